import { dateMessages } from '@words/story';
import type { Iso3 } from '../story/ids';
import { printedValue, seriesMax, seriesValue, yearDays } from '../story/series-values';
import type { Figure, Flow, Layer, Series, Story, When } from '../story/story';
import { storyIndex } from '../story/story-index';
import { type TimeRange, timesOverlap } from '../story/time-range';
import { commas } from '../words/in-sentence';
import { quantityWords, shortAmount } from '../words/quantity-words';
import { givenDateWords } from '../words/time-label';

/** A country's value in the year that a view shows, and which class of the layer it is in. */
export interface ChoroplethValue {
  readonly series: string;
  /** Counts from 0; of `steps` classes. Null is no data, which is not the lowest class. */
  readonly step: number | null;
  readonly steps: number;
  readonly value: number | null;
  /** Null when the series has no data at all inside the view's time. */
  readonly year: number | null;
  /** "47.9%"; null is no data. */
  readonly brief: string | null;
  /** "47.9% of GDP, 2024", "no data, 2024". */
  readonly words: string;
}

/** What a flow's width stands for. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** Null for an amount of the text, which has no scale in common with others. */
  readonly series: string | null;
  readonly year: number | null;
  /** The greatest of its series in all years, so that a width means the same in every year. */
  readonly max: number | null;
}

/** The last year with data inside the time; without a time, the last up to the story's date. */
export function seriesYear(series: Series, time: TimeRange | null, story: Story): number | null {
  const known = lastYears.get(series);
  if (known && known.time === time && known.date === story.date) return known.year;
  const range = time ?? { first: null, last: story.date };
  const year = series.years.findLast((one) => timesOverlap(yearDays(one), range)) ?? null;
  lastYears.set(series, { time, date: story.date, year });
  return year;
}

/** A scene asks once for each of thousands of flows. */
const lastYears = new WeakMap<
  Series,
  { readonly time: TimeRange | null; readonly date: string; readonly year: number | null }
>();

/** 0 for what is below the first break; a value on a break is in the class that begins there. */
export function stepOf(classes: readonly number[], value: number): number {
  return classes.filter((start) => value >= start).length;
}

export function choroplethValue(
  layer: Layer,
  country: Iso3,
  time: TimeRange | null,
  story: Story,
): ChoroplethValue | null {
  const series = layer.shade && storyIndex(story).series(layer.shade.series);
  if (!layer.shade || !series) return null;
  const { classes } = layer.shade;
  const year = seriesYear(series, time, story);
  const value = year === null ? null : seriesValue(series, country, year);
  return {
    series: series.id,
    step: value === null ? null : stepOf(classes, printedValue(series, value)),
    steps: classes.length + 1,
    value,
    year,
    brief: value === null ? null : shortAmount(series, value),
    words: quantityWords(series, value, year),
  };
}

const NO_AMOUNT = { amount: null, brief: null, quantity: null } as const;

/** A flow's amount in the view's year, in words and as a number; nulls when there is none, and never a guess. */
export function flowAmount(
  flow: Flow,
  time: TimeRange | null,
  story: Story,
): { readonly amount: string | null; readonly brief: string | null; readonly quantity: Quantity | null } {
  const series = flow.amounts && storyIndex(story).series(flow.amounts.series);
  if (series) {
    const year = seriesYear(series, time, story);
    const value = year === null ? null : seriesValue(series, flow.id, year);
    if (value === null) return NO_AMOUNT;
    const quantity = { value, unit: series.unit, series: series.id, year, max: seriesMax(series) };
    return { amount: quantityWords(series, value, year), brief: shortAmount(series, value), quantity };
  }
  const figure = flow.figures[0];
  if (!figure) return NO_AMOUNT;
  const { value, unit } = figure;
  return {
    amount: commas([figure.written, figure.period]),
    brief: briefAmount(figure),
    quantity: { value, unit, series: null, year: null, max: null },
  };
}

/** Qualifiers of numbers that are given as they are. */
const UNHEDGED: ReadonlySet<string> = new Set(['exact', 'rounded']);

/** An amount of the text in its own words; a hedge that stands elsewhere in the sentence goes with it. */
export function briefAmount({ written, qualifier }: Pick<Figure, 'written' | 'qualifier'>): string {
  const said = written.toLowerCase().includes(qualifier.toLowerCase());
  return said || UNHEDGED.has(qualifier) ? written : `${qualifier} ${written}`;
}

/**
 * A date as it reads within a chosen time. What is dated by its year is shown on every day of that year, since nobody
 * says which, and then says so: "2024, day not given". What lasted from one day to another needs no such words.
 */
export function whenIn(when: When, time: TimeRange | null): string {
  if (when.precision !== 'period' || !time?.first || !time.last || !when.first || !when.last)
    return givenDateWords(when);
  const inside = when.first <= time.first && time.last <= when.last;
  const exact = when.first === time.first && when.last === time.last;
  if (!inside || exact) return givenDateWords(when);
  const date = givenDateWords(when);
  return monthsApart(time.first, time.last)
    ? dateMessages.inMonthNotGiven({ date })
    : dateMessages.inDayNotGiven({ date });
}

/** A whole month or more: less than that asks for the day. */
function monthsApart(first: string, last: string): boolean {
  return Date.parse(last) - Date.parse(first) > 27 * 24 * 3600 * 1000 - 1;
}
