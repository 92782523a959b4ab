/**
 * The centre lines of many flows in flat arrays: what `flowCurve` gives for one, at a hundredth of the memory. Each line is a
 * chain of cubic pieces between nodes of four numbers: x and y from its start, and the offset from there to the next control
 * point, which is also the offset back to the one before; all in steps of the flow's own. Longitudes are unwrapped: x may
 * leave 0…1.
 */
export interface FlowArcs {
  readonly count: number;
  /** 16 bits on maps of continents, where the longest flow's step is a fiftieth of a pixel; 64 where lines are made finer. */
  readonly node: Int16Array | Float64Array;
  /** Of flow i: nodes `off[i]` to `off[i + 1] − 1`; none where an end is no place. */
  readonly off: Uint32Array;
  /** Five numbers a flow: x and y of start and end on the unit square, exactly, and the size of a step. */
  readonly base: Float32Array | Float64Array;
}

/** Pieces of a line, and straight segments of a piece, at most. */
export const MAX_PIECES = 64;
export const MAX_SEGMENTS = 80;

/** Left, top, right, bottom. */
export type Box = [number, number, number, number];

/**
 * One flow's line, unpacked from its arcs onto the unit square. Made once and filled again for each flow: ten thousand lines a
 * frame leave nothing behind. Whoever draws or measures has one of their own.
 */
export class UnpackedFlow {
  /** The point that was asked for last. */
  x = 0;
  y = 0;
  private readonly nodes = new Float64Array(4 * (MAX_PIECES + 1));

  /** Unpacks flow i and returns how many pieces it has: −1 where it has no line. */
  unpack({ node, off, base }: FlowArcs, i: number): number {
    const nodes = this.nodes;
    const first = 4 * (off[i] as number);
    const length = 4 * (off[i + 1] as number) - first;
    const [x, y, step] = [base[5 * i] as number, base[5 * i + 1] as number, base[5 * i + 4] as number];
    for (let k = 0; k < length; k += 4) {
      nodes[k] = x + (node[first + k] as number) * step;
      nodes[k + 1] = y + (node[first + k + 1] as number) * step;
      nodes[k + 2] = (node[first + k + 2] as number) * step;
      nodes[k + 3] = (node[first + k + 3] as number) * step;
    }
    if (length > 0) {
      nodes[length - 4] = base[5 * i + 2] as number;
      nodes[length - 3] = base[5 * i + 3] as number;
    }
    return length / 4 - 1;
  }

  /** Sets a box to the control points of pieces `from` to `to − 1`. */
  fit(box: Box, from: number, to: number): void {
    const nodes = this.nodes;
    box[0] = box[1] = Infinity;
    box[2] = box[3] = -Infinity;
    for (let k = 4 * from; k <= 4 * to; k += 4) {
      const [x, y, dx, dy] = [nodes[k], nodes[k + 1], nodes[k + 2], nodes[k + 3]] as Box;
      const [ahead, back] = [k < 4 * to ? 1 : 0, k > 4 * from ? 1 : 0];
      box[0] = Math.min(box[0], x, x + dx * ahead, x - dx * back);
      box[1] = Math.min(box[1], y, y + dy * ahead, y - dy * back);
      box[2] = Math.max(box[2], x, x + dx * ahead, x - dx * back);
      box[3] = Math.max(box[3], y, y + dy * ahead, y - dy * back);
    }
  }

  /** The number of straight segments for a piece, each at most `flat` world widths from the curve. */
  segmentsOf(piece: number, flat: number): number {
    const nodes = this.nodes;
    const k = 4 * piece;
    const [x, y, dx, dy] = [nodes[k], nodes[k + 1], nodes[k + 2], nodes[k + 3]] as Box;
    const [toX, toY, backX, backY] = [nodes[k + 4], nodes[k + 5], nodes[k + 6], nodes[k + 7]] as Box;
    // The larger bend of the two ends.
    const [ax, ay] = [toX - x - 2 * dx - backX, toY - y - 2 * dy - backY];
    const [bx, by] = [toX - x - dx - 2 * backX, toY - y - dy - 2 * backY];
    const bend = Math.sqrt(Math.max(ax * ax + ay * ay, bx * bx + by * by));
    return Math.max(1, Math.min(MAX_SEGMENTS, Math.ceil(Math.sqrt((0.75 * bend) / flat))));
  }

  /** Finds the point at t from 0 to 1 of a piece. */
  pointAt(piece: number, t: number): void {
    const nodes = this.nodes;
    const k = 4 * piece;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * (1 + 2 * t), 3 * s * s * t, 3 * s * t * t, t * t * (3 - 2 * t)];
    const x = a * (nodes[k] as number) + b * (nodes[k + 2] as number);
    const y = a * (nodes[k + 1] as number) + b * (nodes[k + 3] as number);
    this.x = x + (d * (nodes[k + 4] as number) - c * (nodes[k + 6] as number));
    this.y = y + (d * (nodes[k + 5] as number) - c * (nodes[k + 7] as number));
  }
}
