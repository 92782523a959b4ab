import { symbolShapes } from '@/lib/paint/symbol-shapes';
import type { TimeTick } from '@/lib/scene/time-ticks';
import type { ClaimShape as Shape } from '@/lib/story/claim';
import { Shapes } from './shapes';

const PATHS = {
  plus: 'M8 2.5v11M2.5 8h11',
  minus: 'M2.5 8h11',
  frame: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  left: 'M9.8 3.2 5 8l4.8 4.8',
  right: 'M6.2 3.2 11 8l-4.8 4.8',
  move: 'M8 2v12M2 8h12M6.2 3.8 8 2l1.8 1.8M6.2 12.2 8 14l1.8-1.8M3.8 6.2 2 8l1.8 1.8M12.2 6.2 14 8l-1.8 1.8',
  search: 'M11 11l3.4 3.4M12.2 7.1a5.1 5.1 0 1 1-10.2 0 5.1 5.1 0 0 1 10.2 0Z',
  layers: 'M8 2 1.8 5.4 8 8.8l6.2-3.4ZM2.4 8.4 8 11.5l5.6-3.1M2.4 11.2 8 14.3l5.6-3.1',
  link: 'M6.6 9.4l2.8-2.8M7.4 4.4l1.5-1.5a3 3 0 0 1 4.2 4.2l-1.5 1.5M8.6 11.6l-1.5 1.5a3 3 0 0 1-4.2-4.2l1.5-1.5',
  share: 'M8 9.8V2.2M5.2 4.8 8 2l2.8 2.8M5 7H3.2v6.8h9.6V7H11',
  theme: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 2v12',
  settings: 'M2 4.5h7M12 4.5h2M10.5 3v3M2 11.5h2M7 11.5h7M5.5 10v3',
  play: 'M4.5 2.8v10.4l8-5.2Z',
  pause: 'M5 3v10M11 3v10',
  time: 'M1.5 8h13M4.5 4.5v7M11.5 4.5v7',
  more: 'M2.5 8h1M7.5 8h1M12.5 8h1',
  screen: 'M2 3h12v8H2ZM6 14h4',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point the other way where text runs from right to left. */
const TURNS: ReadonlySet<IconName> = new Set(['left', 'right']);

/** Line icons on a 16-pixel grid, always beside a name for readers who cannot see them. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      data-turns={TURNS.has(name) ? '' : undefined}
    >
      <path d={PATHS[name]} />
      {name === 'frame' && <circle cx="8" cy="8" r="1.1" fill="currentColor" stroke="none" />}
      {name === 'theme' && <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" stroke="none" />}
    </svg>
  );
}

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

const PLAIN = { selected: false, origin: 'article' } as const;

/** The map's symbols, small: a diamond, a round table, an arrow; those of other events as the map has them. */
export function TickShape({ symbol }: { symbol: TimeTick['symbol'] }) {
  if (symbol === 'event') return <path d="M6.5 1 12 6.5 6.5 12 1 6.5Z" fill="currentColor" />;
  if (symbol === 'flow') return <path d="M0 5.5h17V2l7 4.5-7 4.5V7.5H0Z" fill="currentColor" />;
  if (symbol !== 'meeting') {
    return (
      <g transform="translate(6.5 6.5) scale(0.8)">
        <Shapes shapes={symbolShapes({ symbol, seats: 0 }, PLAIN)} />
      </g>
    );
  }
  return (
    <g fill="currentColor">
      <circle cx="6.5" cy="6.5" r="3" fill="none" stroke="currentColor" strokeWidth="1.3" />
      {[0, 60, 120, 180, 240, 300].map((turn) => (
        <circle key={turn} cx="6.5" cy="1.2" r="1.1" transform={`rotate(${turn} 6.5 6.5)`} />
      ))}
    </g>
  );
}
