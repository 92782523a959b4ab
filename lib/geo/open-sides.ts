import type { LonLat } from './mercator';
import { boxOfShape, type ZoneShape } from './zone-shape';

export interface OpenSides {
  readonly west: boolean;
  readonly south: boolean;
  readonly east: boolean;
  readonly north: boolean;
}

/** Where a sea ends in open water, its limit is straight for at least so many degrees of latitude; a coast touches the box in a point. */
const LEAST_LIMIT = 0.15;
const knownSides = new WeakMap<ZoneShape, OpenSides>();

/** The sides of its box at which a sea ends in open water: the base map has the water between coasts inside such a box. */
export function openSides(shape: ZoneShape): OpenSides {
  const before = knownSides.get(shape);
  if (before) return before;
  const [west, south, east, north] = boxOfShape(shape);
  const edges = shape.rings.flatMap((ring) => ring.slice(1).map((to, i) => [ring[i] as LonLat, to] as const));
  const isOpen = (axis: 0 | 1, at: number) =>
    edges.some(([from, to]) => {
      const isAlong = from[axis] === at && to[axis] === at;
      const scale = axis === 0 ? 1 : Math.cos((at * Math.PI) / 180);
      return isAlong && Math.abs(to[(1 - axis) as 0 | 1] - from[(1 - axis) as 0 | 1]) * scale >= LEAST_LIMIT;
    });
  const sides = { west: isOpen(0, west), south: isOpen(1, south), east: isOpen(0, east), north: isOpen(1, north) };
  knownSides.set(shape, sides);
  return sides;
}
