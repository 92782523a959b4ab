import { words } from '@words/date';
import type { EdtfDate, EdtfEnd } from '../story/edtf-bounds';
import { timeLabel as labelOf } from '../story/time-label';

/** The first and last day of a time, ISO. Null = open on that side. */
interface Days {
  readonly first: string | null;
  readonly last: string | null;
}

/** A link's time: its text, and what it takes in. */
export interface TimeRange extends Days {
  readonly edtf: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** What level 1 puts behind a date that is uncertain, approximate or both. */
const QUALIFIED = /\d([?~%])(?:\/|$)/;

/**
 * An EDTF level 0 date (not a time of day) or an interval of two, either of which may be `..`. Read by hand: the package
 * `edtf`, which checks stories, is too heavy for the page's script. A test holds the two together.
 */
export function parseTime(text: string): TimeRange | null {
  const ends = parseEnds(text);
  if (!ends) return null;
  const [start, end] = ends;
  if (start === 'open' && end === 'open') return null;
  const first = start === 'open' ? null : start.first;
  const last = end === 'open' ? null : end.last;
  return first && last && first > last ? null : { edtf: text, first, last };
}

/** Ends included: 2024 overlaps 2024-06-15. */
export function overlaps(when: Days, range: Days): boolean {
  const startsTooLate = when.first !== null && range.last !== null && when.first > range.last;
  const endsTooEarly = when.last !== null && range.first !== null && when.last < range.first;
  return !startsTooLate && !endsTooEarly;
}

/** In plain English, in the words that the story's own dates have: "8 to 10 October 2025", "until 2024". */
export function timeLabel(edtf: string): string {
  const [, qualifier] = QUALIFIED.exec(edtf) ?? [];
  if (qualifier) {
    const date = timeLabel(edtf.replaceAll(/[?~%]/g, ''));
    if (qualifier === '%') return words.aboutUncertain({ date });
    return qualifier === '~' ? words.about({ date }) : words.uncertain({ date });
  }
  const ends = parseEnds(edtf);
  if (!ends) return edtf;
  const [start, end] = ends;
  if (start === end && start !== 'open') return labelOf({ kind: 'date', date: start, level: 0 });
  return labelOf({ kind: 'interval', start, end, level: 0 });
}

type End = Exclude<EdtfEnd, 'unknown'>;

function parseEnds(text: string): readonly [End, End] | null {
  const [before = '', after, ...more] = text.split('/');
  if (more.length > 0) return null;
  if (after === undefined) {
    const date = parseDate(before);
    return date && [date, date];
  }
  const start = before === '..' ? 'open' : parseDate(before);
  const end = after === '..' ? 'open' : parseDate(after);
  return start && end && [start, end];
}

function parseDate(text: string): EdtfDate | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return dateOf([Number(year)], `${year}-01-01`, `${year}-12-31`);
  const length = daysIn(Number(year), Number(month));
  if (length === undefined) return null;
  // EDTF's parser counts months from 0.
  const values = [Number(year), Number(month) - 1];
  if (day === undefined) return dateOf(values, `${text}-01`, `${text}-${length}`);
  if (Number(day) < 1 || Number(day) > length) return null;
  return dateOf([...values, Number(day)], text, text);
}

function dateOf(values: readonly number[], first: string, last: string): EdtfDate {
  return { parsed: { type: 'Date', level: 0, values }, first, last };
}

function daysIn(year: number, month: number): number | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}
