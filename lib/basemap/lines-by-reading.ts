import type { LonLat } from '../geo/mercator';
import { holderUnder } from './countries-under';
import { holdsPoint } from './holds-point';
import type { Bbox, BorderPolicy, DisputedArea } from './world';

export interface LinePart {
  /** The only reading of borders that has it; undefined where both have. */
  readonly under: BorderPolicy | undefined;
  readonly points: readonly LonLat[];
}

/**
 * A line between divisions of a country, cut where it enters or leaves a disputed area: inside it is there for the readings that give the area
 * to the country, and left out where none does.
 */
export function linesByReading(line: readonly LonLat[], iso3: string, areas: readonly DisputedArea[]): LinePart[] {
  const near = areas.filter(({ bbox }) => touches(line, bbox));
  const parts: { area: DisputedArea | null; points: LonLat[] }[] = [];
  for (const [i, point] of line.slice(1).entries()) {
    const from = line[i] as LonLat;
    const middle = [(from[0] + point[0]) / 2, (from[1] + point[1]) / 2] as const;
    const area = near.find(({ polygons }) => holdsPoint(polygons, middle)) ?? null;
    const last = parts.at(-1);
    if (last?.area === area) last?.points.push(point);
    else parts.push({ area, points: [from, point] });
  }
  return parts.flatMap(({ area, points }): LinePart[] => {
    const [un, control] = (['un', 'control'] as const).map((policy) => !area || holderUnder(area, policy) === iso3);
    return un || control ? [{ under: un && control ? undefined : un ? 'un' : 'control', points }] : [];
  });
}

/** Shapes may pass 180°. */
function touches(line: readonly LonLat[], [west, south, east, north]: Bbox): boolean {
  const [lons, lats] = [line.map(([lon]) => lon), line.map(([, lat]) => lat)];
  if (Math.min(...lats) > north || Math.max(...lats) < south) return false;
  const [first, last] = [Math.min(...lons), Math.max(...lons)];
  return [-360, 0, 360].some((turn) => first + turn <= east && last + turn >= west);
}
