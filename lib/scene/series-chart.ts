import { chartMessages } from '@words/panels';
import type { EntityId, Iso3 } from '../story/ids';
import { seriesValue } from '../story/series-values';
import type { Series, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import { list } from '../words/in-sentence';
import { amountWords, periodWords } from '../words/quantity-words';
import { layerCountries } from './layer-series';

/** A country or flow of a series, for a chart and its table. */
export interface SeriesLine {
  readonly key: Iso3 | EntityId;
  /** What is chosen with it; null for a country that the story does not speak of. */
  readonly id: EntityId | null;
  readonly name: string;
  /** One for each year from the first to the last, so that a gap has its width. Null is no data, which is not zero. */
  readonly points: readonly { readonly year: number; readonly value: number | null }[];
  /** The last year with data. */
  readonly last: { readonly year: number; readonly value: number } | null;
  /** What a layer says of it: why there is nothing. */
  readonly note: string | null;
}

export interface SeriesChart {
  readonly series: Series;
  /** Every year from the first to the last. */
  readonly years: readonly number[];
  /** The greatest last value first; those without any data at the end. */
  readonly lines: readonly SeriesLine[];
}

/** Series that shade a layer, and so have countries on the map. */
export function chartedSeries(story: Story): Series[] {
  return story.series.filter(({ id }) => story.layers.some((layer) => layer.shade?.series === id));
}

/** All that a series has values for, and the countries of its layers that it has none for: those are named, not left out. */
export function seriesChart(series: Series, story: Story): SeriesChart {
  const first = series.years[0] ?? 0;
  const last = series.years.at(-1) ?? first;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const layers = story.layers.filter((layer) => layer.shade?.series === series.id);
  const listed = new Map(layers.flatMap((layer) => [...layerCountries(layer, story)]));
  const countries = new Map(
    story.entities.flatMap((entity) =>
      entity.kind === 'place' && entity.type === 'country' && entity.placement.kind === 'country'
        ? [[entity.placement.country, entity] as const]
        : [],
    ),
  );
  const keys = [...new Set([...Object.keys(series.values), ...listed.keys()])];
  const lines = keys.map((key): SeriesLine => {
    const points = years.map((year) => ({ year, value: seriesValue(series, key, year) }));
    const known = points.findLast(({ value }) => value !== null);
    const entity = listed.get(key) ?? countries.get(key) ?? storyIndex(story).entity(key);
    return {
      key,
      id: entity?.id ?? null,
      name: entity?.name ?? story.countries[key]?.name ?? key,
      points,
      last: known && known.value !== null ? { year: known.year, value: known.value } : null,
      note: listed.get(key)?.says ?? null,
    };
  });
  return { series, years, lines: lines.sort(byLast) };
}

/** The lines in the order of one year's values; those without data in it come last, and have no place. */
export function seriesRanking(
  { lines }: SeriesChart,
  year: number | null,
): { readonly line: SeriesLine; readonly value: number | null }[] {
  const rows = lines.map((line) => ({ line, value: line.points.find((point) => point.year === year)?.value ?? null }));
  return rows.sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.line.name.localeCompare(b.line.name));
}

/** "Remittances received, 2000 to 2024. The most in 2024: Tajikistan, 47.9% of GDP; … No data: Turkmenistan." */
export function seriesSummary(chart: SeriesChart, year: number | null): string {
  const { series, years, lines } = chart;
  const parts = [chartMessages.summary({ name: series.name, first: years[0] ?? 0, last: years.at(-1) ?? 0 })];
  if (year !== null) {
    const period = periodWords(series, year);
    const rows = seriesRanking(chart, year);
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
  if (never.length > 0) parts.push(chartMessages.noDataEver({ names: list(never) }));
  return parts.join(' ');
}

function byLast(a: SeriesLine, b: SeriesLine): number {
  return (b.last?.value ?? -1) - (a.last?.value ?? -1) || a.name.localeCompare(b.name);
}
