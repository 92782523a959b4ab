import type { UnitPath } from '@/lib/geo/outline';
import { overlaps, type Rect } from '@/lib/geo/rect';

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
