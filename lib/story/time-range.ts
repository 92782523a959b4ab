/** A year, a month of it (from 1) or a day of that: as exactly as a date is given. */
export type CalendarDate = readonly [year: number, month?: number, day?: number];

/** What is given of a date, as it is to be said in a language. */
export type SaidDate =
  | 'not-given'
  | {
      readonly date: CalendarDate;
      /** From spring. */
      readonly season?: number;
      /** What is left out of the date: digits of the year, all months and days, or only days. */
      readonly missing?: 'decade' | 'years' | 'month' | 'day-of-year' | 'day';
      /** The last year that it can be, where digits of the year are missing. */
      readonly until?: number;
      readonly doubt?: 'about' | 'uncertain' | 'about-uncertain';
    };

/** `open`: written as open, no bound. `unknown`: there is a bound, and nobody says which. */
export type SaidEnd = SaidDate | 'open' | 'unknown';

/** The first and last day of a time, ISO. Null = open on that side. */
interface Days {
  readonly first: string | null;
  readonly last: string | null;
}

/** A time that a view can be limited to. */
export interface TimeRange extends Days {
  /** As a link has it: an EDTF level 0 date or an interval of two, of which one may be `..`. */
  readonly edtf: string;
  /** Both ends as they are written, the same for a date that stands alone; null where it is open. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** A time that is open on no side. */
export interface ClosedRange extends TimeRange {
  readonly first: string;
  readonly last: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Two ends that are alike are written as one date. Days must be those of the calendar, and one end at least be given. */
export function timeRange(from: CalendarDate, to?: CalendarDate): ClosedRange;
export function timeRange(from: CalendarDate | null, to: CalendarDate | null): TimeRange;
export function timeRange(from: CalendarDate | null, to: CalendarDate | null = from): TimeRange {
  const start = from && dateText(from);
  const end = to && dateText(to);
  return {
    edtf: start === end ? (start ?? '') : `${start ?? '..'}/${end ?? '..'}`,
    first: from && firstDay(from),
    last: to && lastDay(to),
    from,
    to,
  };
}

/** Whether two views are limited to the same time; null = all times. */
export function isSameTime(a: TimeRange | null, b: TimeRange | null): boolean {
  return a?.edtf === b?.edtf;
}

/** Ends included: 2024 overlaps 2024-06-15. */
export function timesOverlap(when: Days, range: Days): boolean {
  const startsTooLate = when.first !== null && range.last !== null && when.first > range.last;
  const endsTooEarly = when.last !== null && range.first !== null && when.last < range.first;
  return !startsTooLate && !endsTooEarly;
}

/** "2024", "2024-09", "2024-09-05" */
export function dateText([year, ...parts]: CalendarDate): string {
  return [String(year).padStart(4, '0'), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** `month` from 1; undefined for one that the calendar does not have. */
export function daysIn(year: number, month: number): number | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

function firstDay([year, month = 1, day = 1]: CalendarDate): string {
  return dateText([year, month, day]);
}

function lastDay([year, month = 12, day = daysIn(year, month)]: CalendarDate): string {
  return dateText([year, month, day]);
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * The one reader of a link's time: an EDTF level 0 date (not a time of day) or an interval of two, either of which may be `..`. Read
 * by hand, because the package `edtf`, which reads the dates of stories, is too large for the page. A test compares the two.
 */
export function parseTime(text: string): TimeRange | null {
  const [before = '', after, ...more] = text.split('/');
  if (more.length > 0) return null;
  const from = before === '..' ? null : parseDate(before);
  const to = after === undefined ? from : after === '..' ? null : parseDate(after);
  if (from === undefined || to === undefined || (from === null && to === null)) return null;
  const range = timeRange(from, to);
  if (range.first && range.last && range.first > range.last) return null;
  // An interval between two equal dates keeps both: a link is written as it was read.
  return { ...range, edtf: text };
}

function parseDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return [Number(year)];
  const length = daysIn(Number(year), Number(month));
  if (length === undefined) return undefined;
  if (day === undefined) return [Number(year), Number(month)];
  return Number(day) >= 1 && Number(day) <= length ? [Number(year), Number(month), Number(day)] : undefined;
}

/** A date as it is given; `givenDateWords` says it in a language. */
export interface GivenDate {
  readonly edtf: string;
  readonly said: SaidDate | { readonly start: SaidEnd; readonly end: SaidEnd };
}
