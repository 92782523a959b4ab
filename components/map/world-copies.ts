import type { Rect } from '@/lib/geo/rect';

/** In canvas pixels: the width of the world, and where on it the canvas's corner lies. `ratio` is a CSS pixel. */
export interface BasemapFrame {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly ratio: number;
  readonly zoom: number;
}

/** A copy of the world, and the canvas set so that it lies on the unit square. */
export interface WorldCopy {
  readonly ctx: CanvasRenderingContext2D;
  /** What can be seen of this copy of the world, on the unit square. */
  readonly viewport: Rect;
  /** A CSS pixel on the unit square. */
  readonly pixel: number;
  readonly zoom: number;
}

/** One phase of painting on every copy of the world in the frame, and the canvas as it was. */
export function paintWorldCopies(
  ctx: CanvasRenderingContext2D,
  frame: BasemapFrame,
  phase: (copy: WorldCopy) => void,
): void {
  for (const copy of worldCopiesIn(ctx, frame)) phase(copy);
  ctx.resetTransform();
  ctx.globalCompositeOperation = 'source-over';
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

function* worldCopiesIn(
  ctx: CanvasRenderingContext2D,
  { scale, left, top, ratio, zoom }: BasemapFrame,
): Generator<WorldCopy> {
  const { width, height } = ctx.canvas;
  const edge = 20 * ratio;
  for (let world = Math.floor(left / scale) - 1; world * scale < left + width; world++) {
    ctx.setTransform(scale, 0, 0, scale, world * scale - left, -top);
    const viewport = {
      left: (left - world * scale - edge) / scale,
      right: (left - world * scale + width + edge) / scale,
      top: (top - edge) / scale,
      bottom: (top + height + edge) / scale,
    };
    yield { ctx, viewport, pixel: ratio / scale, zoom };
  }
}
