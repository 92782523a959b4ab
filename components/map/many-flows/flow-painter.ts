import { type FlowArcs, flowArcs } from '@/lib/geo/flow-arcs';
import { arcTolerance, drawMany, RANKS, type Sheet } from '@/lib/picture/draw-many';
import { FLOW_BOW } from '@/lib/picture/flow-width';

/** Two sheets, one over the other: what stands out is seen first, and nothing is drawn twice. */
export const PARTS = ['standingOut', 'rest'] as const;
export type Part = (typeof PARTS)[number];

export interface PaintRequest {
  readonly seq: number;
  readonly sheet: Sheet;
  /** Canvas pixels a CSS pixel. */
  readonly ratio: number;
  /** Of lines: 1 on the reference frame. */
  readonly lines: number;
  readonly ink: string;
  readonly paper: string;
  readonly width: Float32Array;
  readonly order: Uint32Array;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws flows on a canvas, the same in a worker and on the page. */
export class FlowPainter {
  private arcs: FlowArcs | null = null;
  private tolerance = Infinity;

  constructor(private readonly ends: Float64Array) {}

  /** Lines are made anew only where the map has come much nearer. */
  arcsAt(scale: number): FlowArcs {
    const tolerance = arcTolerance(scale);
    if (!this.arcs || tolerance < this.tolerance) {
      this.arcs = flowArcs(this.ends, FLOW_BOW, tolerance);
      this.tolerance = tolerance;
    }
    return this.arcs;
  }

  paint(canvas: { width: number; height: number }, ctx: Context, part: Part, request: PaintRequest): void {
    const { sheet, ratio, ink } = request;
    const [width, height] = [Math.round(sheet.width * ratio), Math.round(sheet.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, width, height);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.fillStyle = ink;
    drawMany(ctx, this.arcsAt(sheet.scale), request, RANKS[part], sheet, request.lines, request);
  }
}
