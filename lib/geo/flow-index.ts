import { type Box, clear, type FlowArcs, unpack, widen } from './flow-nodes';

/**
 * Where the lines of many flows are, for `flowAt`: a box for each, and a copy of the lines. It has no references, so a worker can build and
 * transfer it.
 */
export interface FlowIndex {
  readonly arcs: FlowArcs;
  /** Left, top, right, bottom of each flow in steps of `step` world widths; of one without a line left is beyond right. */
  readonly boxes: Int16Array | Float64Array;
  readonly step: number;
}

const STEP = 2 ** -14;

export function flowIndex({ count, node, off, base }: FlowArcs): FlowIndex {
  const arcs = { count, node: node.slice(), off: off.slice(), base: base.slice() };
  const Kind = node instanceof Int16Array ? Int16Array : Float64Array;
  const step = Kind === Int16Array ? STEP : 1;
  const boxes = new Kind(4 * count);
  for (let i = 0; i < count; i++) {
    const pieces = unpack(arcs, i);
    const isDot = base[5 * i] === base[5 * i + 2] && base[5 * i + 1] === base[5 * i + 3];
    if (pieces < 1 || isDot) {
      boxes.set([32767, 0, -32768, 0], 4 * i);
      continue;
    }
    clear(box);
    widen(box, 0, pieces);
    for (let side = 0; side < 4; side++) {
      const steps = (box[side] as number) / step;
      boxes[4 * i + side] = step === 1 ? steps : side < 2 ? Math.floor(steps) : Math.ceil(steps);
    }
  }
  return { arcs, boxes, step };
}

const box: Box = [0, 0, 0, 0];
