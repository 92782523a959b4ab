import { roundCamera } from '@/lib/geo/camera';
import type { LonLat } from '@/lib/geo/mercator';

/** A point of the map as exact as a link to it at this zoom: no more than a pixel tells. */
export function asExactAs(zoom: number, [lon, lat]: LonLat): LonLat {
  const rounded = roundCamera({ zoom, lat, lon });
  return [rounded.lon, rounded.lat];
}
