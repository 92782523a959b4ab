import { BLOCK, type Box, clear, type FlowArcs, unpack, widen } from './flow-nodes';

/**
 * Where the lines of many flows run, for `flowAt`: boxes over boxes over a copy of the lines. It refers to nothing, so that it
 * can be made in a worker and handed over.
 */
export interface FlowIndex {
  readonly arcs: FlowArcs;
  /** Flows that have a line; neighbours stand beside each other. */
  readonly ids: Uint32Array;
  /** Left, top, right, bottom of each of them, and of each `BLOCK` of them, in steps of `unit` world widths. */
  readonly boxes: Int16Array | Float64Array;
  readonly blocks: Int16Array | Float64Array;
  readonly unit: number;
}

const STEP = 2 ** -14;

export function flowIndex({ count, node, off, base }: FlowArcs): FlowIndex {
  const arcs = { count, node: node.slice(), off: off.slice(), base: base.slice() };
  const Kind = node instanceof Int16Array ? Int16Array : Float64Array;
  const unit = Kind === Int16Array ? STEP : 1;
  const all = new Kind(4 * count);
  const place = new Uint32Array(count);
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    const pieces = unpack(arcs, i);
    if (pieces < 1) continue;
    found.push(i);
    clear(box);
    widen(box, 0, pieces);
    place[i] = morton(box[0] + box[2], box[1] + box[3]);
    for (let side = 0; side < 4; side++) {
      const steps = (box[side] as number) / unit;
      all[4 * i + side] = unit === 1 ? steps : side < 2 ? Math.floor(steps) : Math.ceil(steps);
    }
  }
  const ids = Uint32Array.from(found).sort((i, j) => (place[i] as number) - (place[j] as number));
  const boxes = new Kind(4 * ids.length);
  const blocks = new Kind(4 * Math.ceil(ids.length / BLOCK));
  for (let k = 0; k < ids.length; k++) {
    if (k % BLOCK === 0) clear(box);
    for (let side = 0; side < 4; side++) {
      const value = all[4 * (ids[k] as number) + side] as number;
      boxes[4 * k + side] = value;
      box[side] = Math[side < 2 ? 'min' : 'max'](box[side] as number, value);
    }
    blocks.set(box, 4 * Math.floor(k / BLOCK));
  }
  return { arcs, ids, boxes, blocks, unit };
}

const box: Box = [0, 0, 0, 0];

/** A number that is near for places that are near: x from −1 to 3, y from 0 to 2. */
function morton(x: number, y: number): number {
  return spread((x + 1) * 8191) | (spread(y * 8191) << 1);
}

function spread(value: number): number {
  let bits = Math.max(0, Math.min(32767, value | 0));
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
