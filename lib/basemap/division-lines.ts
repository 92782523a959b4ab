import { Arcs } from './arcs';
import { geometriesOf, isRecord } from './check-topology';
import { holderUnder } from './countries-under';
import { DIVISION_GRID, type DivisionLines } from './division-paths';
import { holdsPoint } from './holds-point';
import type { DisputedArea, FlatTopology, World } from './world';

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
      for (const { area, points } of cutAtAreas(arcs.line(refs), world.disputedAreas)) {
        const key = keyOf(area, iso3);
        if (key) found[key].push(steps(points));
      }
    }
  }
  return found;
}

type Points = readonly (readonly [number, number])[];

/** Which reading has a country's line in an area; null where none has. */
function keyOf(area: DisputedArea | null, iso3: string): keyof DivisionLines | null {
  if (!area) return 'both';
  const [un, control] = [holderUnder(area, 'un') === iso3, holderUnder(area, 'control') === iso3];
  return un && control ? 'both' : un ? 'un' : control ? 'control' : null;
}

/** The parts of a line by the disputed area in which they lie. */
function cutAtAreas(line: Points, areas: readonly DisputedArea[]) {
  const parts: { area: DisputedArea | null; points: (readonly [number, number])[] }[] = [];
  for (const [i, point] of line.slice(1).entries()) {
    const from = line[i] as readonly [number, number];
    const middle = [(from[0] + point[0]) / 2, (from[1] + point[1]) / 2] as const;
    const area = areas.find(({ polygons }) => holdsPoint(polygons, middle)) ?? null;
    const last = parts.at(-1);
    if (last?.area === area) last?.points.push(point);
    else parts.push({ area, points: [from, point] });
  }
  return parts;
}

function steps(points: Points): number[] {
  let [x, y] = [0, 0];
  return points.flatMap(([lon, lat]) => {
    const [nextX, nextY] = [Math.round((lon + 180) / DIVISION_GRID), Math.round((lat + 90) / DIVISION_GRID)];
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
}
