import { chartMessages } from '@words/panels';
import { datesBetween } from '../story/dates-between';
import type { EntityId } from '../story/ids';
import { type SeriesDate, type SeriesKey, seriesDateRange } from '../story/series-date';
import { seriesKeyOf } from '../story/series-values';
import type { Series, Story } from '../story/story';
import { dateText } from '../story/time-range';
import { list } from '../words/in-sentence';
import { amountWords, periodWords } from '../words/quantity-words';
import { dateLabel } from '../words/time-label';
import { layerPlaces } from './layer-series';

/** A country, division, place or flow of a series, for a chart and its table. */
export interface SeriesLine {
  readonly key: SeriesKey;
  /** What is chosen with it; null for a country or division that the story does not speak of. */
  readonly id: EntityId | null;
  readonly name: string;
  /** One for each date from the first to the last, so that a gap has its width. Null is no data, which is not zero. */
  readonly points: readonly { readonly date: SeriesDate; readonly value: number | null }[];
  /** The last date with data. */
  readonly last: { readonly date: SeriesDate; readonly value: number } | null;
  /** What a layer says of it: why there is nothing. */
  readonly note: string | null;
}

export interface SeriesChart {
  readonly series: Series;
  /** Every date from the first to the last. */
  readonly dates: readonly SeriesDate[];
  /** The greatest last value first, of months and days the greatest of all; those without any data at the end. */
  readonly lines: readonly SeriesLine[];
}

/** Series that shade a layer or give it circles, and so have things on the map. */
export function chartedSeries(story: Story): Series[] {
  return story.series.filter((series) => layersOf(series, story).length > 0);
}

const layersOf = ({ id }: Series, story: Story) =>
  story.layers.filter(({ shade, circles }) => shade?.series === id || circles?.series === id);

/** All that a series has values for, and what its layers list that it has none for: that is named, not left out. */
export function seriesChart(series: Series, story: Story): SeriesChart {
  const dates = datesOf(series);
  const indexes = new Map(series.dates.map((date, index) => [date, index]));
  const listed = new Map(layersOf(series, story).flatMap((layer) => [...layerPlaces(layer, series, story)]));
  const entities = new Map(story.entities.map((entity) => [seriesKeyOf(entity, series), entity]));
  const keys = [...new Set([...Object.keys(series.values), ...listed.keys()])];
  const lines = keys.map((key): SeriesLine => {
    const values = Object.hasOwn(series.values, key) ? series.values[key] : undefined;
    const points = dates.map((date) => ({ date, value: values?.[indexes.get(date) ?? -1] ?? null }));
    const known = points.findLast(({ value }) => value !== null);
    const entity = listed.get(key) ?? entities.get(key);
    return {
      key,
      id: entity?.id ?? null,
      name: entity?.name ?? series.names?.[key] ?? story.countries[key]?.name ?? key,
      points,
      last: known && known.value !== null ? { date: known.date, value: known.value } : null,
      note: listed.get(key)?.says ?? null,
    };
  });
  return { series, dates, lines: lines.sort(series.step === 'year' ? byLast : byMost) };
}

function datesOf({ dates }: Series): SeriesDate[] {
  const [first, last] = [dates[0], dates.at(-1)].map((date) => (date === undefined ? null : seriesDateRange(date)));
  return first && last ? datesBetween(first.from, last.from).map(dateText) : [];
}

/** The lines in the order of the values at one date; those without data then come last, and have no place. */
export function seriesRanking(
  { lines }: SeriesChart,
  date: SeriesDate | null,
): { readonly line: SeriesLine; readonly value: number | null }[] {
  const rows = lines.map((line) => ({ line, value: line.points.find((point) => point.date === date)?.value ?? null }));
  return rows.sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.line.name.localeCompare(b.line.name));
}

/** "Remittances received, 2000 to 2024. The most in 2024: Tajikistan, 47.9% of GDP; … No data: Turkmenistan." */
export function seriesSummary(chart: SeriesChart, date: SeriesDate | null): string {
  const { series, dates, lines } = chart;
  const [first = '', last = ''] = [dates[0], dates.at(-1)].map((one) => (one === undefined ? '' : dateLabel(one)));
  const parts = [chartMessages.summary({ name: series.name, first, last })];
  if (date !== null) {
    const period = periodWords(series, date);
    const rows = seriesRanking(chart, date);
    const known = rows.flatMap(({ line, value }) => (value === null ? [] : [{ name: line.name, value }]));
    const [max] = known;
    const min = known.at(-1);
    if (max && min) {
      const top = { period, most: max.name, mostAmount: amountWords(series, max.value) };
      parts.push(
        max === min
          ? chartMessages.most(top)
          : chartMessages.mostAndLeast({ ...top, least: min.name, leastAmount: amountWords(series, min.value) }),
      );
    }
    const without = rows.filter(({ value, line }) => value === null && line.last !== null);
    if (without.length > 0) {
      parts.push(chartMessages.noDataFor({ period, names: list(without.map(({ line }) => line.name)) }));
    }
  }
  const never = lines.filter(({ last }) => last === null).map(({ name }) => name);
  if (never.length > 0) parts.push(NEVER[series.step]({ names: list(never) }));
  return parts.join(' ');
}

const NEVER = {
  year: chartMessages.noDataEver,
  month: chartMessages.noDataMonths,
  day: chartMessages.noDataDays,
} as const;

/** Null for a line without any data. */
export function greatestValue({ points }: SeriesLine): number | null {
  const values = points.flatMap(({ value }) => value ?? []);
  return values.length > 0 ? Math.max(...values) : null;
}

/** More lines than this are a knot: the others are in the ranking and the table. */
const MOST_LINES = 14;

/** The lines of a chart that are drawn: the greatest, and in any case what is chosen. */
export function drawnLines(lines: readonly SeriesLine[], chosen: EntityId | null): readonly SeriesLine[] {
  if (lines.length <= MOST_LINES) return lines;
  const kept = new Set(
    [...lines].sort((a, b) => (greatestValue(b) ?? 0) - (greatestValue(a) ?? 0)).slice(0, MOST_LINES),
  );
  return lines.filter((line) => kept.has(line) || (line.id !== null && line.id === chosen));
}

/** What rises and falls within months ends where it began. */
function byMost(a: SeriesLine, b: SeriesLine): number {
  return (greatestValue(b) ?? -1) - (greatestValue(a) ?? -1) || a.name.localeCompare(b.name);
}

function byLast(a: SeriesLine, b: SeriesLine): number {
  return (b.last?.value ?? -1) - (a.last?.value ?? -1) || a.name.localeCompare(b.name);
}
