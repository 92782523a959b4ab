import type { Camera } from '../geo/camera';
import { toUnit } from '../geo/mercator';
import { overlaps, type Rect } from '../geo/rect';
import type { Bbox, Polygon, World } from './world';

/** From this zoom of a link on a map shows what a country's detail adds. */
const DETAIL_FROM = 6.9;
/** Countries whose detail is loaded at once: at that zoom a wide map may show a dozen, and each is a request. */
const MOST = 8;
/** Half of what a map may show, in pixels of the frame that a link's zoom is for: screens are wider than it. */
const HALF_WIDTH = 650;
const HALF_HEIGHT = 380;

/**
 * The countries whose detail a view needs, by code; those of which it shows most first. One that has its box where the map is, but not
 * its land, may be among them.
 */
export function detailWanted(world: World, { zoom, lat, lon }: Camera): readonly string[] {
  if (zoom < DETAIL_FROM) return [];
  const [x, y] = toUnit([lon, lat]);
  const pixels = 256 * 2 ** zoom;
  const [right, down] = [HALF_WIDTH / pixels, HALF_HEIGHT / pixels];
  const views = [-1, 0, 1].map((turn) => ({
    left: x + turn - right,
    right: x + turn + right,
    top: y - down,
    bottom: y + down,
  }));
  return world.countries
    .filter(({ disputedArea }) => !disputedArea)
    .map(({ iso3, bbox, polygons }) => ({ iso3, seen: seenOf(bbox, polygons, views) }))
    .filter(({ seen }) => seen > 0)
    .sort((a, b) => b.seen - a.seen || (a.iso3 < b.iso3 ? -1 : 1))
    .slice(0, MOST)
    .map(({ iso3 }) => iso3);
}

function seenOf(bbox: Bbox, polygons: readonly Pick<Polygon, 'bbox'>[], views: readonly Rect[]): number {
  const whole = rectOf(bbox);
  if (!views.some((view) => overlaps(whole, view))) return 0;
  let seen = 0;
  for (const polygon of polygons) {
    const rect = rectOf(polygon.bbox);
    for (const view of views) if (overlaps(rect, view)) seen += sharedArea(rect, view);
  }
  return seen;
}

function rectOf([west, south, east, north]: Bbox): Rect {
  const [left, top] = toUnit([west, north]);
  const [right, bottom] = toUnit([east, south]);
  return { left, top, right, bottom };
}

function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  // An island is not nothing because it is a point on the map's edge.
  return Math.max(0, width) * Math.max(0, height) + 1e-12;
}
