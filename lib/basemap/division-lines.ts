import type { LonLat } from '../geo/mercator';
import { Arcs } from './arcs';
import { geometriesOf, isRecord } from './check-topology';
import { DIVISION_GRID, type DivisionLines } from './division-paths';
import { linesByReading } from './lines-by-reading';
import type { FlatTopology, World } from './world';

/** The lines of a file of `data/basemap/divisions`, parsed; null for what is none. */
export function divisionLines(json: unknown, iso3: string, world: World): DivisionLines | null {
  if (!isRecord(json)) return null;
  const geometries = geometriesOf(json, 'lines');
  if (typeof geometries === 'string') return null;
  const arcs = new Arcs(json as unknown as FlatTopology);
  const found: Record<keyof DivisionLines, number[][]> = { both: [], un: [], control: [] };
  for (const { id, arcs: lines } of geometries as { id: string; arcs: number[][] }[]) {
    if (id !== 'level-1') continue;
    for (const refs of lines) {
      for (const { under, points } of linesByReading(arcs.line(refs), iso3, world.disputedAreas))
        found[under ?? 'both'].push(stepsOf(points, [DIVISION_GRID, DIVISION_GRID], [-180, -90]));
    }
  }
  return found;
}

type Pair = readonly [number, number];

/** Points as steps on a grid, the first from where the grid begins. */
export function stepsOf(points: readonly LonLat[], scale: Pair, translate: Pair): number[] {
  let [x, y] = [0, 0];
  return points.flatMap(([lon, lat]) => {
    const [nextX, nextY] = [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])];
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
}
