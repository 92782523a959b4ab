import type { CanvasViewport, PathContext } from './draw-many';
import { type Box, clear, type FlowArcs, point, pointAt, segmentsOf, unpack, widen } from './flow-arcs';

/** So many of the largest flows in sight have moving dashes. */
const DASHED = 100;
/** Pixels, and pixels a second. */
const DASH = 9;
const GAP = 90;
const SPEED = 60;
const SHORTEST = 20;
const FLAT = 0.5;

/** A line in pixels: points, and how far along it each is. */
export interface DashPath {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly along: Float32Array;
  /** How far along it is what is in sight. */
  readonly from: number;
  readonly to: number;
}

/** The paths of the first `max` flows of an order that are seen on a canvas; made anew only where map or flows change. */
export function dashPaths(
  arcs: FlowArcs,
  order: Uint32Array,
  canvasViewport: CanvasViewport,
  max = DASHED,
): DashPath[] {
  const { scale, x, y, width, height } = canvasViewport;
  const paths: DashPath[] = [];
  let flows = 0;
  for (const i of order) {
    if (flows === max) break;
    const pieces = unpack(arcs, i);
    if (pieces < 1) continue;
    clear(box);
    widen(box, 0, pieces);
    if (box[3] * scale < y || box[1] * scale > y + height) continue;
    const before = paths.length;
    for (let world = Math.ceil(x / scale - box[2]); world <= (x + width) / scale - box[0]; world++) {
      const way = dashPathOf(pieces, { ...canvasViewport, x: x - world * scale });
      if (way.to > way.from && (way.along.at(-1) ?? 0) >= SHORTEST) paths.push(way);
    }
    if (paths.length > before) flows++;
  }
  return paths;
}

const box: Box = [0, 0, 0, 0];

function dashPathOf(pieces: number, { scale, x, y, width, height }: CanvasViewport): DashPath {
  const xs: number[] = [];
  const ys: number[] = [];
  const along: number[] = [];
  let [from, to] = [Infinity, -Infinity];
  for (let piece = 0; piece < pieces; piece++) {
    const segments = segmentsOf(piece, FLAT / scale);
    for (let k = piece === 0 ? 0 : 1; k <= segments; k++) {
      pointAt(piece, k / segments);
      const [px, py] = [point.x * scale - x, point.y * scale - y];
      const [lastX, lastY, lastAlong] = [xs.at(-1) ?? px, ys.at(-1) ?? py, along.at(-1) ?? 0];
      const far = lastAlong + Math.hypot(px - lastX, py - lastY);
      if (overlaps(lastX, px, width) && overlaps(lastY, py, height)) {
        from = Math.min(from, lastAlong);
        to = far;
      }
      xs.push(px);
      ys.push(py);
      along.push(far);
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), along: Float32Array.from(along), from, to };
}

/** Whether something between a and b lies between 0 and `max`, as far as a hairline reaches. */
const overlaps = (a: number, b: number, max: number) => Math.max(a, b) >= -1 && Math.min(a, b) <= max + 1;

/** Adds the dashes of one moment, in seconds, to the path: one short stroke each, evenly spaced, from start to end. */
export function dashesAt(ctx: Pick<PathContext, 'moveTo' | 'lineTo'>, paths: readonly DashPath[], time: number): void {
  for (const { xs, ys, along, from, to } of paths) {
    const length = along[along.length - 1] as number;
    const count = Math.max(1, Math.round(length / GAP));
    const gap = length / count;
    const first = (time * SPEED) % gap;
    const last = Math.min(count - 1, Math.floor((to - first) / gap));
    let k = 1;
    for (let dash = Math.max(0, Math.ceil((from - DASH - first) / gap)); dash <= last; dash++) {
      const tail = first + dash * gap;
      k = placeAt(tail, k, xs, ys, along);
      ctx.moveTo(place.x, place.y);
      placeAt(Math.min(length, tail + DASH), k, xs, ys, along);
      ctx.lineTo(place.x, place.y);
    }
  }
}

const place = { x: 0, y: 0 };
/** Finds the point so far along a way, from its segment k on; returns its segment. */
function placeAt(far: number, k: number, xs: Float32Array, ys: Float32Array, along: Float32Array): number {
  let at = k;
  while (at < along.length - 1 && (along[at] as number) < far) at++;
  const start = along[at - 1] as number;
  const part = Math.max(0, Math.min(1, (far - start) / ((along[at] as number) - start || 1)));
  place.x = (xs[at - 1] as number) + ((xs[at] as number) - (xs[at - 1] as number)) * part;
  place.y = (ys[at - 1] as number) + ((ys[at] as number) - (ys[at - 1] as number)) * part;
  return at;
}
