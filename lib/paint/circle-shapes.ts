import { circleRadius, MOST_RADIUS } from '../draw/circle-radius';
import type { DrawnCircle } from '../draw/display-list';
import { type KeyCircles, roundAmounts } from '../scene/map-key';
import { printedValue } from '../story/series-values';
import { shortAmount } from '../words/quantity-words';
import { type Inked, inkOf } from './ink-of';
import { type Attributes, type MaybeShape, type Shape, shape } from './shape';

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

/** Words of one line, and the next. */
const LINE = 12;

/** Without those whose words would stand on each other. */
function apart(samples: readonly CircleSample[]): CircleSample[] {
  const kept: CircleSample[] = [];
  for (const sample of samples) if (kept.every(({ r }) => 2 * (r - sample.r) >= LINE)) kept.push(sample);
  return kept;
}

interface NestedCircles {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
  /** The middle of the left edge of each sample's words. */
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** Circles of a legend in one another, all on one ground, and from the top of each a line to its words. */
export function nestedCircles(circles: Pick<KeyCircles, 'series' | 'max'>): NestedCircles {
  const samples = apart(circleSamples(circles, MOST_RADIUS));
  const most = Math.max(0, ...samples.map(({ r }) => r));
  const height = 2 * most + 2;
  const [middle, edge] = [most + 1, 2 * most + 12];
  const topOf = (r: number) => height - 1 - 2 * r;
  return {
    shapes: samples.flatMap(({ r }) => [
      shape('circle', { cx: middle, cy: height - 1 - r, r, ...SAMPLE_PAINT }),
      shape('path', { d: `M${middle} ${topOf(r)}H${edge}`, fill: 'none', stroke: 'var(--ink-2)', strokeWidth: 0.8 }),
    ]),
    width: edge + 3,
    height,
    words: samples.map(({ words, r }) => ({ text: words, x: edge + 3, y: topOf(r) })),
  };
}
