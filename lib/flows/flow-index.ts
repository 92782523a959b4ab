import { type Box, type FlowArcs, UnpackedFlow } from './unpacked-flow';

/** Shares of the widest, and indices from the biggest down. */
export interface RankedFlows {
  readonly width: Float32Array;
  readonly order: Uint32Array;
}

/** Where the lines of many flows are, for `flowAt`: a box for each. */
export interface FlowIndex {
  readonly arcs: FlowArcs;
  /** Left, top, right, bottom of each flow in steps of `step` world widths; of one without a line left is beyond right. */
  readonly boxes: Int16Array | Float64Array;
  readonly step: number;
}

const STEP = 2 ** -14;

export function flowIndex(arcs: FlowArcs): FlowIndex {
  const { count, node, base } = arcs;
  const Kind = node instanceof Int16Array ? Int16Array : Float64Array;
  const step = Kind === Int16Array ? STEP : 1;
  const boxes = new Kind(4 * count);
  for (let i = 0; i < count; i++) {
    const pieces = flow.unpack(arcs, i);
    const isDot = base[5 * i] === base[5 * i + 2] && base[5 * i + 1] === base[5 * i + 3];
    if (pieces < 1 || isDot) {
      boxes.set([32767, 0, -32768, 0], 4 * i);
      continue;
    }
    flow.fit(box, 0, pieces);
    for (let side = 0; side < 4; side++) {
      const steps = (box[side] as number) / step;
      boxes[4 * i + side] = step === 1 ? steps : side < 2 ? Math.floor(steps) : Math.ceil(steps);
    }
  }
  return { arcs, boxes, step };
}

const flow = new UnpackedFlow();
const box: Box = [0, 0, 0, 0];

/** Largest distance in pixels between a line and its segments: for a first test, and for a close decision. */
const ROUGH = 2;
const EXACT = 0.01;

/**
 * The widest flow within reach of a point of the unit square, or −1; of equals the first. `pixel` is the size of one on the
 * unit square, `width` a share of `widest` pixels, `order` all flows from wide to fine; `slop` is how many pixels beside a line still mean it.
 *
 * The first hit is the answer. Where lines are dense it comes soon, so a spatial index would not be faster.
 */
export function flowAt(
  { arcs, boxes, step }: FlowIndex,
  x: number,
  y: number,
  pixel: number,
  { width, order }: RankedFlows,
  widest: number,
  slop: number,
): number {
  const [world, down, half, near] = [1 / step, y / step, (widest * pixel) / 2, slop * pixel];
  for (let rank = 0; rank < order.length; rank++) {
    const i = order[rank] as number;
    const far = (width[i] as number) * half + near;
    const [k, max] = [4 * i, far * world];
    if ((boxes[k + 1] as number) > down + max || (boxes[k + 3] as number) < down - max) continue;
    const [left, right] = [(boxes[k] as number) - max, (boxes[k + 2] as number) + max];
    // In the copy of the world to the left, in this one, to the right.
    for (let copy = -1; copy <= 1; copy++) {
      const at = x + copy;
      if (at * world < left || at * world > right || !mayPass(arcs, i, at, y, far)) continue;
      const pieces = flow.unpack(arcs, i);
      const rough = distance(pieces, at, y, far, ROUGH * pixel);
      if (rough > far + ROUGH * pixel) continue;
      if (rough <= far - ROUGH * pixel || distance(pieces, at, y, far, EXACT * pixel) <= far) return i;
    }
  }
  return -1;
}

/** Whether a piece's control points lie around a point: asked of hundreds of flows for each that is measured, so in its own steps. */
function mayPass({ node, off, base }: FlowArcs, i: number, x: number, y: number, reach: number): boolean {
  const step = base[5 * i + 4] as number;
  const far = reach / step + (node instanceof Int16Array ? 1 : 0);
  const [px, py] = [(x - (base[5 * i] as number)) / step, (y - (base[5 * i + 1] as number)) / step];
  const [left, right, top, bottom] = [px - far, px + far, py - far, py + far];
  const end = 4 * ((off[i + 1] as number) - 1);
  for (let k = 4 * (off[i] as number); k < end; k += 4) {
    const [ax, dx] = [node[k] as number, node[k + 4] as number];
    const [bx, cx] = [ax + (node[k + 2] as number), dx - (node[k + 6] as number)];
    if ((ax < left && bx < left && cx < left && dx < left) || (ax > right && bx > right && cx > right && dx > right))
      continue;
    const [ay, dy] = [node[k + 1] as number, node[k + 5] as number];
    const [by, cy] = [ay + (node[k + 3] as number), dy - (node[k + 7] as number)];
    if ((ay < top && by < top && cy < top && dy < top) || (ay > bottom && by > bottom && cy > bottom && dy > bottom))
      continue;
    // Beside the straight way from end to end, the control points lie as far out as the piece can.
    const [ux, uy] = [dx - ax, dy - ay];
    const out = ux * (py - ay) - uy * (px - ax);
    const [b, c] = [ux * (by - ay) - uy * (bx - ax), ux * (cy - ay) - uy * (cx - ax)];
    const slack = far * Math.sqrt(ux * ux + uy * uy);
    if (out >= Math.min(0, b, c) - slack && out <= Math.max(0, b, c) + slack) return true;
  }
  return false;
}

/** Of a point from the unpacked flow, drawn in segments; pieces that do not come within `reach` are left out. */
function distance(pieces: number, x: number, y: number, reach: number, flat: number): number {
  let min = Infinity;
  for (let piece = 0; piece < pieces; piece++) {
    flow.fit(box, piece, piece + 1);
    if (box[0] > x + reach || box[2] < x - reach || box[1] > y + reach || box[3] < y - reach) continue;
    flow.pointAt(piece, 0);
    let [ax, ay] = [flow.x, flow.y];
    const segments = flow.segmentsOf(piece, flat);
    for (let k = 1; k <= segments; k++) {
      flow.pointAt(piece, k / segments);
      const [ux, uy] = [flow.x - ax, flow.y - ay];
      const size = ux * ux + uy * uy;
      const along = size > 0 ? Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / size)) : 0;
      min = Math.min(min, (ax + along * ux - x) ** 2 + (ay + along * uy - y) ** 2);
      [ax, ay] = [flow.x, flow.y];
    }
  }
  return Math.sqrt(min);
}
