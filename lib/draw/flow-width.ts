import type { Rect } from '../geo/rect';
import type { FlowMark } from '../scene/mark';

/** Pixels: the greatest amount of a series; an amount that has no scale in common with others; none; the least that is seen. */
export const WIDEST = 13;
const ALONE = 7;
const WITHOUT_AMOUNT = 3.2;
const MIN = 1.6;

/** Share of its length by which a flow swings out. */
export const FLOW_BOW = -0.2;
/** Of a flow that passes places, the legs are nearly straight, since it is a way and not a wave. */
const LEG_BOW = FLOW_BOW / 4;

export const flowBow = ({ via }: Pick<FlowMark, 'via'>): number => (via.length > 0 ? LEG_BOW : FLOW_BOW);
/** Pixels between a flow's line and the true one, at most: less than anyone sees. */
export const FLOW_TOLERANCE = 0.25;

/** Lines are drawn for a map of the reference frame's size; a phone's is about half of it. */
export function lineScale({ left, right, top, bottom }: Rect): number {
  return Math.min(1, Math.max(0.6, Math.min((right - left) / 720, (bottom - top) / 630)));
}

/**
 * Width of a flow in pixels on the reference frame: by the square root of its amount among those of its series, in all
 * years, so that a width means the same in each. Amounts of different sources are never set beside each other.
 */
export function flowWidth({ quantity }: Pick<FlowMark, 'quantity'>): number {
  if (!quantity) return WITHOUT_AMOUNT;
  if (quantity.max === null) return ALONE;
  return Math.max(MIN, WIDEST * Math.sqrt(quantity.value / quantity.max));
}
