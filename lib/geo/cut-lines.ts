import { type Projector, toPixel } from './mercator';
import { pixelBox, tenth, type UnitPath } from './outline';
import { overlaps, type Rect } from './rect';

/** SVG path data of open lines in steps of at least `step` pixels, only those that may cross `clip` (pixels): for a picture, which is sent as text. */
export function cutLines(lines: readonly UnitPath[], projector: Projector, clip: Rect, step: number): string {
  let d = '';
  for (const { xy, bbox } of lines) {
    if (!overlaps(pixelBox(bbox, projector), clip)) continue;
    const at = (i: number) => toPixel(projector, [xy[2 * i] as number, xy[2 * i + 1] as number]);
    let from = at(0);
    let open = false;
    const end = xy.length / 2 - 1;
    for (let i = 1; i <= end; i++) {
      const to = at(i);
      if (i < end && Math.abs(to[0] - from[0]) < step && Math.abs(to[1] - from[1]) < step) continue;
      const out =
        Math.max(from[0], to[0]) < clip.left ||
        Math.min(from[0], to[0]) > clip.right ||
        Math.max(from[1], to[1]) < clip.top ||
        Math.min(from[1], to[1]) > clip.bottom;
      if (!out) d += `${open ? '' : `M${tenth(from[0])} ${tenth(from[1])}`}L${tenth(to[0])} ${tenth(to[1])}`;
      open = !out;
      from = to;
    }
  }
  return d;
}
