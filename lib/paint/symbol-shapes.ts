import type { DrawnBadge, DrawnEvent, DrawnPoint } from '../draw/display-list';
import { tenth } from '../geo/outline';
import type { Pixel } from '../geo/rect';
import type { EventMark } from '../scene/mark';
import { type Inked, inkOf } from './ink-of';
import { type Attributes, type Colour, type MaybeShape, type Shape, shape } from './shape';

/** In pixels, around 0 0. */
const FRAME = { x: -8, y: -8, width: 16, height: 16, rx: 1 } as const;
const FORT = 'M-4 4V-3h2v1.6h1V-3h2v1.6h1V-3h2v7z';
const SITE = 'M-5.5-5.5H5.5V5.5H-5.5Z';
const DIAMOND = 'M0-7 7 0 0 7-7 0Z';
const TABLE = { radius: 4.6, seats: 8.4, seat: 1.5 } as const;
/** Of the badge that counts what a place gathers. */
const BADGE = 9;

const dashOf = ({ origin }: Inked) => (origin === 'context' ? '3 2' : undefined);

/**
 * Round table for a meeting, fort for a base, square for a site of which the story does not say what it is, diamond for an event that is of
 * none of the types that have a symbol of their own. All are told apart without colour, and as small as in a list.
 */
export function symbolShapes({ symbol, seats }: Pick<EventMark, 'symbol' | 'seats'>, inked: Inked): Shape[] {
  const ink = inkOf(inked);
  const own: Colour = inked.selected ? 'var(--accent)' : 'var(--ink)';
  const frame = (width: number): Attributes => ({
    fill: 'var(--land)',
    stroke: ink,
    strokeWidth: width,
    strokeDasharray: dashOf(inked),
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
    case 'event-visit':
      return solid(own, inked, 'M-8-2.1H-1.6V-6L4.2-.1V.1L-1.6 6V2.1H-8Z', 'M4.8-7H8V7H4.8Z');
    case 'event-attack':
      return solid(own, inked, star(10, 9.6, 6.2));
    case 'event-protest':
      return solid(own, inked, 'M-6.5-7.5H6.5V1.5H1.3V8H-1.3V1.5H-6.5Z');
    case 'event-election':
      return [
        shape('path', { d: 'M-4-7.5H4V1H-4Z', fill: 'var(--land)', stroke: own, strokeWidth: 1.4 }),
        ...solid(own, inked, 'M-7.5-.5H7.5V7H-7.5Z'),
      ];
    case 'event-agreement':
      return [-3.1, 3.1].map((cx) =>
        shape('circle', { cx, r: 4.1, fill: 'none', stroke: own, strokeWidth: 2, strokeDasharray: dashOf(inked) }),
      );
    case 'event-disaster':
      return [
        ...solid(own, inked, 'M0-7.5 8 6.5H-8Z'),
        shape('path', {
          d: 'M0-2.6V2M0 4.3V4.6',
          fill: 'none',
          stroke: 'var(--land)',
          strokeWidth: 1.8,
          strokeLinecap: 'round',
        }),
      ];
    case 'event-outbreak':
      return [
        ...[90, -30, -150].map((turn) => {
          const angle = (turn * Math.PI) / 180;
          const [cx, cy] = [tenth(4 * Math.cos(angle)), tenth(4 * Math.sin(angle))];
          return shape('circle', { cx, cy, r: 3.3, fill: own, stroke: edgeOf(inked), strokeWidth: 1 });
        }),
        shape('circle', { r: 1.7, fill: 'var(--land)' }),
      ];
    case 'event-exercise':
      return [
        shape('circle', { r: 5, fill: 'var(--land)', stroke: own, strokeWidth: 1.6, strokeDasharray: dashOf(inked) }),
        shape('circle', { r: 1.7, fill: own }),
        shape('path', { d: 'M0-8V-3.4M0 8V3.4M-8 0H-3.4M8 0H3.4', fill: 'none', stroke: own, strokeWidth: 1.6 }),
      ];
    case 'event-deployment':
      return solid(own, inked, 'M-7.4-.8 0-7.6 7.4-.8V3.4L0-3.4-7.4 3.4Z', 'M-7.4 4.8 0-2 7.4 4.8V9L0 2.2-7.4 9Z');
    case 'event-arrest':
      return [
        shape('path', {
          d: 'M-7-6.5H7M-7 6.5H7',
          fill: 'none',
          stroke: own,
          strokeWidth: 2,
          strokeDasharray: dashOf(inked),
        }),
        shape('path', {
          d: 'M-5.2-6.5V6.5M-1.8-6.5V6.5M1.8-6.5V6.5M5.2-6.5V6.5',
          fill: 'none',
          stroke: own,
          strokeWidth: 1.5,
        }),
      ];
    case 'event-statement':
      return [
        shape('path', { d: 'M-7.2-6H7.2V3H1L-3.5 7.5V3H-7.2Z', strokeLinejoin: 'round', ...frame(1.4), stroke: own }),
        shape('path', { d: 'M-4-2.9H4M-4-.1H1.5', fill: 'none', stroke: own, strokeWidth: 1.3 }),
      ];
    case 'event-sanction':
      return [
        shape('circle', { r: 6, fill: 'var(--land)', stroke: own, strokeWidth: 2.2, strokeDasharray: dashOf(inked) }),
        shape('path', { d: 'M-4.2-4.2 4.2 4.2', fill: 'none', stroke: own, strokeWidth: 2.2 }),
      ];
    case 'event':
      return [shape('path', { part: 'ink', d: DIAMOND, fill: own, stroke: edgeOf(inked), strokeWidth: 1.2 })];
  }
}

const edgeOf = ({ origin }: Inked): Colour => (origin === 'context' ? 'var(--pencil)' : 'var(--land)');

/** Filled, with an edge that parts it from what lies below, as the diamond. */
const solid = (fill: Colour, inked: Inked, ...paths: readonly string[]): Shape[] =>
  paths.map((d) => shape('path', { part: 'ink', d, fill, stroke: edgeOf(inked), strokeWidth: 1 }));

function star(points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: 2 * points }, (_, i) => {
    const [angle, r] = [(Math.PI * i) / points, i % 2 === 0 ? outer : inner];
    return `${tenth(r * Math.sin(angle))} ${tenth(-r * Math.cos(angle))}`;
  });
  return `M${corners.join('L')}Z`;
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

function symbolAt([x, y]: Pixel, of: string, symbol: Pick<EventMark, 'symbol' | 'seats'>, inked: Inked): Shape {
  const transform = `translate(${tenth(x)} ${tenth(y)})`;
  return shape('g', { 'data-symbol-of': of, transform }, ...symbolShapes(symbol, inked));
}

/** One sign for all events at a place, with its count. */
export function badgeShapes({ place, at: [x, y], count, ...inked }: DrawnBadge): Shape[] {
  const ink = inkOf(inked);
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
      strokeDasharray: dashOf(inked),
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
