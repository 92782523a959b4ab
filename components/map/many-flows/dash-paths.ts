import type { CanvasViewport, PathContext } from '@/lib/draw/canvas';
import type { FlowLines } from '@/lib/flows/flow-lines';

/** So many of the largest flows in sight have moving dashes. */
const DASHED = 100;
/** Pixels, and pixels a second. */
const DASH = 9;
const GAP = 90;
const SPEED = 60;
const SHORTEST = 20;
const FLAT = 0.5;

/** A line in pixels: x and y of its points by turns, and how far along it each is. */
export interface DashPath {
  readonly points: Float64Array;
  readonly along: Float32Array;
  /** How far along it is what is in sight. */
  readonly from: number;
  readonly to: number;
}

/** The paths of the first `max` flows of an order that are seen on a canvas; made anew only where map or flows change. */
export function dashPaths(
  lines: FlowLines,
  order: Uint32Array,
  canvasViewport: CanvasViewport,
  max = DASHED,
): DashPath[] {
  const paths: DashPath[] = [];
  let flows = 0;
  for (const i of order) {
    if (flows === max) break;
    const before = paths.length;
    for (const points of lines.paths(i, canvasViewport, FLAT)) {
      const path = dashPathOf(points, canvasViewport);
      if (path.to > path.from && (path.along.at(-1) ?? 0) >= SHORTEST) paths.push(path);
    }
    if (paths.length > before) flows++;
  }
  return paths;
}

function dashPathOf(points: Float64Array, { width, height }: CanvasViewport): DashPath {
  const along = new Float32Array(points.length / 2);
  let [length, from, to] = [0, Infinity, -Infinity];
  for (let k = 1; k < along.length; k++) {
    const [lastX, lastY] = [points[2 * k - 2] as number, points[2 * k - 1] as number];
    const [x, y] = [points[2 * k] as number, points[2 * k + 1] as number];
    const far = length + Math.hypot(x - lastX, y - lastY);
    if (overlaps(lastX, x, width) && overlaps(lastY, y, height)) {
      from = Math.min(from, length);
      to = far;
    }
    along[k] = length = far;
  }
  return { points, along, from, to };
}

/** Whether something between a and b lies between 0 and `max`, as far as a hairline reaches. */
const overlaps = (a: number, b: number, max: number) => Math.max(a, b) >= -1 && Math.min(a, b) <= max + 1;

/** Adds the dashes of one moment, in seconds, to the path: one short stroke each, evenly spaced, from start to end. */
export function dashesAt(ctx: Pick<PathContext, 'moveTo' | 'lineTo'>, paths: readonly DashPath[], time: number): void {
  for (const { points, along, from, to } of paths) {
    const length = along[along.length - 1] as number;
    const count = Math.max(1, Math.round(length / GAP));
    const gap = length / count;
    const first = (time * SPEED) % gap;
    const last = Math.min(count - 1, Math.floor((to - first) / gap));
    let k = 1;
    for (let dash = Math.max(0, Math.ceil((from - DASH - first) / gap)); dash <= last; dash++) {
      const tail = first + dash * gap;
      k = placeAt(tail, k, points, along);
      ctx.moveTo(place.x, place.y);
      placeAt(Math.min(length, tail + DASH), k, points, along);
      ctx.lineTo(place.x, place.y);
    }
  }
}

const place = { x: 0, y: 0 };
/** Finds the point so far along a way, from its segment k on; returns its segment. */
function placeAt(far: number, k: number, points: Float64Array, along: Float32Array): number {
  let at = k;
  while (at < along.length - 1 && (along[at] as number) < far) at++;
  const start = along[at - 1] as number;
  const part = Math.max(0, Math.min(1, (far - start) / ((along[at] as number) - start || 1)));
  const [x, y] = [points[2 * at - 2] as number, points[2 * at - 1] as number];
  place.x = x + ((points[2 * at] as number) - x) * part;
  place.y = y + ((points[2 * at + 1] as number) - y) * part;
  return at;
}
