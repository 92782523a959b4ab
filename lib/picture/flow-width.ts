import type { FlowMark } from '../scene/mark';

/** Pixels: the greatest amount of a series; an amount that has no scale in common with others; none; the least that is seen. */
const WIDEST = 13;
const ALONE = 7;
const WITHOUT_AMOUNT = 3.2;
const LEAST = 1.6;

/**
 * Width of a flow in pixels on the reference frame: by the square root of its amount among those of its series, in all
 * years, so that a width means the same in each. Amounts of different sources are never set beside each other.
 */
export function flowWidth({ quantity }: Pick<FlowMark, 'quantity'>): number {
  if (!quantity) return WITHOUT_AMOUNT;
  if (quantity.most === null) return ALONE;
  return Math.max(LEAST, WIDEST * Math.sqrt(quantity.value / quantity.most));
}
