import type { LonLat } from '../geo/mercator';
import { insideRing, type UnitPath } from '../geo/outline';
import type { Arcs } from './arcs';
import type { Bbox, Landmass, Line } from './world';

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

/** South of every shore: only the ring that closes Antarctica round the pole runs there. */
const POLE = -86;
/** Half a step of the file's grid, degrees. */
const GRID = 0.002;

/** Drops the segments that only close a shape, round the pole or along the date line; lines are split there. */
export function withoutSeams(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (!line.some(([lon, lat]) => onSeam(lon, lat))) return [line];
    const kept: LonLat[][] = [];
    let current: LonLat[] = [];
    for (const point of line) {
      const previous = current.at(-1);
      if (previous && isSeam(previous, point)) {
        kept.push(current);
        current = [];
      }
      current.push(point);
    }
    return [...kept, current].filter(({ length }) => length > 1);
  });
}

/** Whether a line within the box may have a seam. */
export function mayHaveSeam([west, south, east]: Bbox): boolean {
  return south < POLE || west < GRID - 180 || east > 180 - GRID;
}

const onSeam = (lon: number, lat: number): boolean => lat < POLE || isDateLine(lon);

const isSeam = (a: LonLat, b: LonLat): boolean => Math.min(a[1], b[1]) < POLE || (isDateLine(a[0]) && isDateLine(b[0]));

const isDateLine = (lon: number): boolean => Math.abs(Math.abs(lon) - 180) < GRID;

function bboxOf(line: Line): Bbox {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const [lon, lat] of line) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

export function unionOf(boxes: readonly Bbox[]): Bbox {
  return bboxOf(
    boxes.flatMap(
      ([west, south, east, north]): Line => [
        [west, south],
        [east, north],
      ],
    ),
  );
}
