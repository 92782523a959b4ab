import type { LonLat } from '../geo/mercator';

type RingPoints = readonly LonLat[];

/** An edge by its ring and its first point there. */
export interface EdgeAt {
  readonly ring: number;
  readonly edge: number;
}

interface Edge extends EdgeAt {
  readonly a: LonLat;
  readonly b: LonLat;
  readonly west: number;
  readonly east: number;
}

/**
 * Two edges of closed rings that cross, run over each other or touch elsewhere than at a corner of both; null when there are none. From
 * west to east, so that edges far apart are not compared.
 */
export function crossingIn(rings: readonly RingPoints[]): readonly [EdgeAt, EdgeAt] | null {
  const edges = rings.flatMap((points, ring) =>
    points.slice(1).map((b, edge): Edge => {
      const a = points[edge] as LonLat;
      return { ring, edge, a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) };
    }),
  );
  edges.sort((one, other) => one.west - other.west);
  let open: Edge[] = [];
  for (const edge of edges) {
    open = open.filter(({ east }) => east >= edge.west);
    for (const other of open) {
      if (!meet(edge, other)) continue;
      const first = edge.ring < other.ring || (edge.ring === other.ring && edge.edge < other.edge);
      return first ? [edge, other] : [other, edge];
    }
    open.push(edge);
  }
  return null;
}

/** Whether two edges have a point in common that is not a corner of both. */
function meet({ a, b }: Edge, { a: c, b: d }: Edge): boolean {
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  const [sideA, sideB, sideC, sideD] = [side(c, d, a), side(c, d, b), side(a, b, c), side(a, b, d)];
  if (sideA !== sideB && sideC !== sideD && sideA * sideB * sideC * sideD !== 0) return true;
  // A corner of one on the other, but not where corners meet; edges of one line that share a corner may still cover each other.
  if (sideA === 0 && sideB === 0)
    return within(a, b, c) || within(a, b, d) || within(c, d, a) || within(c, d, b) || isOne(a, b, c, d);
  return (
    (sideA === 0 && within(c, d, a)) ||
    (sideB === 0 && within(c, d, b)) ||
    (sideC === 0 && within(a, b, c)) ||
    (sideD === 0 && within(a, b, d))
  );
}

/** Left, right or on the line from `a` to `b`. */
function side(a: LonLat, b: LonLat, c: LonLat): -1 | 0 | 1 {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) as -1 | 0 | 1;
}

/** Whether a point on an edge's line lies between its ends. */
function within(a: LonLat, b: LonLat, point: LonLat): boolean {
  if (isSame(point, a) || isSame(point, b)) return false;
  const along = (axis: 0 | 1) => point[axis] >= Math.min(a[axis], b[axis]) && point[axis] <= Math.max(a[axis], b[axis]);
  return along(0) && along(1);
}

const isSame = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];
const isOne = (a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean =>
  (isSame(a, c) && isSame(b, d)) || (isSame(a, d) && isSame(b, c));

/** Where a point lies by a closed ring. */
export function isInRing(point: LonLat, ring: RingPoints): 'in' | 'out' | 'on' {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as LonLat, ring[i] as LonLat];
    if (isSame(point, a) || (side(a, b, point) === 0 && within(a, b, point))) return 'on';
    if (a[1] > point[1] !== b[1] > point[1]) {
      if (point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
    }
  }
  return inside ? 'in' : 'out';
}
