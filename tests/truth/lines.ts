import type { Rect } from '../../lib/geo/rect';
import { holdsPoint, type Px } from './seen';

export function lengthOf(points: readonly Px[]): number {
  return pairs(points).reduce((sum, [a, b]) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]), 0);
}

/** Whether a line runs into a box. */
export function crosses(points: readonly Px[], box: Rect): boolean {
  const { left, right, top, bottom } = box;
  const corners: Px[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  return points.some((at) => holdsPoint(box, at)) || meet(points, corners);
}

/** Whether two lines cross; lines that fan out from one point do not. */
export function meet(a: readonly Px[], b: readonly Px[]): boolean {
  return pairs(a).some(([p, q]) => pairs(b).some(([r, s]) => cross(p, q, r, s)));
}

/** How often a line goes from one country straight into another. */
export function borderCrossings(points: readonly Px[], countryAt: (at: Px) => string | null): number {
  let count = 0;
  let before: string | null = null;
  for (const [a, b] of pairs(points)) {
    const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 2));
    for (let i = 0; i <= steps; i++) {
      const here = countryAt([a[0] + ((b[0] - a[0]) * i) / steps, a[1] + ((b[1] - a[1]) * i) / steps]);
      if (here !== null && before !== null && here !== before) count++;
      before = here;
    }
  }
  return count;
}

function pairs(points: readonly Px[]): (readonly [Px, Px])[] {
  return points.slice(1).map((to, i) => [points[i] as Px, to]);
}

function cross(p: Px, q: Px, r: Px, s: Px): boolean {
  const d1 = side(p, q, r);
  const d2 = side(p, q, s);
  const d3 = side(r, s, p);
  const d4 = side(r, s, q);
  return d1 * d2 < 0 && d3 * d4 < 0;
}

const side = (a: Px, b: Px, c: Px): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
