import { insideRing, type UnitPath } from '../geo/outline';
import type { Arcs } from './arcs';
import type { Landmass } from './world';

/**
 * Joins coasts to rings. `coasts` are numbers of arcs in the direction in which their land's ring runs (`~n` is arc n
 * backwards): an outer ring turns clockwise on the unit square, a hole the other way. An islet that the file's grid has
 * folded over counts as land.
 */
export function landmasses(arcs: Arcs, coasts: readonly number[]): Landmass[] {
  const outers: UnitPath[][] = [];
  const turned: UnitPath[] = [];
  for (const refs of ringsOf(arcs, coasts)) {
    const ring = arcs.path(refs);
    if (arcs.turn(refs) > 0) turned.push(ring);
    else outers.push([ring]);
  }
  for (const hole of turned) {
    const around = outers.filter(([outer]) => outer && insideRing(outer, hole.xy[0] as number, hole.xy[1] as number));
    const [nearest] = around.sort(([a], [b]) => widthOf(a) - widthOf(b));
    if (nearest) nearest.push(hole);
    else outers.push([hole]);
  }
  return outers;
}

function ringsOf(arcs: Arcs, coasts: readonly number[]): number[][] {
  const starts = new Map<number, number[]>();
  const rings: number[][] = [];
  for (const ref of coasts) {
    const [first, last] = arcs.ends(ref);
    if (first === last) {
      rings.push([ref]);
      continue;
    }
    const same = starts.get(first);
    if (same) same.push(ref);
    else starts.set(first, [ref]);
  }
  for (const waiting of starts.values()) {
    for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
      const ring = [ref];
      const [home] = arcs.ends(ref);
      for (let at = arcs.ends(ref)[1]; at !== home; ) {
        const next = starts.get(at)?.pop();
        if (next === undefined) break;
        ring.push(next);
        at = arcs.ends(next)[1];
      }
      rings.push(ring);
    }
  }
  return rings;
}

const widthOf = (ring: UnitPath | undefined): number => (ring ? ring.bbox.right - ring.bbox.left : 0);
