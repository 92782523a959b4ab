import Flatbush from 'flatbush';
import { arcPoint, flowArcs } from './flow-arcs';

/** Finds the flow under a pointer. */
export interface FlowIndex {
  /**
   * The index of the widest flow within reach of a point of the unit square, or −1. `pixel` is the size of one on the unit
   * square, `widthOf` gives widths in pixels, none over `widest`; `slop` is how many pixels beside a line still mean it.
   */
  at(x: number, y: number, pixel: number, widthOf: (i: number) => number, slop: number, widest: number): number;
}

/** Over one box a flow, as `flowArcs` gives them, so that it holds at every zoom. Lines are made for the few that are near. */
export function flowIndex(ends: Float64Array, box: Float32Array, bow: number): FlowIndex | null {
  const count = box.length / 4;
  if (count === 0) return null;
  const tree = new Flatbush(count, 16, Float32Array);
  for (let i = 0; i < box.length; i += 4) {
    tree.add(box[i] as number, box[i + 1] as number, box[i + 2] as number, box[i + 3] as number);
  }
  tree.finish();
  return {
    at(x, y, pixel, widthOf, slop, widest) {
      const reach = (widest / 2 + slop) * pixel;
      const near: { i: number; world: number; width: number }[] = [];
      for (let world = -1; world <= 1; world++) {
        const left = x + world - reach;
        for (const i of tree.search(left, y - reach, left + 2 * reach, y + reach)) {
          near.push({ i, world, width: widthOf(i) });
        }
      }
      // The first that is hit is the one: no line is made for the others.
      near.sort((a, b) => b.width - a.width);
      for (const { i, world, width } of near) {
        const arcs = flowArcs(ends.subarray(4 * i, 4 * i + 4), bow, pixel / 4);
        if (arcs.node.length < 8) continue;
        const steps = Math.max(4, Math.min(96, Math.ceil((arcs.length[0] as number) / pixel / 16)));
        const distance = distanceTo(x + world, y, steps, (time) => arcPoint(arcs, 0, time)) / pixel;
        if (distance <= width / 2 + slop) return i;
      }
      return -1;
    },
  };
}

function distanceTo(x: number, y: number, steps: number, point: (time: number) => readonly [number, number]): number {
  let [ax, ay] = point(0);
  let least = Infinity;
  for (let step = 1; step <= steps; step++) {
    const [bx, by] = point(step / steps);
    const [ux, uy] = [bx - ax, by - ay];
    const size = ux * ux + uy * uy;
    const along = size > 0 ? Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / size)) : 0;
    least = Math.min(least, (ax + along * ux - x) ** 2 + (ay + along * uy - y) ** 2);
    [ax, ay] = [bx, by];
  }
  return Math.sqrt(least);
}
