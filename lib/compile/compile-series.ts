import { COUNTRY_CODE } from '../story/ids';
import type { Result } from '../story/result';
import type { Series } from '../story/story';
import { compileDate } from './compile-when';
import { isSure, type SeriesFile, type Slot } from './draft';
import { type Issue, type IssueCode, type Issues, MAX_FOUND, quoted } from './issue';
import { tooLarge } from './read-json';

export interface SeriesRow {
  readonly year: number;
  /** A country's code or a flow's id. */
  readonly key: string;
  readonly value: number;
  /** 1-based, for messages. */
  readonly line: number;
}

export interface SeriesRows {
  readonly kind: 'country' | 'flow';
  readonly rows: readonly SeriesRow[];
}

/** Every series' file, read once; what is wrong in it goes to `issues`. */
export function readSeriesTables(
  slots: readonly Slot<SeriesFile>[],
  seriesText: SeriesText,
  issues: Issue[],
): Map<string, SeriesRows | null> {
  const tables = new Map<string, SeriesRows | null>();
  for (const slot of slots) {
    const { id } = slot;
    if (id === null || tables.has(id)) continue;
    const value = isSure(slot, 'file') ? slot.value : null;
    const text = value && seriesText(value.file);
    if (text && !text.ok) issues.push(...text.error);
    tables.set(id, value && text?.ok ? readSeries(text.value, `series/${value.file}`, issues) : null);
  }
  return tables;
}

const HEADERS = { 'year,country,value': 'country', 'year,flow,value': 'flow' } as const;
const KEY = { country: COUNTRY_CODE, flow: /^[a-z0-9-]{1,64}$/ };

/** Plain lines of three cells, no quotes, so that no CSV reader is needed: whatever would need quotes is not in a series. */
export function readSeries(text: string, file: string, issues: Issue[]): SeriesRows | null {
  if (text.length > MAX_SERIES_BYTES) {
    issues.push(tooLarge(file, text.length, MAX_SERIES_BYTES));
    return null;
  }
  const report = (code: IssueCode, line: number, found: string, expected: string) => {
    if (issues.length < MAX_FOUND) issues.push({ code, file, path: `line ${line}`, found, expected });
  };
  const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const kind = Object.hasOwn(HEADERS, header) ? HEADERS[header as keyof typeof HEADERS] : null;
  if (!kind) {
    report('series-header', 1, quoted(header), Object.keys(HEADERS).join(' or '));
    return null;
  }

  const seen = new Set<string>();
  const rows = lines.flatMap((cells, index): SeriesRow[] => {
    const line = index + 2;
    const [year = '', key = '', value = '', ...more] = cells.split(',');
    if (more.length > 0 || value === '' || !KEY[kind].test(key)) {
      report(
        'series-line',
        line,
        quoted(cells),
        `a year, ${kind === 'country' ? 'a country code' : 'a flow’s id'}, a value`,
      );
      return [];
    }
    const goodYear = /^\d{4}$/.test(year);
    if (!goodYear) report('series-year', line, quoted(year), 'four digits');
    const goodValue = /^\d{1,15}(\.\d{1,12})?$/.test(value);
    if (!goodValue) report('series-value', line, quoted(value), 'a number of zero or more, with a point');
    if (!goodYear || !goodValue) return [];
    if (seen.has(`${year} ${key}`)) report('series-duplicate', line, quoted(`${year},${key}`), 'each once');
    seen.add(`${year} ${key}`);
    return [{ year: Number(year), key, value: Number(value), line }];
  });
  return { kind, rows };
}

/** The text of a file in a story's folder `series`, or why there is none. */
export type SeriesText = (file: string) => Result<string, Issues>;

/** A row has about 20: 10,000 flows over 25 years. */
export const MAX_SERIES_BYTES = 6_000_000;

export const NO_SERIES_FILES: SeriesText = (file) => ({ ok: false, error: [missingSeries(file)] });

export function missingSeries(file: string): Issue {
  return {
    code: 'file-missing',
    file: `series/${file}`,
    path: '',
    found: 'no such file',
    expected: 'the file that `series` of story.json names',
  };
}

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
