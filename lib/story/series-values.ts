import type { EntityId, Iso3, Series } from './story';

/** Null is no data, which is not zero. */
export function seriesValue(series: Series, key: Iso3 | EntityId, year: number): number | null {
  const at = series.years.indexOf(year);
  const values = Object.hasOwn(series.values, key) ? series.values[key] : undefined;
  return values?.[at] ?? null;
}

/** The greatest value of all years: what a scale must hold, so that it never changes with the year. */
export function seriesMost(series: Series): number {
  return Math.max(0, ...Object.values(series.values).flatMap((values) => values.map((value) => value ?? 0)));
}

export function yearDays(year: number): { first: string; last: string } {
  const digits = String(year).padStart(4, '0');
  return { first: `${digits}-01-01`, last: `${digits}-12-31` };
}
