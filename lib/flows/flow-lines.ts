import type { CanvasViewport } from '../draw/canvas';
import { WIDEST } from '../draw/flow-width';
import { type FlowIndex, flowAt, type RankedFlows } from './flow-index';
import { type Box, UnpackedFlow } from './unpacked-flow';

/** Lines on their way from one thread to another. Only this folder knows what they are made of. */
export interface SentLines {
  readonly parts: unknown;
}

/**
 * The lines of very many flows as `FlowDrawing` made them, perhaps in another thread: to find what is pointed at, and to follow. A flow is
 * known by its index among the `ends` that the lines were made of.
 */
export class FlowLines {
  readonly #index: FlowIndex;

  constructor({ parts }: SentLines) {
    this.#index = parts as FlowIndex;
  }

  /**
   * The widest flow within reach of a point of the unit square, or −1; of equals the first. `pixel` is the size of one on the unit square,
   * `widest` how many of them the widest line has, `slop` how many beside a line still mean it.
   */
  at(x: number, y: number, pixel: number, flows: RankedFlows, widest: number, slop: number): number {
    return flowAt(this.#index, x, y, pixel, flows, widest, slop);
  }

  /**
   * The line of flow i in pixels, x and y by turns, once for each copy of the world in which it may be seen; none where it has no line. The
   * segments are at most `flat` pixels from the curve.
   */
  paths(i: number, { scale, x, y, width, height }: CanvasViewport, flat: number): Float64Array[] {
    const pieces = flow.unpack(this.#index.arcs, i);
    if (pieces < 1) return [];
    flow.fit(box, 0, pieces);
    const paths: Float64Array[] = [];
    if (box[3] * scale < y || box[1] * scale > y + height) return paths;
    const points: number[] = [];
    for (let piece = 0; piece < pieces; piece++) {
      const segments = flow.segmentsOf(piece, flat / scale);
      for (let k = piece === 0 ? 0 : 1; k <= segments; k++) {
        flow.pointAt(piece, k / segments);
        points.push(flow.x, flow.y);
      }
    }
    for (let world = Math.ceil(x / scale - box[2]); world <= (x + width) / scale - box[0]; world++)
      paths.push(Float64Array.from(points, (unit, k) => (k % 2 ? unit * scale - y : (unit + world) * scale - x)));
    return paths;
  }
}

const flow = new UnpackedFlow();
const box: Box = [0, 0, 0, 0];

/** Pixels between a line as it is kept and the true one, at most, on the nearest map that it is kept for. */
const TOLERANCE = 0.5;

/** The tolerance of lines for a map of so many pixels a world; the same until a map comes four times as near. */
export function arcTolerance(scale: number): number {
  return TOLERANCE / 4 ** Math.ceil(Math.log(Math.max(scale, 4096)) / Math.log(4));
}

/** Pixels of the widest: whole on a near map; many wide lines would hide a map of the world, where it is less than half. */
export function manyWidest(scale: number, lines: number): number {
  return WIDEST * lines * Math.min(1, Math.max(0.35, Math.sqrt(scale / 8192)));
}
