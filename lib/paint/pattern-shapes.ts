import type { AreaPattern } from '../draw/area-paint';
import type { Pixel } from '../geo/clip';
import { middle, type Rect } from '../geo/rect';
import { type Shape, shape } from './shape';

/** In pixels. A second group's hatch is as heavy as the first one's tint. */
export const HATCH = { size: 8, width: 2.4, length: 5, turn: -45 } as const;
/** Like one colour of a chessboard, two in each tile. */
const DOTS = { size: 8, radius: 1.05 } as const;
const RINGS = { size: 10, radius: 1.6, line: 0.7 } as const;
/** Leaning left: what is not known. */
const NO_DATA = { size: 7, width: 0.9, turn: -45 } as const;
/** What a sample leaves free along its edge. */
const FREE = 0.4;

/** The fills that tell categories apart without colour. Their ids are the styles' own names: one set on a page. */
export function patternShapes(): Shape {
  const bar = shape('rect', { width: HATCH.width, height: HATCH.length, fill: 'var(--membership)' });
  return shape(
    'defs',
    {},
    pattern('band-broken', HATCH.size, HATCH.turn, [bar]),
    pattern('dots-solid', DOTS.size, null, inTile(DOTS.size).map(dot)),
    pattern('dots-hollow', RINGS.size, null, inTile(RINGS.size).map(ring)),
    noDataPattern('no-data'),
  );
}

export function noDataPattern(id: string): Shape {
  const { size, width, turn } = NO_DATA;
  return pattern(id, size, turn, [shape('rect', { width, height: size, fill: 'var(--pencil)' })]);
}

function pattern(id: string, size: number, turn: number | null, inside: readonly Shape[]): Shape {
  const patternTransform = turn === null ? undefined : `rotate(${turn})`;
  const attributes = { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform };
  return shape('pattern', attributes, ...inside);
}

const inTile = (size: number): Pixel[] => [size / 4, (3 * size) / 4].map((at) => [at, at]);

const dot = ([cx, cy]: Pixel) => shape('circle', { cx, cy, r: DOTS.radius, fill: 'var(--dots)' });

const ring = ([cx, cy]: Pixel) =>
  shape('circle', { cx, cy, r: RINGS.radius, fill: 'none', stroke: 'var(--pencil)', 'stroke-width': RINGS.line });

/** What a box shows of a pattern, for a legend: drawn without the pattern, whose id would be the map's. */
export function patternSample(of: AreaPattern, box: Rect): Shape[] {
  switch (of) {
    case 'band-broken':
      return [hatchSample(box)];
    case 'dots-solid':
      return spotsIn(box, DOTS).map(dot);
    case 'dots-hollow':
      return spotsIn(box, RINGS).map(ring);
  }
}

function hatchSample({ left, top, right, bottom }: Rect): Shape {
  const [width, height] = [right - left, bottom - top];
  const reach = HATCH.size * Math.ceil((width + height) / HATCH.size);
  let d = '';
  for (let x = -reach; x < reach; x += HATCH.size) d += `M${x} ${-reach}V${reach}`;
  const bars = shape('path', {
    d,
    transform: `rotate(${HATCH.turn})`,
    stroke: 'var(--membership)',
    'stroke-width': HATCH.width,
    'stroke-dasharray': `${HATCH.length} ${HATCH.size - HATCH.length}`,
  });
  return shape('svg', { x: left, y: top, width, height }, bars);
}

/** All that are whole, around the middle of the box. */
function spotsIn(box: Rect, { size, radius }: { readonly size: number; readonly radius: number }): Pixel[] {
  const step = size / 2;
  const count = (length: number) => 1 + Math.floor((length - 2 * (radius + FREE)) / step);
  const [columns, rows] = [count(box.right - box.left), count(box.bottom - box.top)];
  const [x, y] = middle(box);
  return Array.from({ length: columns * rows }, (_, i) => [i % columns, Math.floor(i / columns)] as const)
    .filter(([column, row]) => (column + row) % 2 === 0)
    .map(([column, row]) => [x + (column - (columns - 1) / 2) * step, y + (row - (rows - 1) / 2) * step]);
}
