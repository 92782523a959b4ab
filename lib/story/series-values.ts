import type { EntityId, Iso3 } from './ids';
import type { Series } from './story';

/** Null is no data, which is not zero. */
export function seriesValue(series: Series, key: Iso3 | EntityId, year: number): number | null {
  const at = series.years.indexOf(year);
  const values = Object.hasOwn(series.values, key) ? series.values[key] : undefined;
  return values?.[at] ?? null;
}

/** As it is printed: a class follows what a reader sees. 4.957 is printed 5.0, and is in the class that begins at 5. */
export function printedValue({ decimals }: Pick<Series, 'decimals'>, value: number): number {
  return Number(value.toFixed(decimals));
}

/** The greatest value of all years: what a scale must hold, so that it never changes with the year. */
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

export function yearDays(year: number): { first: string; last: string } {
  const digits = String(year).padStart(4, '0');
  return { first: `${digits}-01-01`, last: `${digits}-12-31` };
}
