import type { LonLat } from '../geo/mercator';
import { holdsPoint, worldCopiesOf } from './holds-point';
import type { Country, World } from './world';

/** How far outside a country a point is, and in which other one it is; null of a point at sea. */
export interface Outside {
  readonly km: number;
  readonly inside: string | null;
}

/** Null where a point is in a country, or so near that the map's outlines cannot tell. */
export type OutsideCountry = (iso3: string, lonLat: LonLat) => Outside | null;

/** Outlines are drawn for a map: so far from a border they are sure, in kilometres, */
const BORDER_KM = 20;
/** and at sea so far from a coast, as islets have none: Rotuma, of Fiji, is 485 km from the nearest one of its country. */
const COAST_KM = 700;
const KM_PER_DEGREE = 111.2;

export function outsideCountry(world: World): OutsideCountry {
  const landOf = (iso3: string) => world.byIso3.get(iso3) ?? world.territories.find((one) => one.iso3 === iso3);
  return (iso3, lonLat) => {
    const country = landOf(iso3);
    if (!country || holdsPoint(country.polygons, lonLat)) return null;
    // Whose land it is depends on the reading of borders.
    if (world.disputedAreas.some(({ polygons }) => holdsPoint(polygons, lonLat))) return null;
    const other = world.countries.find(({ polygons }) => holdsPoint(polygons, lonLat));
    const km = distanceTo(country, lonLat);
    return km <= (other ? BORDER_KM : COAST_KM) ? null : { km: Math.round(km), inside: other?.iso3 ?? null };
  };
}

function distanceTo({ polygons }: Country, lonLat: LonLat): number {
  let least = Number.POSITIVE_INFINITY;
  for (const place of worldCopiesOf(lonLat)) {
    for (const { rings } of polygons) for (const ring of rings) least = Math.min(least, distanceToLine(ring, place));
  }
  return least;
}

/** As on a flat sheet around the point: close enough for tens of kilometres, and never too small by much. */
function distanceToLine(line: readonly LonLat[], [lon, lat]: LonLat): number {
  const across = Math.cos((lat * Math.PI) / 180) * KM_PER_DEGREE;
  let least = Number.POSITIVE_INFINITY;
  let before: readonly [number, number] | null = null;
  for (const point of line) {
    const here = [(point[0] - lon) * across, (point[1] - lat) * KM_PER_DEGREE] as const;
    const [ax, ay] = before ?? here;
    const [dx, dy] = [here[0] - ax, here[1] - ay];
    const along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
    before = here;
  }
  return least;
}
