import type { LonLat } from '../geo/mercator';
import { holdsPoint } from './holds-point';
import type { World } from './world';

/** The country in which a point is, by its code; null at sea, and in disputed areas, where that depends on the reading of borders. */
export function countryAt({ countries, disputedAreas }: World): (lonLat: LonLat) => string | null {
  return (lonLat) => {
    if (disputedAreas.some(({ polygons }) => holdsPoint(polygons, lonLat))) return null;
    return countries.find(({ polygons }) => holdsPoint(polygons, lonLat))?.iso3 ?? null;
  };
}
