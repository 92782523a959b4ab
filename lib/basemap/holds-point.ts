import { type LonLat, toUnit } from '../geo/mercator';
import { insideRing } from '../geo/outline';
import type { Polygon } from './world';

/** Shapes may pass 180°. */
export const worldCopiesOf = ([lon, lat]: LonLat): LonLat[] => [lon, lon + 360, lon - 360].map((one) => [one, lat]);

/** Whether a point lies in one of some polygons. */
export function holdsPoint(polygons: readonly Polygon[], lonLat: LonLat): boolean {
  return worldCopiesOf(lonLat).some(([lon, lat]) => {
    const [x, y] = toUnit([lon, lat]);
    return polygons.some(({ bbox: [west, south, east, north], paths }) => {
      if (lon < west || lon > east || lat < south || lat > north) return false;
      return paths.filter((ring) => insideRing(ring, x, y)).length % 2 === 1;
    });
  });
}
