import { circleRadius, MOST_RADIUS } from '../draw/circle-radius';
import type { DrawnCircle } from '../draw/display-list';
import { type KeyCircles, roundAmounts } from '../scene/map-key';
import { printedValue } from '../story/series-values';
import { shortAmount } from '../words/quantity-words';
import { type Inked, inkOf } from './ink-of';
import { type Attributes, type MaybeShape, shape } from './shape';

/** See-through, so that smaller ones and what lies below stay in sight, with a whole edge to be measured by; no colour of a class. */
export function valueCircle(inked: Inked): Attributes {
  const colour = inkOf(inked);
  return { fill: colour, fillOpacity: 0.2, stroke: colour, strokeWidth: inked.selected ? 2 : 1.2 };
}

/** A place's value as a circle; no data is a broken ring, hatched, and zero is nothing. */
export function circleShapes({ mark, at: [cx, cy], radius: r }: DrawnCircle): MaybeShape[] {
  if (r === 0) return [];
  if (mark.circle?.value === null) {
    const ring = { fill: 'url(#no-data)', stroke: 'var(--pencil)', strokeWidth: 1.2, strokeDasharray: '3 2' } as const;
    return [shape('circle', { cx, cy, r, ...ring })];
  }
  return [shape('circle', { part: 'shade', cx, cy, r, ...valueCircle(mark) })];
}

/** The paint of a circle in a legend. */
export const SAMPLE_PAINT = valueCircle({ selected: false, origin: 'article' });

export interface CircleSample {
  readonly words: string;
  readonly r: number;
}

/** Round amounts, the largest first, with circles as large as the map's and no larger than a legend has room for. */
export function circleSamples({ series, max }: Pick<KeyCircles, 'series' | 'max'>, mostRadius: number): CircleSample[] {
  const most = max * Math.min(1, mostRadius / MOST_RADIUS) ** 2;
  const [first = 0, last = 0] = roundAmounts(most);
  const [second = 0] = roundAmounts(first / 4);
  const [third = 0] = roundAmounts(second / 4);
  const amounts = mostRadius < MOST_RADIUS ? [first, last] : [first, second, third];
  // Nobody counts half a case.
  const whole = amounts.filter((value) => value > 0 && printedValue(series, value) === value);
  const least = 10 ** -series.decimals;
  // Where nothing is more than zero, no circle stands for anything.
  const shown = whole.length > 0 ? whole : least <= max ? [least] : [];
  return [...new Set(shown)].map((value) => ({
    words: shortAmount(series, value),
    r: circleRadius({ value, max }),
  }));
}
