import type { Curve } from '../geo/curve';
import type { FlowArcs } from '../geo/flow-arcs';
import { HAIR, type Ribbon, ribbon } from '../geo/ribbon';
import { STANDING_OUT, STRONGEST } from '../scene/many-flows';
import { FLOW_TOLERANCE, WIDEST } from './flow-width';

/** What flows are drawn with: a canvas, on the page or in a worker, or something that writes down the same as SVG. */
export interface Pen {
  strokeStyle: unknown;
  lineWidth: number;
  globalAlpha: number;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  fill(): void;
  stroke(): void;
}

/** Pixels: `pixel = unit · scale − origin`, on a sheet of width × height. */
export interface Sheet {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is narrower, in pixels, is a line of one width, not a shape. */
const HAIRLINE = 1.25;
const FINEST = 0.4;
/** Hairlines of one path: a path of all of them takes twice as long, since all edges are then sorted together. */
const BATCH = 24;
const ALPHA = { strongest: 0.9, standingOut: 0.2 };
/** Pixels of paper on either side of the strongest, which cuts them out of the rest. */
const CASING = 1;

/** The unit-square tolerance at which lines are made for a scale; made anew only where a map comes four times as near. */
export function arcTolerance(scale: number): number {
  return FLOW_TOLERANCE / 4 ** Math.ceil(Math.log(Math.max(scale, 4096)) / Math.log(4));
}

/** Many wide lines would hide a map of the world: they are drawn at less than half their width, and whole once it is near. */
export function manyScale(scale: number, lines: number): number {
  return lines * Math.min(1, Math.max(0.35, Math.sqrt(scale / 8192)));
}

/** Ranks that are drawn over the rest, and the rest. */
export const RANKS = { standingOut: [0, STANDING_OUT], rest: [STANDING_OUT, Infinity] } as const;

/**
 * Draws flows of the given ranks, smallest first, so that big ones lie on top. `width` is a share of the widest, `lines` the
 * scale of lines (1 on the reference frame). Returns how many lines it drew: a flow is drawn in each copy of the world in sight.
 */
export function drawMany(
  pen: Pen,
  arcs: FlowArcs,
  { width, order }: { readonly width: Float32Array; readonly order: Uint32Array },
  [from, to]: readonly [number, number],
  sheet: Sheet,
  lines: number,
  colours: { readonly ink: string; readonly paper: string },
): number {
  const { off, box, length } = arcs;
  const { scale, x, y } = sheet;
  const [left, right] = [x / scale, (x + sheet.width) / scale];
  const [top, bottom] = [y / scale, (y + sheet.height) / scale];
  const restAlpha = Math.min(0.2, Math.max(0.025, 250 / Math.max(1, order.length - STANDING_OUT)));
  const batch = { open: 0, width: -1 };
  const flush = () => {
    if (batch.open > 0) pen.stroke();
    batch.open = 0;
  };
  let drawn = 0;
  const widest = WIDEST * manyScale(scale, lines);
  pen.strokeStyle = colours.ink;
  let alpha = -1;
  for (let rank = Math.min(to, order.length) - 1; rank >= from; rank--) {
    const i = order[rank] as number;
    if ((off[i + 1] as number) - (off[i] as number) < 2) continue;
    if ((box[4 * i + 3] as number) < top || (box[4 * i + 1] as number) > bottom) continue;
    const own = rank < STRONGEST ? ALPHA.strongest : rank < STANDING_OUT ? ALPHA.standingOut : restAlpha;
    if (own !== alpha) {
      flush();
      alpha = own;
      pen.globalAlpha = own;
    }
    const wide = Math.max(FINEST, (width[i] as number) * widest);
    const first = Math.ceil(left - (box[4 * i + 2] as number));
    const last = Math.floor(right - (box[4 * i] as number));
    for (let world = first; world <= last; world++) {
      drawn++;
      const shift = x - world * scale;
      if (wide < HAIRLINE || (length[i] as number) * scale < 3) {
        const step = Math.round(wide * 4) / 4 || 0.25;
        if (step !== batch.width || batch.open >= BATCH) {
          flush();
          batch.width = step;
          pen.lineWidth = step;
        }
        if (batch.open++ === 0) pen.beginPath();
        line(pen, arcs, i, scale, shift, y);
        continue;
      }
      flush();
      pen.beginPath();
      if (rank < STRONGEST) {
        arrow(pen, ribbon(curveOf(arcs, i, scale, shift, y), wide));
        pen.strokeStyle = colours.paper;
        pen.lineWidth = 2 * CASING;
        pen.stroke();
        pen.strokeStyle = colours.ink;
        batch.width = -1;
      }
      if (rank >= STRONGEST) taper(pen, arcs, i, scale, shift, y, wide);
      pen.fill();
    }
  }
  flush();
  pen.globalAlpha = 1;
  return drawn;
}

function line(pen: Pen, { node, off }: FlowArcs, i: number, scale: number, x: number, y: number): void {
  let at = 4 * (off[i] as number);
  const end = 4 * ((off[i + 1] as number) - 1);
  pen.moveTo((node[at] as number) * scale - x, (node[at + 1] as number) * scale - y);
  for (; at < end; at += 4) {
    const [toX, toY] = [node[at + 4] as number, node[at + 5] as number];
    pen.bezierCurveTo(
      ((node[at] as number) + (node[at + 2] as number)) * scale - x,
      ((node[at + 1] as number) + (node[at + 3] as number)) * scale - y,
      (toX - (node[at + 6] as number)) * scale - x,
      (toY - (node[at + 7] as number)) * scale - y,
      toX * scale - x,
      toY * scale - y,
    );
  }
}

/** One edge there and the other back: thin at the tail, wide at the end. */
function taper(pen: Pen, { node, off }: FlowArcs, i: number, scale: number, x: number, y: number, wide: number): void {
  const start = 4 * (off[i] as number);
  const end = 4 * ((off[i + 1] as number) - 1);
  for (let side = 1; side >= -1; side -= 2) {
    let [x0, y0, cx, cy] = [0, 0, 0, 0];
    for (let at = side > 0 ? start : end, k = 0; side > 0 ? at <= end : at >= start; at += 4 * side, k++) {
      const [dx, dy] = [node[at + 2] as number, node[at + 3] as number];
      const half = HAIR + ((wide / 2 - HAIR) * (at - start)) / (end - start);
      const by = (side * half) / (Math.sqrt(dx * dx + dy * dy) || 1e-12);
      const px = (node[at] as number) * scale - x - dy * by;
      const py = (node[at + 1] as number) * scale - y + dx * by;
      if (k > 0) pen.bezierCurveTo(x0 + cx, y0 + cy, px - dx * scale * side, py - dy * scale * side, px, py);
      else if (side > 0) pen.moveTo(px, py);
      else pen.lineTo(px, py);
      [x0, y0, cx, cy] = [px, py, dx * scale * side, dy * scale * side];
    }
  }
}

function curveOf({ node, off }: FlowArcs, i: number, scale: number, x: number, y: number): Curve {
  const [first, last] = [off[i] as number, (off[i + 1] as number) - 1];
  const curve = new Float64Array(6 * (last - first) + 2);
  for (let k = 0; k <= last - first; k++) {
    const at = 4 * (first + k);
    const [nx, ny, dx, dy] = [node[at], node[at + 1], node[at + 2], node[at + 3]] as [number, number, number, number];
    if (k > 0) {
      curve[6 * k - 2] = (nx - dx) * scale - x;
      curve[6 * k - 1] = (ny - dy) * scale - y;
    }
    curve[6 * k] = nx * scale - x;
    curve[6 * k + 1] = ny * scale - y;
    if (k < last - first) {
      curve[6 * k + 2] = (nx + dx) * scale - x;
      curve[6 * k + 3] = (ny + dy) * scale - y;
    }
  }
  return curve;
}

function arrow(pen: Pen, { edges, head }: Ribbon): void {
  edges.forEach((edge, side) => {
    if (side === 0) pen.moveTo(edge[0] as number, edge[1] as number);
    else pen.lineTo(edge[0] as number, edge[1] as number);
    for (let at = 2; at < edge.length; at += 6) {
      const [a, b, c, d, e, f] = edge.subarray(at, at + 6) as unknown as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      pen.bezierCurveTo(a, b, c, d, e, f);
    }
  });
  head.forEach(([x, y], corner) => {
    if (corner === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
}
