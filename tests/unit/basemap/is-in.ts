import type { Line, Polygon } from '../../../lib/basemap/world';
import type { LonLat } from '../../../lib/geo/mercator';

/** Whether the point lies in the polygon, looked for in each of the world's copies. */
export function isIn({ rings, bbox }: Polygon, [lon, lat]: LonLat): boolean {
  const [west, south, east, north] = bbox;
  if (lat < south || lat > north) return false;
  return [lon - 360, lon, lon + 360].some((x) => x >= west && x <= east && isInRings(rings, x, lat));
}

/** Even-odd: a hole turns inside out. */
function isInRings(rings: readonly Line[], x: number, y: number): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1] as LonLat;
      const [x2, y2] = ring[i] as LonLat;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
    }
  }
  return odd;
}
