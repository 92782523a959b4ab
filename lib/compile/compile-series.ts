import type { Series } from '../story/story';
import type { BasemapOutlines } from './basemap-outlines';
import { compileDate } from './compile-when';
import type { SeriesFile } from './draft';
import type { SeriesRows } from './read-series';

/** A checked series as readers get it: one list of values for each thing, with gaps kept as gaps. */
export function compileSeries(
  { file: _, short, part, note, asOf, ...series }: SeriesFile,
  { of, step, rows }: SeriesRows,
  { division }: Pick<BasemapOutlines, 'division'>,
): Series {
  const dates = [...new Set(rows.map(({ date }) => date))].sort();
  const keys = [...new Set(rows.map(({ key }) => key))].sort();
  const found = new Map(rows.map(({ date, key, value }) => [`${date} ${key}`, value]));
  const values = keys.map((key) => [key, dates.map((date) => found.get(`${date} ${key}`) ?? null)] as const);
  const names = of === 'division' ? keys.map((key) => [key, division(key)?.name ?? key] as const) : null;
  return {
    ...series,
    of,
    step,
    ...(short === undefined ? {} : { short }),
    ...(part === undefined ? {} : { part }),
    ...(note === undefined ? {} : { note }),
    asOf: compileDate(asOf),
    dates,
    values: Object.fromEntries(values),
    ...(names ? { names: Object.fromEntries(names) } : {}),
  };
}
