import type { LonLat } from '../story/story';
import { clipRing, type Pixel } from './clip';
import { type Projector, toPixel, toUnit, type Unit } from './mercator';
import { overlaps, type Rect } from './rect';

/** Pixels; a finer outline looks the same. */
const STEP = 0.5;

/** Rings or lines on the unit square with their extent, projected once and drawn at every zoom. */
export interface UnitPath {
  readonly points: readonly Unit[];
  readonly bbox: Rect;
}

export function unitPath(points: readonly LonLat[]): UnitPath {
  const units = points.map(toUnit);
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const [x, y] of units) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { points: units, bbox: { left, top, right, bottom } };
}

/** SVG path data of closed rings inside `clip` (pixels), thinned to steps of about half a pixel. Empty when nothing is in sight. */
export function ringsToPath(rings: readonly UnitPath[], projector: Projector, clip: Rect, step = STEP): string {
  let d = '';
  for (const ring of rings) {
    const box = pixelBox(ring.bbox, projector);
    if (!overlaps(box, clip)) continue;
    const pixels = thin(ring.points, projector, step);
    const inside = box.left >= clip.left && box.right <= clip.right && box.top >= clip.top && box.bottom <= clip.bottom;
    const kept = inside ? pixels : clipRing(pixels, clip);
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
    d += polyline(thin(line.points, projector, step));
  }
  return d;
}

/** Whether a pixel lies inside closed rings (even-odd). */
export function insideRings(rings: readonly UnitPath[], projector: Projector, [px, py]: Pixel): boolean {
  const x = (px + projector.x) / projector.scale;
  const y = (py + projector.y) / projector.scale;
  let inside = false;
  for (const { points, bbox } of rings) {
    if (x < bbox.left || x > bbox.right || y < bbox.top || y > bbox.bottom) continue;
    for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
      const [xi, yi] = points[i] as Unit;
      const [xj, yj] = points[j] as Unit;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
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

function thin(points: readonly Unit[], projector: Projector, step = STEP): Pixel[] {
  const out: Pixel[] = [];
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  const end = points.length - 1;
  for (let i = 0; i <= end; i++) {
    const [x, y] = toPixel(projector, points[i] as Unit);
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
    d += `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`;
  }
  return d;
}

const round = (value: number): number => Math.round(value * 10) / 10;
