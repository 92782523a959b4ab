import type { LonLat } from './mercator';

/** The mean radius of the earth (IUGG), in kilometres: on its ellipsoid a distance differs by half a percent at most. */
export const EARTH_RADIUS = 6371.0088;

const RAD = Math.PI / 180;
/** So many points that a circle as large as the screen is round to the pixel. */
const POINTS = 180;

/**
 * The closed ring of points that are `km` from a place on the ground: on a Mercator map wider the further from the equator, and not
 * quite round. Longitudes are unwrapped from the centre's. A circle with a pole in it has no such ring.
 */
export function geodesicCircle([lon, lat]: LonLat, km: number): LonLat[] {
  const angle = km / EARTH_RADIUS;
  const ring = Array.from({ length: POINTS }, (_, i): LonLat => {
    const bearing = (2 * Math.PI * i) / POINTS;
    const sinTo = Math.sin(lat * RAD) * Math.cos(angle) + Math.cos(lat * RAD) * Math.sin(angle) * Math.cos(bearing);
    const aside = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat * RAD),
      Math.cos(angle) - Math.sin(lat * RAD) * sinTo,
    );
    return [lon + aside / RAD, Math.asin(Math.max(-1, Math.min(1, sinTo))) / RAD];
  });
  return [...ring, ring[0] as LonLat];
}
