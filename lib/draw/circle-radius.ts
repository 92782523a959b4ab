import type { CircleValue } from '../scene/series-at';

/** Of the greatest value of a series at any date, in pixels. */
export const MOST_RADIUS = 30;
/** A value above zero is seen, however small it is. */
const LEAST_RADIUS = 2.5;
/** Of a ring that says there is no data. */
const NO_DATA_RADIUS = 7;

/** Its area grows with the value, so its radius with the root. Zero has none. */
export function circleRadius({ value, max }: Pick<CircleValue, 'value' | 'max'>): number {
  if (value === null) return NO_DATA_RADIUS;
  if (value <= 0 || max <= 0) return 0;
  return Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(value / max));
}
