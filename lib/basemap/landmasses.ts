import type { LonLat } from '../geo/mercator';
import { insideRing, type UnitPath } from '../geo/outline';
import type { Arcs } from './arcs';
import { chains } from './chains';
import type { Bbox, Landmass, Line } from './world';

/** All land, from the arcs of its coasts. */
export const landmasses = (arcs: Arcs, coasts: readonly number[]): Landmass[] =>
  polygonsAlong(arcs, coasts).map((rings) => rings.map((refs) => arcs.path(refs)));

/**
 * Joins arcs to polygons: rings of each, the outer one first. `refs` are numbers of arcs in the direction in which their land's ring runs
 * (`~n` is arc n backwards): an outer ring turns clockwise on the unit square, a hole the other way. An islet that the file's grid has
 * folded over counts as land.
 */
export function polygonsAlong(arcs: Arcs, refs: readonly number[]): number[][][] {
  const outers: number[][][] = [];
  const turned: number[][] = [];
  for (const ring of chains(arcs, refs)) {
    if (arcs.turn(ring) > 0) turned.push(ring);
    else outers.push([ring]);
  }
  const paths = new Map(outers.map((rings) => [rings, arcs.path(rings[0] as number[])]));
  for (const hole of turned) {
    const { xy } = arcs.path(hole);
    const around = [...paths].filter(([, outer]) => insideRing(outer, xy[0] as number, xy[1] as number));
    const [nearest] = around.sort(([, a], [, b]) => widthOf(a) - widthOf(b));
    if (nearest) nearest[0].push(hole);
    else outers.push([hole]);
  }
  return outers;
}

const widthOf = ({ bbox }: UnitPath): number => bbox.right - bbox.left;

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

/** The box round some boxes. */
export function unionOf(boxes: readonly Bbox[]): Bbox {
  const [first, ...more] = boxes;
  if (!first) return [Infinity, Infinity, -Infinity, -Infinity];
  let [west, south, east, north] = first;
  for (const box of more) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}
