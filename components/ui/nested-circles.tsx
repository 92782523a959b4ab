import { nestedCircles } from '@/lib/paint/nested-circles';
import type { KeyCircles } from '@/lib/scene/map-key';
import { Shapes } from './shapes';

/** In pixels: the size of the words beside nested circles, and the room that a letter of theirs takes. */
const TYPE = 12;
const LETTER = 7;

/** Circles of round amounts in one another, as large as on the map. */
export function NestedCircles({ circles }: { circles: Pick<KeyCircles, 'series' | 'max'> }) {
  const { shapes, width, height, words } = nestedCircles(circles);
  if (words.length === 0) return null;
  const full = Math.ceil(width + Math.max(0, ...words.map(({ text }) => text.length)) * LETTER);
  const box = { width: full, height: height + TYPE, viewBox: `0 ${-TYPE / 2} ${full} ${height + TYPE}` };
  return (
    <svg {...box} role="img" aria-label={words.map(({ text }) => text).join(', ')}>
      <Shapes shapes={shapes} />
      {words.map(({ text, x, y }) => (
        <text key={text} x={x} y={y + TYPE / 3} fontSize={TYPE} fill="currentColor">
          {text}
        </text>
      ))}
    </svg>
  );
}
