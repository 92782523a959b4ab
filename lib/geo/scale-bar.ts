import { EARTH_RADIUS } from './geodesic-circle';
import { TILE } from './mercator';

const STEPS = [5, 2, 1] as const;

export interface ScaleBar {
  /** 1, 2 or 5 times a power of ten. */
  readonly km: number;
  /** In pixels. */
  readonly width: number;
}

/**
 * The longest round distance that is no wider than `most` pixels on a Web Mercator map. Right along the parallel `lat`, the map's middle: the
 * same distance is longer towards the poles.
 *
 * @param zoom of the screen: the world is 256 × 2^zoom pixels wide
 */
export function scaleBar(lat: number, zoom: number, most: number): ScaleBar {
  const kmPerPixel = (2 * Math.PI * EARTH_RADIUS * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom);
  const longest = kmPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = power * (STEPS.find((step) => step * power <= longest) ?? 1);
  return { km, width: km / kmPerPixel };
}
