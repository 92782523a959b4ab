import type { ClaimShape as Shape } from '@/lib/story/story';

/** ● said, ◐ reported, ■ official figure, △ forecast or judgement, dashed ○ claimed, three lines: the article's own voice. */
export function ClaimIcon({ shape }: { shape: Shape }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  );
}

const outline = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.3 } as const;

const SHAPES = {
  said: <circle cx="6" cy="6" r="4" />,
  reported: (
    <>
      <circle cx="6" cy="6" r="3.6" {...outline} />
      <path d="M6 2.4a3.6 3.6 0 0 0 0 7.2Z" />
    </>
  ),
  figure: <rect x="2" y="2" width="8" height="8" />,
  judgement: <path d="M6 2.2 10.2 9.8H1.8Z" {...outline} />,
  claimed: <circle cx="6" cy="6" r="3.8" {...outline} strokeDasharray="2 1.6" />,
  'own-voice': <path d="M2 3h8M2 6h8M2 9h5" {...outline} strokeWidth={1.5} />,
} as const satisfies Record<Shape, unknown>;
