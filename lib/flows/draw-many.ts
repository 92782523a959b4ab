import { WIDEST } from '../draw/flow-width';
import { STANDING_OUT, STRONGEST } from '../scene/many-flows';
import {
  type Box,
  clear,
  type FlowArcs,
  MAX_PIECES,
  MAX_SEGMENTS,
  point,
  pointAt,
  segmentsOf,
  unpack,
  widen,
} from './flow-arcs';

/** What flows are drawn with: a canvas, on the page or in a worker, or something that writes down the same as SVG. */
export interface PathContext {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  globalAlpha: number;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  fill(): void;
  stroke(): void;
}

/** Pixels: `pixel = unit · scale − origin`, on a canvas of width × height. */
export interface CanvasViewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Half the width of a tail's end, in pixels. */
const HAIR = 0.35;
/** What is narrower, in pixels, is a line of one width, not a shape: a head is seen sooner than a taper. */
const MIN_HEAD = 1.25;
const MIN_TAPER = 2;
const FINEST = 0.4;
/** A canvas draws lines of more than a pixel as shapes, at ten times the cost: those are as much darker instead. */
const HAIRLINE = 1;
/** Pixels between a curve and the straight segments that are drawn for it; nobody sees the corners of a hairline. */
const FLAT = { shape: 0.2, hairline: 0.5 };
/** Pixels beside a canvas that a line's width may still reach over. */
const EDGE = 13;
/** Hairlines of one path. */
const BATCH = 24;
const ALPHA = { strongest: 0.9, standingOut: 0.2 };
/** Pixels of paper on either side of the strongest, which cuts them out of the rest. */
const CASING = 1;
/** Ranks that are drawn over the rest, and the rest. */
export const RANKS = { standingOut: [0, STANDING_OUT], rest: [STANDING_OUT, Infinity] } as const;

/**
 * Draws flows of the given ranks, smallest first, so that big ones lie on top. `width` is a share of `widest`
 * pixels. Returns how many lines it drew: a flow is drawn in each copy of the world in sight.
 */
export function drawMany(
  ctx: PathContext,
  arcs: FlowArcs,
  { width, order }: { readonly width: Float32Array; readonly order: Uint32Array },
  [from, to]: readonly [number, number],
  canvasViewport: CanvasViewport,
  widest: number,
  colours: { readonly ink: string; readonly paper: string },
): number {
  const { scale, x, y } = canvasViewport;
  const [left, right] = [x / scale, (x + canvasViewport.width) / scale];
  const [top, bottom] = [y / scale, (y + canvasViewport.height) / scale];
  const restAlpha = Math.min(0.2, Math.max(0.025, 250 / Math.max(1, order.length - STANDING_OUT)));
  let [open, drawn, nowAlpha, nowWidth] = [0, 0, -1, -1];
  const flush = () => {
    if (open > 0) ctx.stroke();
    open = 0;
  };
  ctx.strokeStyle = colours.ink;
  ctx.fillStyle = colours.ink;
  for (let rank = Math.min(to, order.length) - 1; rank >= from; rank--) {
    const i = order[rank] as number;
    const pieces = unpack(arcs, i);
    if (pieces < 1) continue;
    clear(box);
    widen(box, 0, pieces);
    if (box[3] < top || box[1] > bottom) continue;
    const wide = Math.max(FINEST, (width[i] as number) * widest);
    const isDot = (box[2] - box[0] + box[3] - box[1]) * scale < 3;
    const min = rank < STRONGEST ? MIN_HEAD : rank < STANDING_OUT ? MIN_TAPER : Infinity;
    const isShape = wide >= min && !isDot;
    let alpha = rank < STRONGEST ? ALPHA.strongest : rank < STANDING_OUT ? ALPHA.standingOut : restAlpha;
    // A taper is about two thirds as wide as its end.
    if (!isShape) alpha = Math.min(0.9, alpha * Math.max(1, Math.round((wide * 4) / 1.5) / 4));
    const hairline = Math.min(HAIRLINE, Math.round(wide * 4) / 4);
    for (let world = Math.ceil(left - box[2]); world <= right - box[0]; world++) {
      drawn++;
      const points = pointsOf(pieces, x - world * scale, canvasViewport, isShape ? FLAT.shape : FLAT.hairline);
      if (isShape) {
        flush();
        ctx.globalAlpha = nowAlpha = alpha;
        if (rank < STRONGEST) {
          arrow(ctx, points, wide, colours);
          nowWidth = -1;
        } else {
          ctx.beginPath();
          taper(ctx, points, HAIR, wide / 2 - HAIR);
          ctx.fill();
        }
        continue;
      }
      if (open >= BATCH || alpha !== nowAlpha || hairline !== nowWidth) {
        flush();
        ctx.globalAlpha = nowAlpha = alpha;
        ctx.lineWidth = nowWidth = hairline;
      }
      if (open++ === 0) ctx.beginPath();
      ctx.moveTo(xs[0] as number, ys[0] as number);
      for (let k = 1; k < points; k++) ctx.lineTo(xs[k] as number, ys[k] as number);
    }
  }
  flush();
  ctx.globalAlpha = 1;
  return drawn;
}

/** The line in hand, in pixels: its points, and when each is reached, from 0 to its count of pieces. */
const MAX_POINTS = MAX_PIECES * MAX_SEGMENTS + 2;
const xs = new Float64Array(MAX_POINTS);
const ys = new Float64Array(MAX_POINTS);
const times = new Float64Array(MAX_POINTS);
const box: Box = [0, 0, 0, 0];

/** Straight pieces that are seen as the curve: a canvas draws them in two thirds of the time. Returns how many points. */
function pointsOf(pieces: number, x: number, { scale, y, width, height }: CanvasViewport, flat: number): number {
  let count = 0;
  for (let piece = 0; piece < pieces; piece++) {
    let segments = segmentsOf(piece, flat / scale);
    // Far from what is seen nothing need be round.
    if (segments > 8) {
      clear(around);
      widen(around, piece, piece + 1);
      const [right, bottom] = [around[2] * scale - x, around[3] * scale - y];
      if (right < -EDGE || bottom < -EDGE) segments = 1;
      if (around[0] * scale - x > width + EDGE || around[1] * scale - y > height + EDGE) segments = 1;
    }
    for (let k = piece === 0 ? 0 : 1; k <= segments; k++) {
      pointAt(piece, k / segments);
      xs[count] = point.x * scale - x;
      ys[count] = point.y * scale - y;
      times[count++] = piece + k / segments;
    }
  }
  return count;
}
const around: Box = [0, 0, 0, 0];

/** One edge there and the other back: `half` as wide at the tail, and `growth` more on either side at the last point. */
function taper(ctx: PathContext, points: number, half: number, growth: number): void {
  const until = times[points - 1] || 1;
  for (let step = 0; step < 2 * points; step++) {
    const k = step < points ? step : 2 * points - 1 - step;
    const [back, ahead] = [Math.max(0, k - 1), Math.min(points - 1, k + 1)];
    const dx = (xs[ahead] as number) - (xs[back] as number);
    const dy = (ys[ahead] as number) - (ys[back] as number);
    const wide = half + (growth * (times[k] as number)) / until;
    const by = ((step < points ? 1 : -1) * wide) / (Math.sqrt(dx * dx + dy * dy) || 1e-12);
    const [px, py] = [(xs[k] as number) - dy * by, (ys[k] as number) + dx * by];
    if (step === 0) ctx.moveTo(px, py);
    else ctx.lineTo(px, py);
  }
}

/** The shape of a single flow (`ribbon`): a taper as far as the neck, and a head whose tip is exactly at the end. */
function arrow(
  ctx: PathContext,
  points: number,
  wide: number,
  colours: { readonly ink: string; readonly paper: string },
): void {
  const length = wide * 2.6 + 5;
  const [tipX, tipY] = [xs[points - 1] as number, ys[points - 1] as number];
  const distance = (k: number) => Math.sqrt(((xs[k] as number) - tipX) ** 2 + ((ys[k] as number) - tipY) ** 2);
  let k = points - 2;
  while (k > 0 && distance(k) < length) k--;
  // Where the neck lies between two points; what is shorter than its head has no way there but back.
  const [far, near] = [distance(k), distance(k + 1)];
  const part = (far - length) / (far - near || 1);
  xs[k + 1] = (xs[k] as number) + ((xs[k + 1] as number) - (xs[k] as number)) * part;
  ys[k + 1] = (ys[k] as number) + ((ys[k + 1] as number) - (ys[k] as number)) * part;
  times[k + 1] = (times[k] as number) + ((times[k + 1] as number) - (times[k] as number)) * Math.max(0, part);
  const [neckX, neckY] = [xs[k + 1] as number, ys[k + 1] as number];
  const [alongX, alongY] = [(tipX - neckX) / length, (tipY - neckY) / length];
  const barb = wide * 1.15 + 2.6;
  const [backX, backY] = [neckX - alongX * length * 0.18, neckY - alongY * length * 0.18];
  const head = () => {
    ctx.moveTo(tipX, tipY);
    ctx.lineTo(backX - alongY * barb, backY + alongX * barb);
    ctx.lineTo(neckX, neckY);
    ctx.lineTo(backX + alongY * barb, backY - alongX * barb);
    ctx.lineTo(tipX, tipY);
  };
  ctx.fillStyle = colours.paper;
  ctx.beginPath();
  taper(ctx, k + 2, HAIR + CASING, wide / 2);
  ctx.fill();
  ctx.strokeStyle = colours.paper;
  ctx.lineWidth = 2 * CASING;
  ctx.beginPath();
  head();
  ctx.stroke();
  ctx.fillStyle = ctx.strokeStyle = colours.ink;
  ctx.beginPath();
  taper(ctx, k + 2, HAIR, wide / 2);
  head();
  ctx.fill();
}

/** Pixels between a line as it is kept and the true one, at most, on the nearest map that it is kept for. */
const TOLERANCE = 0.5;

/** Share of a map's size that is drawn beyond each of its edges, for when it is dragged. */
export const PADDING = 0.25;

/** The unit-square tolerance at which lines are made for a scale; made anew only where a map comes four times as near. */
export function arcTolerance(scale: number): number {
  return TOLERANCE / 4 ** Math.ceil(Math.log(Math.max(scale, 4096)) / Math.log(4));
}

/** Pixels of the widest: whole on a near map; many wide lines would hide a map of the world, where it is less than half. */
export function manyWidest(scale: number, lines: number): number {
  return WIDEST * lines * Math.min(1, Math.max(0.35, Math.sqrt(scale / 8192)));
}
