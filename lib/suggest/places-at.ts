import { distanceInKm } from '../geo/distance-in-km';
import type { LonLat } from '../geo/mercator';
import { candidateOfRow } from './candidate-of-row';
import type { Gazetteer } from './gazetteer';
import type { PlaceCandidate } from './suggestions';

/** What holds a point, as the map has it; null at sea, and where that depends on the reading of borders. */
export interface AreasOfPoint {
  /** ISO 3166-1 alpha-3, or the map's own code. */
  readonly country: string | null;
  readonly division: { readonly code: string; readonly name: string; readonly anchor: LonLat } | null;
}

/** A settlement so near is what somebody may have meant who pointed at it. */
const NEAR_KM = 50;
const MOST_CITIES = 3;

/** What can be said of a point, the most exact first: the point itself, settlements near it, the division and the country that it is in. */
export function placesAt(
  [lon, lat]: LonLat,
  gazetteer: Gazetteer,
  { country, division }: AreasOfPoint,
): PlaceCandidate[] {
  const place = (more: Omit<PlaceCandidate, 'score'>): PlaceCandidate => ({ ...more, score: 1 });
  const row = country ? gazetteer.countryRow(country) : -1;
  const countryName = row >= 0 ? gazetteer.nameOf(row) : null;
  const found = [
    place({ id: '', name: `${lat}, ${lon}`, level: 'site', country, lat, lon, why: 'exactly there' }),
    ...citiesNear([lon, lat], gazetteer, country),
  ];
  if (country && division) {
    const [divisionLon, divisionLat] = division.anchor;
    const { code, name } = division;
    const where = { lat: divisionLat, lon: divisionLon };
    found.push(place({ id: `iso2:${code}`, name, level: 'admin1', country, ...where, why: 'the point is in it' }));
  }
  if (country && countryName) {
    const [countryLon, countryLat] = gazetteer.lonLatOf(row);
    const where = { lat: countryLat, lon: countryLon };
    found.push(
      place({
        id: `iso:${country}`,
        name: countryName,
        level: 'country',
        country,
        ...where,
        why: 'the point is in it',
      }),
    );
  }
  return found;
}

/** The nearest settlements, none of another country than the point's. */
function citiesNear(point: LonLat, gazetteer: Gazetteer, country: string | null): PlaceCandidate[] {
  const near: { readonly row: number; readonly km: number }[] = [];
  for (let row = 0; row < gazetteer.rows; row++) {
    if (gazetteer.levelOf(row) !== 'city') continue;
    if (country && gazetteer.countryOf(row) !== country) continue;
    // A degree of latitude is 111 km: most rows need no more than this.
    if (Math.abs(gazetteer.lonLatOf(row)[1] - point[1]) * 110 > NEAR_KM) continue;
    const km = distanceInKm(point, gazetteer.lonLatOf(row));
    if (km <= NEAR_KM) near.push({ row, km });
  }
  return near
    .sort((a, b) => a.km - b.km || a.row - b.row)
    .slice(0, MOST_CITIES)
    .map(({ row, km }) =>
      candidateOfRow(row, gazetteer, { score: 1, why: `${Math.max(1, Math.round(km))} km from the point` }),
    );
}
