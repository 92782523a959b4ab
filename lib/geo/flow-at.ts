import type { FlowIndex } from './flow-index';
import {
  BLOCK,
  type Box,
  clear,
  type FlowArcs,
  flowNodes,
  point,
  pointAt,
  segmentsOf,
  unpack,
  widen,
} from './flow-nodes';

/** Pixels between a line and the segments that are measured to: at first, and where that decides. */
const ROUGH = 2;
const EXACT = 0.01;

/**
 * The widest flow within reach of a point of the unit square, or −1; of equals the first. `pixel` is the size of one on the
 * unit square, `width` a share of `widest` pixels; `slop` is how many pixels beside a line still mean it.
 */
export function flowAt(
  { arcs, ids, boxes, blocks, unit }: FlowIndex,
  x: number,
  y: number,
  pixel: number,
  width: Float32Array,
  widest: number,
  slop: number,
): number {
  const reach = widest / 2 + slop;
  let best = -1;
  let most = -1;
  for (let world = -1; world <= 1; world++) {
    const [left, right] = [(x + world - reach * pixel) / unit, (x + world + reach * pixel) / unit];
    const [top, bottom] = [(y - reach * pixel) / unit, (y + reach * pixel) / unit];
    const meets = (all: FlowIndex['boxes'], k: number) =>
      (all[k] as number) <= right &&
      (all[k + 2] as number) >= left &&
      (all[k + 1] as number) <= bottom &&
      (all[k + 3] as number) >= top;
    for (let block = 0; 4 * block < blocks.length; block++) {
      if (!meets(blocks, 4 * block)) continue;
      const end = Math.min(ids.length, BLOCK * (block + 1));
      for (let k = BLOCK * block; k < end; k++) {
        const i = ids[k] as number;
        const own = width[i] as number;
        if (own < most || (own === most && i >= best) || !meets(boxes, 4 * k)) continue;
        const far = ((own * widest) / 2 + slop) * pixel;
        if (!mayPass(arcs, i, x + world, y, far)) continue;
        const pieces = unpack(arcs, i);
        const rough = distance(pieces, x + world, y, far, ROUGH * pixel);
        if (rough > far + ROUGH * pixel) continue;
        if (rough > far - ROUGH * pixel && distance(pieces, x + world, y, far, EXACT * pixel) > far) continue;
        best = i;
        most = own;
      }
    }
  }
  return best;
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
    if (!(ay < top && by < top && cy < top && dy < top) && !(ay > bottom && by > bottom && cy > bottom && dy > bottom))
      return true;
  }
  return false;
}

const box: Box = [0, 0, 0, 0];

/** Of a point from the unpacked flow, drawn in segments; pieces that do not come within `reach` are left out. */
function distance(pieces: number, x: number, y: number, reach: number, flat: number): number {
  let least = Infinity;
  for (let piece = 0; piece < pieces; piece++) {
    clear(box);
    widen(box, piece, piece + 1);
    if (box[0] > x + reach || box[2] < x - reach || box[1] > y + reach || box[3] < y - reach) continue;
    let [ax, ay] = [flowNodes[4 * piece] as number, flowNodes[4 * piece + 1] as number];
    const segments = segmentsOf(piece, flat);
    for (let k = 1; k <= segments; k++) {
      pointAt(piece, k / segments);
      const [ux, uy] = [point.x - ax, point.y - ay];
      const size = ux * ux + uy * uy;
      const along = size > 0 ? Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / size)) : 0;
      least = Math.min(least, (ax + along * ux - x) ** 2 + (ay + along * uy - y) ** 2);
      [ax, ay] = [point.x, point.y];
    }
  }
  return Math.sqrt(least);
}
