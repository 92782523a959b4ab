import type { Pixel } from '../geo/clip';
import type { Rect } from '../geo/rect';
import type { GatheredMark, Mark } from '../scene/mark';

/** All that one place gathers: events around a ring, sites beside it, or everything in an open column. */
export interface Gathering {
  readonly place: string;
  readonly events: readonly GatheredMark[];
  readonly sites: readonly GatheredMark[];
  readonly precision: 'city' | 'country';
  /** The place itself or something that it gathers is chosen: told apart in a column. */
  readonly open: boolean;
}

export function gatherings(marks: readonly Mark[]): Gathering[] {
  const byPlace = new Map<string, GatheredMark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'gathered') continue;
    const known = byPlace.get(mark.at);
    if (known) known.push(mark);
    else byPlace.set(mark.at, [mark]);
  }
  const chosen = new Set(marks.filter((mark) => mark.selected).map((mark) => mark.id));
  return [...byPlace].map(([place, members]) => ({
    place,
    events: members.filter((mark) => mark.symbol !== 'base'),
    sites: members.filter((mark) => mark.symbol === 'base'),
    precision: members[0]?.precision ?? 'country',
    open: members.length > 1 && (chosen.has(place) || members.some((mark) => chosen.has(mark.id))),
  }));
}

/** Places that a symbol may move to when something else stands where it belongs, nearest first. */
export function offsets(): Pixel[] {
  const out: Pixel[] = [[0, 0]];
  for (const radius of [36, 52, 70, 90]) {
    // South-west first: names stand to the left and right, columns open to the right.
    for (const degrees of [135, 90, 180, 225, 45, 270, 0, 315]) {
      const angle = (degrees * Math.PI) / 180;
      out.push([radius * Math.cos(angle), radius * Math.sin(angle)]);
    }
  }
  return out;
}

/** Distance of the seats from the ring's middle, so that two neighbours keep 24 pixels. */
export function ringRadius(count: number): number {
  return Math.max(20, 12.5 / Math.sin(Math.PI / Math.max(count, 2)));
}

/** Seats around a ring, the first at the top, clockwise in the order of the events. */
export function seats(count: number, [x, y]: Pixel): Pixel[] {
  const radius = ringRadius(count);
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

const COLUMN_STEP = 44;
/** How near a column comes to its place where there is no room for more, in pixels. */
const NEAREST = 18;

export interface Column {
  readonly spots: readonly Pixel[];
  /** Text stands on the outer side, so that no line crosses it. */
  readonly side: 'right' | 'left';
}

/** The column's symbols, one below the other, on the side of the place that has more room, kept inside `sight`. */
export function column(count: number, [x, y]: Pixel, sight: Rect, textWidth: number): Column {
  const reach = 100;
  const roomRight = sight.right - x - reach;
  const roomLeft = x - reach - sight.left;
  const side = roomRight >= textWidth || roomRight >= roomLeft ? 'right' : 'left';
  const left =
    side === 'right'
      ? Math.min(x + reach, Math.max(x + NEAREST, sight.right - textWidth))
      : Math.max(x - reach, Math.min(x - NEAREST, sight.left + textWidth));
  const height = (count - 1) * COLUMN_STEP;
  const top = Math.min(Math.max(sight.top + 36, y - height - 70), Math.max(sight.top + 36, sight.bottom - height - 36));
  return { side, spots: Array.from({ length: count }, (_, i) => [left, top + i * COLUMN_STEP]) };
}

/** A soft S from the place to the symbol. */
export function leader([x1, y1]: Pixel, [x2, y2]: Pixel): string {
  const n = (value: number) => Math.round(value * 10) / 10;
  const end = x2 > x1 ? x2 - 13 : x2 + 13;
  return `M${n(x1)} ${n(y1)}C${n(x1 + (end - x1) * 0.12)} ${n(y1 + (y2 - y1) * 0.75)} ${n(x1 + (end - x1) * 0.45)} ${n(y2)} ${n(end)} ${n(y2)}`;
}
