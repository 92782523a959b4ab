import { type LonLat, type Projector, type UnitPoint, unitX, unitY } from './mercator';
import { clipRing, covers, overlaps, type Pixel, type Rect } from './rect';

/** Pixels; a finer outline looks the same. */
const STEP = 0.5;

/** A ring or line on the unit square with its extent, projected once and drawn at every zoom. */
export interface UnitPath {
  /** x and y alternate. There are tens of thousands of points, too many for an object each. */
  readonly xy: Float64Array;
  readonly bbox: Rect;
}

export function unitPath(points: readonly LonLat[]): UnitPath {
  const flat = new Float64Array(points.length * 2);
  for (let i = 0; i < points.length; i++) {
    const [lon, lat] = points[i] as LonLat;
    flat[2 * i] = lon;
    flat[2 * i + 1] = lat;
  }
  const xy = projected(flat);
  return { xy, bbox: extentOf(xy) };
}

/** From degrees to the unit square; longitudes and latitudes alternate. */
export function projected(degrees: Float64Array): Float64Array {
  const flat = new Float64Array(degrees.length);
  for (let i = 0; i < flat.length; i += 2) {
    flat[i] = unitX(degrees[i] as number);
    flat[i + 1] = unitY(degrees[i + 1] as number);
  }
  return flat;
}

function extentOf(xy: Float64Array): Rect {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < xy.length; i += 2) {
    const x = xy[i] as number;
    const y = xy[i + 1] as number;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}

/** The point in the middle of a line's list of points. */
export function midpoint({ xy }: UnitPath): UnitPoint | undefined {
  const at = 2 * Math.floor(xy.length / 4);
  return xy.length > 0 ? [xy[at] as number, xy[at + 1] as number] : undefined;
}

/** SVG path data of closed rings inside `clip` (pixels), thinned to steps of about half a pixel. Empty when nothing is in sight. */
export function ringsToPath(rings: readonly UnitPath[], projector: Projector, clip: Rect, step = STEP): string {
  let d = '';
  for (const ring of rings) {
    const box = pixelBox(ring.bbox, projector);
    if (!overlaps(box, clip)) continue;
    const pixels = thin(ring, projector, step);
    const kept = covers(clip, box) ? pixels : clipRing(pixels, clip);
    if (kept.length > 2) d += `${polyline(kept)}Z`;
  }
  return d;
}

/**
 * SVG path data of open lines, in steps of at least `step` pixels; parts far out of sight are kept, since strokes of them
 * cost nothing.
 */
export function linesToPath(lines: readonly UnitPath[], projector: Projector, clip: Rect, step = STEP): string {
  let d = '';
  for (const line of lines) {
    if (!overlaps(pixelBox(line.bbox, projector), clip)) continue;
    d += polyline(thin(line, projector, step));
  }
  return d;
}

/** Whether a pixel lies inside closed rings (even-odd). */
export function insideRings(rings: readonly UnitPath[], projector: Projector, [px, py]: Pixel): boolean {
  const x = (px + projector.x) / projector.scale;
  const y = (py + projector.y) / projector.scale;
  let inside = false;
  for (const ring of rings) if (insideRing(ring, x, y)) inside = !inside;
  return inside;
}

/** Whether a point of the unit square lies inside one closed ring (even-odd). */
export function insideRing(ring: UnitPath, x: number, y: number): boolean {
  const { bbox } = ring;
  if (x < bbox.left || x > bbox.right || y < bbox.top || y > bbox.bottom) return false;
  // Some rings are projected only now.
  const { xy } = ring;
  let inside = false;
  let [xj, yj] = [xy[xy.length - 2] as number, xy[xy.length - 1] as number];
  for (let i = 0; i < xy.length; i += 2) {
    const xi = xy[i] as number;
    const yi = xy[i + 1] as number;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    xj = xi;
    yj = yi;
  }
  return inside;
}

export function pixelBox(box: Rect, { scale, x, y }: Projector): Rect {
  return {
    left: box.left * scale - x,
    right: box.right * scale - x,
    top: box.top * scale - y,
    bottom: box.bottom * scale - y,
  };
}

function thin({ xy }: UnitPath, projector: Projector, step = STEP): Pixel[] {
  const out: Pixel[] = [];
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  const end = xy.length - 2;
  for (let i = 0; i <= end; i += 2) {
    const x = (xy[i] as number) * projector.scale - projector.x;
    const y = (xy[i + 1] as number) * projector.scale - projector.y;
    if (i > 0 && i < end && Math.abs(x - lastX) < step && Math.abs(y - lastY) < step) continue;
    out.push([x, y]);
    lastX = x;
    lastY = y;
  }
  return out;
}

function polyline(points: readonly Pixel[]): string {
  let d = '';
  for (let i = 0; i < points.length; i++) {
    const [x, y] = points[i] as Pixel;
    d += `${i === 0 ? 'M' : 'L'}${inTenths(x)} ${inTenths(y)}`;
  }
  return d;
}

/** What `String(tenth(value))` is, for thousands of points: a whole number becomes text many times faster than a fraction. */
function inTenths(value: number): string {
  const tenths = Math.round(value * 10);
  const all = Math.abs(tenths);
  const rest = all % 10;
  const whole = (all - rest) / 10;
  return `${tenths < 0 ? '-' : ''}${whole}${rest === 0 ? '' : `.${rest}`}`;
}

/** Finer coordinates than a tenth of a pixel look the same. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
