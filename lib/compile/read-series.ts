import { datesBetween } from '../story/dates-between';
import { COUNTRY_CODE } from '../story/ids';
import type { Result } from '../story/result';
import {
  SERIES_STEPS,
  SERIES_SUBJECTS,
  type SeriesDate,
  type SeriesStep,
  type SeriesSubject,
  seriesDateRange,
  stepOfDate,
} from '../story/series-date';
import type { CalendarDate } from '../story/time-range';
import { closestWord } from './closest-word';
import { dateMeant } from './date-meant';
import { isSure, type SeriesFile, type Slot } from './draft';
import { type Issue, type IssueCode, type Issues, MAX_FOUND, quoted } from './issue';
import { tooLarge } from './read-json';

export interface SeriesRow {
  readonly date: SeriesDate;
  /** The code of a country or division, or the id of a place or flow. */
  readonly key: string;
  readonly value: number;
  /** 1-based, for messages. */
  readonly line: number;
}

export interface SeriesRows {
  readonly of: SeriesSubject;
  readonly step: SeriesStep;
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

const ID = /^[a-z0-9-]{1,64}$/;
/** Of a division, a name is let pass: whoever knows the map's names says which code it has. */
const KEY = { country: COUNTRY_CODE, division: /^[^",]{1,80}$/, place: ID, flow: ID };

const A_KEY = {
  country: 'a country code',
  division: 'a code of a division (ISO 3166-2)',
  place: 'a place’s id',
  flow: 'a flow’s id',
} as const;
const A_DATE = { year: 'a year', month: 'a month', day: 'a day' } as const;
const FORM = {
  year: 'four digits',
  month: 'year and month as 2024-03',
  day: 'year, month and day as 2024-03-15',
} as const;

/** From its first date to its last: charts and tables have one place for each, whether there is a value or not. */
const MAX_DATES = 1200;

/** Plain lines of three cells, no quotes, so that no CSV reader is needed: whatever would need quotes is not in a series. */
export function readSeries(text: string, file: string, issues: Issue[]): SeriesRows | null {
  if (text.length > MAX_SERIES_BYTES) {
    issues.push(tooLarge(file, text.length, MAX_SERIES_BYTES));
    return null;
  }
  const report = (code: IssueCode, line: number, found: string, expected: string, cure?: string | null) => {
    if (issues.length >= MAX_FOUND) return;
    issues.push({ code, file, path: `line ${line}`, found, expected, ...(cure ? { cure } : {}) });
  };
  const [header = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const kind = HEADERS.get(header);
  if (!kind) {
    report('series-header', 1, quoted(header), EXPECTED_HEADER, headerCure(header, lines));
    return null;
  }
  const { step, of } = kind;

  const seen = new Set<string>();
  const rows = lines.flatMap((cells, index): SeriesRow[] => {
    const line = index + 2;
    const [date = '', key = '', value = '', ...more] = cells.split(',');
    const isEmpty = cells.split(',').length === 3 && NOTHING.test(value);
    if (more.length > 0 || (value === '' && !isEmpty) || !KEY[of].test(key)) {
      report('series-line', line, quoted(cells), `${A_DATE[step]}, ${A_KEY[of]}, a value`);
      return [];
    }
    const fault = dateFault(date, step);
    if (fault) report('series-date', line, quoted(date), fault.expected, fault.cure);
    const goodValue = /^\d{1,15}(\.\d{1,12})?$/.test(value);
    if (!goodValue) {
      const cure = isEmpty ? 'where there is no data, leave the whole line out' : null;
      report('series-value', line, quoted(value), 'a number of zero or more, with a point', cure);
    }
    if (fault || !goodValue) return [];
    if (seen.has(`${date} ${key}`)) report('series-duplicate', line, quoted(`${date},${key}`), 'each once');
    seen.add(`${date} ${key}`);
    return [{ date, key, value: Number(value), line }];
  });
  checkSpan(rows, step, report);
  return { of, step, rows };
}

/** What people write where they have no number. */
const NOTHING = /^(?:|-|–|n\/?a|nan|null|none|no data|\.\.)$/i;

const HEADERS: ReadonlyMap<string, { readonly step: SeriesStep; readonly of: SeriesSubject }> = new Map(
  SERIES_STEPS.flatMap((step) => SERIES_SUBJECTS.map((of) => [`${step},${of},value`, { step, of }] as const)),
);
const EXPECTED_HEADER = `${either(SERIES_STEPS)}, then ${either(SERIES_SUBJECTS)}, then value: "month,division,value"`;

function either(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** What columns are called elsewhere. */
const COLUMNS: ReadonlyMap<string, SeriesSubject> = new Map([
  ...['iso', 'iso3', 'state', 'nation'].map((word) => [word, 'country'] as const),
  ...['province', 'region', 'department', 'governorate', 'oblast', 'county', 'admin1', 'iso2'].map(
    (word) => [word, 'division'] as const,
  ),
  ...['city', 'town', 'site', 'location'].map((word) => [word, 'place'] as const),
]);

/** The first line that was most likely meant, by its own words and the first date. */
function headerCure(header: string, [line = '']: readonly string[]): string | null {
  if (header.endsWith('\r')) return 'save the file with line ends of one character, \\n';
  const cells = header.replace(/^\ufeff/, '').split(/[,;\t]/);
  if (cells.length !== 3) return null;
  const [first = '', second = ''] = cells.map((cell) => cell.trim().toLowerCase());
  const [date = ''] = line.split(/[,;\t]/);
  const range = seriesDateRange(date);
  const step = range ? stepOfDate(range.from) : closestWord(first, SERIES_STEPS);
  const of = COLUMNS.get(second) ?? closestWord(second, SERIES_SUBJECTS);
  return step === null || of === null ? null : `did you mean "${step},${of},value"?`;
}

/** Why a date cannot stand in a column of years, months or days. */
function dateFault(
  date: SeriesDate,
  step: SeriesStep,
): { readonly expected: string; readonly cure: string | null } | null {
  const range = seriesDateRange(date);
  if (range && stepOfDate(range.from) === step) return null;
  if (range) {
    const expected = `${FORM[step]}: the first column is \`${step}\``;
    return { expected, cure: 'dates of another exactness are another series' };
  }
  const meant = dateMeant(date);
  const isIt = meant !== null && seriesDateRange(meant)?.from.length === SERIES_STEPS.indexOf(step) + 1;
  const isForm = /^\d{4}-\d\d(?:-\d\d)?$/.test(date);
  const expected = isForm ? `a ${step} that the calendar has` : FORM[step];
  return { expected, cure: isIt ? `did you mean "${meant}"?` : null };
}

function checkSpan(
  rows: readonly SeriesRow[],
  step: SeriesStep,
  report: (code: IssueCode, line: number, found: string, expected: string) => void,
): void {
  const [some] = rows;
  if (!some) return;
  const first = rows.reduce((a, b) => (b.date < a.date ? b : a), some);
  const last = rows.reduce((a, b) => (b.date > a.date ? b : a), some);
  const [from, to] = [first, last].map(({ date }): CalendarDate => seriesDateRange(date)?.from ?? [0]);
  if (!from || !to || datesBetween(from, to, MAX_DATES + 1).length <= MAX_DATES) return;
  const found = `${step}s from ${first.date} (line ${first.line}) to ${last.date}`;
  report('series-span', last.line, found, `at most ${MAX_DATES} ${step}s from the first to the last`);
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
