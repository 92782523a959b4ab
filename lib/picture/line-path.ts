import type { Pixel } from '../geo/clip';

/** A straight line as SVG path data. */
export function linePath([[x1, y1], [x2, y2]]: readonly [from: Pixel, to: Pixel]): string {
  return `M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`;
}
