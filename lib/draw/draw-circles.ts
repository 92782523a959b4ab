import type { Mark } from '../scene/mark';
import { type Canvas, pixelOf } from './canvas';
import { circleRadius } from './circle-radius';
import type { DrawnCircle } from './display-list';

/** The values of places, the largest first. */
export function drawCircles(marks: readonly Mark[], canvas: Canvas): DrawnCircle[] {
  return marks
    .flatMap((mark): DrawnCircle[] =>
      mark.kind === 'point' && mark.circle
        ? [{ mark, at: pixelOf(mark.lonLat, canvas), radius: circleRadius(mark.circle) }]
        : [],
    )
    .sort((a, b) => b.radius - a.radius);
}
