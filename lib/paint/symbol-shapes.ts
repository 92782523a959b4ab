import type { DrawnBadge, DrawnEvent, DrawnPoint } from '../draw/display-list';
import { tenth } from '../geo/outline';
import type { Pixel } from '../geo/rect';
import type { EventMark } from '../scene/mark';
import { type Attributes, type Colour, type MaybeShape, type Shape, shape } from './shape';

/** In pixels, around 0 0. */
const FRAME = { x: -8, y: -8, width: 16, height: 16, rx: 1 } as const;
const FORT = 'M-4 4V-3h2v1.6h1V-3h2v1.6h1V-3h2v7z';
const SITE = 'M-5.5-5.5H5.5V5.5H-5.5Z';
const DIAMOND = 'M0-7 7 0 0 7-7 0Z';
const TABLE = { radius: 4.6, seats: 8.4, seat: 1.5 } as const;
/** Of the badge that counts what a place gathers. */
const BADGE = 9;

interface Hand {
  readonly selected: boolean;
  readonly origin: 'article' | 'context';
}

/** Ink is what the article says, pencil what it does not say, accent what the reader chose. */
const inkOf = ({ selected, origin }: Hand): Colour =>
  selected ? 'var(--accent)' : origin === 'context' ? 'var(--pencil)' : 'var(--ink)';

const dashOf = ({ origin }: Hand) => (origin === 'context' ? '3 2' : undefined);

/**
 * Diamond for an event, round table for a meeting, fort for a base, square for a site of which the story does not say what it is:
 * told apart without colour.
 */
export function symbolShapes({ symbol, seats }: Pick<EventMark, 'symbol' | 'seats'>, hand: Hand): Shape[] {
  const ink = inkOf(hand);
  const own: Colour = hand.selected ? 'var(--accent)' : 'var(--ink)';
  const frame = (width: number): Attributes => ({
    fill: 'var(--land)',
    stroke: ink,
    strokeWidth: width,
    strokeDasharray: dashOf(hand),
  });
  switch (symbol) {
    case 'base':
      return [shape('rect', { ...FRAME, ...frame(1.2) }), shape('path', { d: FORT, fill: ink })];
    case 'site':
      return [shape('path', { d: SITE, ...frame(1.5) }), shape('circle', { r: 1.8, fill: ink })];
    case 'meeting':
      return [
        shape('circle', { r: TABLE.radius, fill: 'var(--land)', stroke: own, strokeWidth: 1.5 }),
        ...seatsAt(seats).map(([cx, cy]) => shape('circle', { cx, cy, r: TABLE.seat, fill: own })),
      ];
    case 'event': {
      const edge: Colour = hand.origin === 'context' ? 'var(--pencil)' : 'var(--land)';
      return [shape('path', { part: 'ink', d: DIAMOND, fill: own, stroke: edge, strokeWidth: 1.2 })];
    }
  }
}

/** Around a round table, the first at the top. */
function seatsAt(seats: number): Pixel[] {
  return Array.from({ length: seats }, (_, i) => {
    const angle = (2 * Math.PI * i) / seats - Math.PI / 2;
    return [TABLE.seats * Math.cos(angle), TABLE.seats * Math.sin(angle)];
  });
}

export function dotShape([cx, cy]: Pixel, r: number, selected: boolean, symbolOf?: string): Shape {
  return shape('circle', {
    part: 'ink',
    'data-symbol-of': symbolOf,
    cx,
    cy,
    r,
    fill: selected ? 'var(--accent)' : 'var(--ink)',
    stroke: 'var(--land)',
    strokeWidth: 1.5,
  });
}

/** A city's dot, or the symbol of a site that is a point of its own. */
export function pointShapes({ mark, at, signed }: Omit<DrawnPoint, 'label'>): MaybeShape[] {
  if (!signed) return [];
  if (mark.type === 'site')
    return [symbolAt(at, mark.id, { symbol: mark.style === 'symbol-base' ? 'base' : 'site', seats: 0 }, mark)];
  return [
    dotShape(at, mark.selected ? 7 : 4.5, mark.selected, mark.id),
    mark.selected && shape('circle', { cx: at[0], cy: at[1], r: 2.4, fill: 'var(--plate)' }),
  ];
}

export function eventShapes({ mark, at, signed }: Omit<DrawnEvent, 'label'>): Shape[] {
  return signed ? [symbolAt(at, mark.id, mark, mark)] : [];
}

function symbolAt([x, y]: Pixel, of: string, symbol: Pick<EventMark, 'symbol' | 'seats'>, hand: Hand): Shape {
  const transform = `translate(${tenth(x)} ${tenth(y)})`;
  return shape('g', { 'data-symbol-of': of, transform }, ...symbolShapes(symbol, hand));
}

/** One sign for all events at a place, with its count. */
export function badgeShapes({ place, at: [x, y], count, ...hand }: DrawnBadge): Shape[] {
  const ink = inkOf(hand);
  return [
    shape('circle', {
      part: 'plate',
      'data-symbol-of': place,
      cx: x,
      cy: y,
      r: BADGE,
      fill: 'var(--plate)',
      stroke: ink,
      strokeWidth: 1.4,
      strokeDasharray: dashOf(hand),
    }),
    shape(
      'text',
      {
        part: 'ink',
        x,
        y: y + 4,
        fontFamily: 'var(--font-sans)',
        fontSize: 11,
        fontWeight: 600,
        textAnchor: 'middle',
        fill: ink,
      },
      String(count),
    ),
  ];
}
