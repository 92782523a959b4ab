/** An axis-parallel rectangle in pixels, x to the right and y down. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function contains(outer: Rect, [x, y]: readonly [number, number]): boolean {
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}

export function covers(outer: Rect, inner: Rect): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

export function grow(rect: Rect, by: number): Rect {
  return { left: rect.left - by, top: rect.top - by, right: rect.right + by, bottom: rect.bottom + by };
}

export function middle(rect: Rect): [number, number] {
  return [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2];
}

export type Pixel = readonly [number, number];

/**
 * Clips a ring to a rectangle (Sutherland–Hodgman). Enough for filling: a ring that leaves and re-enters runs along
 * the rectangle's edge, which the caller keeps out of sight. By hand: `lineclip` is as many lines, and has no `Rect`.
 */
export function clipRing(ring: readonly Pixel[], rect: Rect): Pixel[] {
  let points: Pixel[] = [...ring];
  for (const edge of EDGES) {
    const input = points;
    points = [];
    let previous = input.at(-1);
    for (const current of input) {
      if (!previous) break;
      const currentInside = edge.inside(current, rect);
      if (currentInside !== edge.inside(previous, rect)) points.push(edge.cross(previous, current, rect));
      if (currentInside) points.push(current);
      previous = current;
    }
    if (points.length === 0) return [];
  }
  return points;
}

interface Edge {
  inside(point: Pixel, rect: Rect): boolean;
  cross(a: Pixel, b: Pixel, rect: Rect): Pixel;
}

// The share comes first: it is at most 1 for the smallest of numbers too, so no point lies beyond the ends.
const atX = (a: Pixel, b: Pixel, x: number): Pixel => [x, a[1] + (b[1] - a[1]) * ((x - a[0]) / (b[0] - a[0]))];
const atY = (a: Pixel, b: Pixel, y: number): Pixel => [a[0] + (b[0] - a[0]) * ((y - a[1]) / (b[1] - a[1])), y];

const EDGES: readonly Edge[] = [
  { inside: (p, r) => p[0] >= r.left, cross: (a, b, r) => atX(a, b, r.left) },
  { inside: (p, r) => p[0] <= r.right, cross: (a, b, r) => atX(a, b, r.right) },
  { inside: (p, r) => p[1] >= r.top, cross: (a, b, r) => atY(a, b, r.top) },
  { inside: (p, r) => p[1] <= r.bottom, cross: (a, b, r) => atY(a, b, r.bottom) },
];
