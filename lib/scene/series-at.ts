import { dateMessages } from '@words/story';
import type { SeriesId } from '../story/ids';
import { type SeriesDate, seriesDateRange } from '../story/series-date';
import { printedValue, seriesKeyOf, seriesMax, seriesValue } from '../story/series-values';
import type { Entity, Figure, Flow, Layer, Series, Story, When } from '../story/story';
import { storyIndex } from '../story/story-index';
import { type TimeRange, timesOverlap } from '../story/time-range';
import { commas } from '../words/in-sentence';
import { quantityWords, shortAmount } from '../words/quantity-words';
import { givenDateWords } from '../words/time-label';

/** What a series says of a thing in a view's time. */
export interface SeriesReading {
  readonly series: SeriesId;
  readonly value: number | null;
  /** Null when the series has no data at all inside the view's time. */
  readonly date: SeriesDate | null;
  /** "47.9%"; null is no data. */
  readonly brief: string | null;
  /** "47.9% of GDP, 2024", "no data, March 2024". */
  readonly words: string;
}

/** A country's or division's value, and which class of the layer it is in. */
export interface ChoroplethValue extends SeriesReading {
  /** Counts from 0; of `steps` classes. Null is no data, which is not the lowest class. */
  readonly step: number | null;
  readonly steps: number;
}

/** A place's value, as a circle's area. */
export interface CircleValue extends SeriesReading {
  /** The greatest of its series at all dates, so that an area means the same at every date. */
  readonly max: number;
}

/** What a flow's width stands for. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** Null for an amount of the text, which has no scale in common with others. */
  readonly series: string | null;
  readonly date: SeriesDate | null;
  /** The greatest of its series at all dates, so that a width means the same at every date. */
  readonly max: number | null;
}

/** The last date with data inside the time; without a time, the last up to the story's date. */
export function seriesDate(series: Series, time: TimeRange | null, story: Story): SeriesDate | null {
  const known = lastDates.get(series);
  if (known && known.time === time && known.until === story.date) return known.date;
  const range = time ?? { first: null, last: story.date };
  const isInside = (date: SeriesDate) => {
    const days = seriesDateRange(date);
    return days !== null && timesOverlap(days, range);
  };
  const date = series.dates.findLast(isInside) ?? null;
  lastDates.set(series, { time, until: story.date, date });
  return date;
}

/** A scene asks once for each of thousands of flows. */
const lastDates = new WeakMap<
  Series,
  { readonly time: TimeRange | null; readonly until: string; readonly date: SeriesDate | null }
>();

/** 0 for what is below the first break; a value on a break is in the class that begins there. */
export function stepOf(classes: readonly number[], value: number): number {
  return classes.filter((start) => value >= start).length;
}

/** Null where the layer shades nothing of its kind. */
export function choroplethValue(
  layer: Layer,
  place: Entity,
  time: TimeRange | null,
  story: Story,
): ChoroplethValue | null {
  const series = layer.shade && storyIndex(story).series(layer.shade.series);
  const read = series && readingOf(series, place, time, story);
  if (!layer.shade || !read) return null;
  const { classes } = layer.shade;
  const step = read.value === null ? null : stepOf(classes, printedValue(series, read.value));
  return { ...read, step, steps: classes.length + 1 };
}

/** Null where the layer has no circles. */
export function circleValue(layer: Layer, place: Entity, time: TimeRange | null, story: Story): CircleValue | null {
  const series = layer.circles && storyIndex(story).series(layer.circles.series);
  const read = series && readingOf(series, place, time, story);
  return read ? { ...read, max: seriesMax(series) } : null;
}

function readingOf(series: Series, thing: Entity, time: TimeRange | null, story: Story): SeriesReading | null {
  const key = seriesKeyOf(thing, series);
  if (key === null) return null;
  const date = seriesDate(series, time, story);
  const value = date === null ? null : seriesValue(series, key, date);
  return {
    series: series.id,
    value,
    date,
    brief: value === null ? null : shortAmount(series, value),
    words: quantityWords(series, value, date),
  };
}

const NO_AMOUNT = { amount: null, brief: null, quantity: null } as const;

/** A flow's amount at the view's date, in words and as a number; nulls when there is none, and never a guess. */
export function flowAmount(
  flow: Flow,
  time: TimeRange | null,
  story: Story,
): { readonly amount: string | null; readonly brief: string | null; readonly quantity: Quantity | null } {
  const series = flow.amounts && storyIndex(story).series(flow.amounts.series);
  if (series) {
    const date = seriesDate(series, time, story);
    const value = date === null ? null : seriesValue(series, flow.id, date);
    if (value === null) return NO_AMOUNT;
    const quantity = { value, unit: series.unit, series: series.id, date, max: seriesMax(series) };
    return { amount: quantityWords(series, value, date), brief: shortAmount(series, value), quantity };
  }
  const figure = flow.figures[0];
  if (!figure) return NO_AMOUNT;
  const { value, unit } = figure;
  return {
    amount: commas([figure.written, figure.period]),
    brief: briefAmount(figure),
    quantity: { value, unit, series: null, date: null, max: null },
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
