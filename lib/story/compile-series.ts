import { compileDate } from './compile-when';
import type { SeriesFile } from './draft';
import type { SeriesRows } from './read-series';
import type { Series } from './story';

/** A checked series as readers get it: one list of values a country or flow, with gaps kept as gaps. */
export function compileSeries(
  { file: _, short, part, note, asOf, ...series }: SeriesFile,
  { rows }: SeriesRows,
): Series {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const keys = [...new Set(rows.map(({ key }) => key))].sort();
  const found = new Map(rows.map(({ year, key, value }) => [`${year} ${key}`, value]));
  const values = keys.map((key) => [key, years.map((year) => found.get(`${year} ${key}`) ?? null)] as const);
  return {
    ...series,
    ...(short === undefined ? {} : { short }),
    ...(part === undefined ? {} : { part }),
    ...(note === undefined ? {} : { note }),
    asOf: compileDate(asOf),
    years,
    values: Object.fromEntries(values),
  };
}
