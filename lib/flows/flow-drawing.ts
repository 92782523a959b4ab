import type { PathContext } from '../draw/canvas';
import { FLOW_BOW } from '../draw/flow-width';
import { drawMany, type FlowLook } from './draw-many';
import { flowArcs } from './flow-arcs';
import { flowIndex, type RankedFlows } from './flow-index';
import type { SentLines } from './flow-lines';
import type { FlowArcs } from './unpacked-flow';

/** Makes the lines of very many flows, and draws them. */
export class FlowDrawing {
  readonly #arcs: FlowArcs;

  /**
   * `ends` holds four numbers a flow: longitude and latitude of its start, then of its end, in degrees. Any numbers are accepted; flows with
   * one that is not finite have no line. Lines are nowhere farther than about `tolerance` world widths from the true ones; ends are exact.
   */
  constructor(ends: Float64Array, tolerance: number) {
    this.#arcs = flowArcs(ends, FLOW_BOW, tolerance);
  }

  /** Draws the rest and over it the flows that stand out, or these alone. */
  draw(ctx: PathContext, flows: RankedFlows, look: FlowLook, part: 'all' | 'standing out' = 'all'): void {
    if (part === 'all') drawMany(ctx, this.#arcs, flows, [look.standingOut, Infinity], look);
    drawMany(ctx, this.#arcs, flows, [0, look.standingOut], look);
  }

  /** A copy for `FlowLines`, perhaps in another thread, with the buffers that can be transferred there. */
  send(): { readonly lines: SentLines; readonly buffers: ArrayBuffer[] } {
    const { count, node, off, base } = this.#arcs;
    const arcs = { count, node: node.slice(), off: off.slice(), base: base.slice() };
    const parts = flowIndex(arcs);
    return {
      lines: { parts },
      buffers: [arcs.node.buffer, arcs.off.buffer, arcs.base.buffer, parts.boxes.buffer as ArrayBuffer],
    };
  }
}
