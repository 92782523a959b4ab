import Flatbush from 'flatbush';
import { arcPoint, flowArcs } from './flow-arcs';

/** Finds the flow under a pointer. */
export interface FlowIndex {
  /**
   * Indices of the flows within reach of a point of the unit square, the widest first, of equals the nearest. `pixel` is the
   * size of one on the unit square, `widthOf` gives widths in pixels, `slop` is how many pixels beside a line still mean it.
   */
  at(x: number, y: number, pixel: number, widthOf: (i: number) => number, slop: number, widest: number): number[];
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
      const found: { i: number; width: number; distance: number }[] = [];
      for (let world = -1; world <= 1; world++) {
        const near = tree.search(x + world - reach, y - reach, x + world + reach, y + reach);
        if (near.length === 0) continue;
        const arcs = flowArcs(endsOf(ends, near), bow, pixel / 32);
        near.forEach((i, k) => {
          if ((arcs.off[k + 1] as number) - (arcs.off[k] as number) < 2) return;
          const width = widthOf(i);
          const steps = Math.max(4, Math.min(400, Math.ceil((arcs.length[k] as number) / pixel / 8)));
          const distance = distanceTo(x + world, y, steps, (time) => arcPoint(arcs, k, time)) / pixel;
          if (distance <= width / 2 + slop) found.push({ i, width, distance });
        });
      }
      return found.sort((a, b) => b.width - a.width || a.distance - b.distance).map(({ i }) => i);
    },
  };
}

function endsOf(ends: Float64Array, indices: readonly number[]): Float64Array {
  const own = new Float64Array(4 * indices.length);
  indices.forEach((i, k) => {
    own.set(ends.subarray(4 * i, 4 * i + 4), 4 * k);
  });
  return own;
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
