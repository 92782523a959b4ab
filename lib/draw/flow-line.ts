import type { Pixel } from '../geo/clip';
import type { Rect } from '../geo/rect';
import type { FlowMark } from '../scene/mark';
import type { FlowMeasure } from '../story/story';

/**
 * A solid line that grows to its head has an amount. A broken one, of one width, has none, and its dashes say of what kind it is:
 * long for money sent home, dots for people, long and short for goods, short for a visit. The same on the map (marks.module.css; a
 * test compares), in pictures and in every legend.
 */
export const FLOW_DASHES: Readonly<Record<FlowMeasure, string>> = {
  remittances: '16 7',
  migration: '0.5 5.5',
  exports: '7 3 1.5 3',
  visit: '2 2',
};

/** Dots are dashes of nearly no length with round ends. */
export const flowCap = (measure: FlowMeasure): 'round' | 'butt' => (measure === 'migration' ? 'round' : 'butt');

export const FLOW_LINE = 2.5;

/** Pixels: the greatest amount of a series; an amount that has no scale in common with others; none; the least that is seen. */
export const WIDEST = 13;
const ALONE = 7;
const WITHOUT_AMOUNT = 3.2;
const MIN = 1.6;

/** Share of its length by which a flow swings out. */
export const FLOW_BOW = -0.2;
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

/** A straight line as SVG path data. */
export function linePath([[x1, y1], [x2, y2]]: readonly [from: Pixel, to: Pixel]): string {
  return `M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`;
}
