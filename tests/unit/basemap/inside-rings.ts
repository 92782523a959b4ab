import type { LonLat } from '../../../lib/geo/mercator';

/** Whether a point in degrees is inside the rings of a polygon, holes left out. */
export function insideRings(rings: readonly (readonly LonLat[])[], [x, y]: LonLat): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1] as LonLat, ring[i] as LonLat];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
    }
  }
  return odd;
}
