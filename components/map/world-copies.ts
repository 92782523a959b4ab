import type { UnitPath } from '@/lib/geo/outline';
import { overlaps, type Rect } from '@/lib/geo/rect';

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

const made = new WeakMap<UnitPath, Path2D>();

/** The browser's own form of a path, made once. A path that ends where it began is closed. */
export function pathOf(line: UnitPath): Path2D {
  const known = made.get(line);
  if (known) return known;
  const path = new Path2D();
  const { xy } = line;
  const end = xy.length - 2;
  for (let i = 0; i <= end; i += 2) {
    if (i === 0) path.moveTo(xy[0] as number, xy[1] as number);
    else path.lineTo(xy[i] as number, xy[i + 1] as number);
  }
  if (end > 0 && xy[0] === xy[end] && xy[1] === xy[end + 1]) path.closePath();
  made.set(line, path);
  return path;
}

const joined = new WeakMap<readonly UnitPath[], Path2D>();

/** Rings as one path, made once; to be filled even-odd. */
export function pathOfRings(rings: readonly UnitPath[]): Path2D {
  const known = joined.get(rings);
  if (known) return known;
  const path = new Path2D();
  for (const ring of rings) path.addPath(pathOf(ring));
  joined.set(rings, path);
  return path;
}

/** Those that can be seen; `min` leaves out what is smaller both ways. */
export function* pathsOf(lines: readonly UnitPath[], viewport: Rect, min = 0): Generator<Path2D> {
  for (const line of lines) {
    const { bbox } = line;
    if (overlaps(bbox, viewport) && (bbox.right - bbox.left > min || bbox.bottom - bbox.top > min)) yield pathOf(line);
  }
}
