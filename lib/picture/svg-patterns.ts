import type { Colours } from './colours';
import { el } from './svg';

/** The fills that tell categories apart without colour, as components/map/mark-patterns.tsx has them. */
export function svgPatterns(colours: Colours): string {
  const pattern = (id: string, size: number, turn: number | null, ...inside: string[]) =>
    el(
      'pattern',
      {
        id,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: turn === null ? null : `rotate(${turn})`,
      },
      ...inside,
    );
  const bar = (width: number, height: number, fill: string) => el('rect', { width, height, fill });
  const solid = (at: number) => el('circle', { cx: at, cy: at, r: 1.05, fill: colours.dots });
  const hollow = (at: number) =>
    el('circle', { cx: at, cy: at, r: 1.6, fill: 'none', stroke: colours.pencil, 'stroke-width': 0.7 });
  return el(
    'defs',
    {},
    pattern('band-solid', 6, 45, bar(1.4, 6, colours.membership)),
    pattern('band-broken', 6, -45, bar(1.2, 3, colours.membership)),
    pattern('dots-solid', 8, null, solid(2), solid(6)),
    pattern('dots-hollow', 10, null, hollow(2.5), hollow(7.5)),
    pattern('no-data', 7, -45, bar(0.9, 7, colours.pencil)),
  );
}
