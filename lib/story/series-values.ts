import type { SeriesDate, SeriesKey } from './series-date';
import type { Entity, Series } from './story';

/** Null is no data, which is not zero. */
export function seriesValue(series: Series, key: SeriesKey, date: SeriesDate): number | null {
  const at = series.dates.indexOf(date);
  const values = Object.hasOwn(series.values, key) ? series.values[key] : undefined;
  return values?.[at] ?? null;
}

/** By what a series knows a thing; null for what it can have no value of. What is drawn with another place is not that place. */
export function seriesKeyOf(entity: Entity, { of }: Pick<Series, 'of'>): SeriesKey | null {
  const { kind, placement } = entity;
  if (of === 'flow') return kind === 'flow' ? entity.id : null;
  if (kind !== 'place') return null;
  if (of === 'place') return entity.id;
  if (of === 'country') return placement.kind === 'country' && entity.type === 'country' ? placement.country : null;
  if (placement.kind === 'admin1' && !placement.at) return placement.division;
  return entity.same?.find((id) => id.startsWith(DIVISION))?.slice(DIVISION.length) ?? null;
}
const DIVISION = 'iso2:';

/** As it is printed: a class follows what a reader sees. 4.957 is printed 5.0, and is in the class that begins at 5. */
export function printedValue({ decimals }: Pick<Series, 'decimals'>, value: number): number {
  return Number(value.toFixed(decimals));
}

/** The greatest value of all dates: what a scale must hold, so that it never changes with the date. */
export function seriesMax(series: Series): number {
  const known = mosts.get(series);
  if (known !== undefined) return known;
  let max = 0;
  for (const values of Object.values(series.values)) for (const value of values) max = Math.max(max, value ?? 0);
  mosts.set(series, max);
  return max;
}

/** A series never changes, and each of thousands of flows asks. */
const mosts = new WeakMap<Series, number>();
