import { FLOW_BOW } from '@/lib/draw/flow-width';
import { type CanvasViewport, drawMany, RANKS } from '@/lib/flows/draw-many';
import { type FlowArcs, flowArcs } from '@/lib/flows/flow-arcs';
import { type FlowIndex, flowIndex } from '@/lib/flows/flow-index';

export interface PaintRequest {
  readonly seq: number;
  readonly canvasViewport: CanvasViewport;
  /** Canvas pixels a CSS pixel. */
  readonly ratio: number;
  /** Pixels. */
  readonly widest: number;
  readonly ink: string;
  readonly paper: string;
  readonly width: Float32Array;
  readonly order: Uint32Array;
  /** What stands out is drawn and seen first, the rest after it. */
  readonly inTwo: boolean;
}

/** What lines are made from: only where places change, or a map comes much nearer. */
export interface LinesRequest {
  readonly ends: Float64Array;
  readonly tolerance: number;
  /** Which lines these are; counts up. */
  readonly lines: number;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws flows on a canvas, the same in a worker and on the page. */
export class FlowPainter {
  private arcs: FlowArcs | null = null;

  make({ ends, tolerance }: LinesRequest): FlowIndex {
    this.arcs = flowArcs(ends, FLOW_BOW, tolerance);
    return flowIndex(this.arcs);
  }

  paint(canvas: { width: number; height: number }, ctx: Context, request: PaintRequest, whole: boolean): void {
    const { canvasViewport, ratio } = request;
    const [width, height] = [Math.round(canvasViewport.width * ratio), Math.round(canvasViewport.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, width, height);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (!this.arcs) return;
    for (const ranks of whole ? [RANKS.rest, RANKS.standingOut] : [RANKS.standingOut])
      drawMany(ctx, this.arcs, request, ranks, canvasViewport, request.widest, request);
  }
}
