import { EARTH_RADIUS } from './geodesic-circle';
import type { LonLat } from './mercator';

const RAD = Math.PI / 180;

/** How far two places are from each other on the ground, in kilometres. */
export function distanceInKm([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const half = (degrees: number) => Math.sin((degrees * RAD) / 2) ** 2;
  const square = half(latB - latA) + Math.cos(latA * RAD) * Math.cos(latB * RAD) * half(lonB - lonA);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(square)));
}
