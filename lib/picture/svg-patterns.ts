import type { Colours } from './colours';
import { DOTS, HATCH, NO_DATA, RINGS } from './pattern-sizes';
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
  const solid = (at: number) => el('circle', { cx: at, cy: at, r: DOTS.radius, fill: colours.dots });
  const hollow = (at: number) =>
    el('circle', { cx: at, cy: at, r: RINGS.radius, fill: 'none', stroke: colours.pencil, 'stroke-width': RINGS.line });
  return el(
    'defs',
    {},
    pattern('band-broken', HATCH.size, HATCH.turn, bar(HATCH.width, HATCH.length, colours.membership)),
    pattern('dots-solid', DOTS.size, null, ...DOTS.at.map(solid)),
    pattern('dots-hollow', RINGS.size, null, ...RINGS.at.map(hollow)),
    pattern('no-data', NO_DATA.size, NO_DATA.turn, bar(NO_DATA.width, NO_DATA.size, colours.pencil)),
  );
}
