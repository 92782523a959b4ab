import type { CanvasViewport } from '@/lib/draw/canvas';
import { FlowDrawing } from '@/lib/flows/flow-drawing';

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
  readonly strongest: number;
  readonly standingOut: number;
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
  private drawing: FlowDrawing | null = null;

  make({ ends, tolerance }: LinesRequest): ReturnType<FlowDrawing['send']> {
    this.drawing = new FlowDrawing(ends, tolerance);
    return this.drawing.send();
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
    this.drawing?.draw(ctx, request, request, whole ? 'all' : 'standing out');
  }
}
