import type { AreaPattern } from '../draw/area-paint';
import { type Attributes, type Colour, type Shape, shape } from './shape';

/** In pixels. A second group's hatch is as heavy as the first one's tint. */
export const HATCH = { size: 8, width: 2.4, length: 5, turn: -45 } as const;
/** Like one colour of a chessboard, two in each tile. */
const DOTS = { size: 8, radius: 1.05 } as const;
const RINGS = { size: 10, radius: 1.6, line: 0.7 } as const;
/** Leaning left: what is not known. */
const NO_DATA = { size: 7, width: 0.9, turn: -45 } as const;

/** Leaning right and wide apart: what the story drew after a source. */
const DRAWN = { size: 9, width: 1.1, turn: 45 } as const;

/** Patterns by the styles that they stand for. */
export type Pattern = AreaPattern | 'no-data' | 'drawn-area';

/** The fills that tell categories apart without colour, with the styles' own names as their ids: one set on a page. */
export function patternShapes(): Shape {
  const all: readonly Pattern[] = ['band-broken', 'dots-solid', 'dots-hollow', 'no-data', 'drawn-area'];
  return shape('defs', {}, ...all.map((one) => patternShape(one, one)));
}

export function patternShape(of: Pattern, id: string): Shape {
  switch (of) {
    case 'band-broken':
      return pattern(id, HATCH, [bar(HATCH.width, HATCH.length, 'var(--membership)')]);
    case 'no-data':
      return pattern(id, NO_DATA, [bar(NO_DATA.width, NO_DATA.size, 'var(--pencil)')]);
    case 'drawn-area':
      return pattern(id, DRAWN, [bar(DRAWN.width, DRAWN.size, 'var(--ink-2)')]);
    case 'dots-solid':
      return pattern(id, DOTS, inTile(DOTS, { fill: 'var(--dots)' }));
    case 'dots-hollow':
      return pattern(id, RINGS, inTile(RINGS, { fill: 'none', stroke: 'var(--pencil)', strokeWidth: RINGS.line }));
  }
}

function pattern(id: string, { size, turn }: { size: number; turn?: number }, inside: readonly Shape[]): Shape {
  const patternTransform = turn ? `rotate(${turn})` : undefined;
  const tile = { width: size, height: size, patternUnits: 'userSpaceOnUse' };
  return shape('pattern', { id, ...tile, patternTransform }, ...inside);
}

const bar = (width: number, height: number, fill: Colour) => shape('rect', { width, height, fill });

const inTile = ({ size, radius: r }: { size: number; radius: number }, paint: Attributes): Shape[] =>
  [size / 4, (3 * size) / 4].map((at) => shape('circle', { cx: at, cy: at, r, ...paint }));
