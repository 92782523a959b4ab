import { type ParsedDate, type ParsedInterval, parse } from 'edtf';

/** A date as it is written, or one end of an interval. */
export interface EdtfDate {
  readonly parsed: ParsedDate;
  /** First and last ISO day that it can mean; null when it says nothing, as XXXX does. */
  readonly first: string | null;
  readonly last: string | null;
}

/** `open`: written `..`, no bound. `unknown`: left empty, there is a bound but nobody says which. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

export type EdtfTime =
  | { readonly kind: 'date'; readonly date: EdtfDate; readonly level: number }
  | { readonly kind: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd; readonly level: number };

export type EdtfFault = 'impossible-date' | 'reversed-dates';

/** EDTF levels 0 and 1 without times of day. The package checks the grammar; days and bounds are checked here. */
export function readEdtf(text: string): EdtfTime | EdtfFault {
  const parsed = tryParse(text);
  if (!parsed) return 'impossible-date';
  if (parsed.type !== 'Interval') {
    const date = readDate(parsed);
    return date ? { kind: 'date', date, level: parsed.level } : 'impossible-date';
  }
  const start = readEnd(parsed.values[0]);
  const end = readEnd(parsed.values[1]);
  if (!start || !end) return 'impossible-date';
  const first = firstDay(start);
  const last = lastDay(end);
  if (first && last && first > last) return 'reversed-dates';
  return { kind: 'interval', start, end, level: parsed.level };
}

export function firstDay(end: EdtfEnd): string | null {
  return typeof end === 'string' ? null : end.first;
}

export function lastDay(end: EdtfEnd): string | null {
  return typeof end === 'string' ? null : end.last;
}

function tryParse(text: string): ParsedDate | ParsedInterval | null {
  try {
    return parse(text, { level: 1 });
  } catch {
    return null;
  }
}

function readEnd(parsed: ParsedDate | number | null): EdtfEnd | null {
  if (parsed === null) return 'unknown';
  return typeof parsed === 'number' ? 'open' : readDate(parsed);
}

/** Null for what ISO days cannot say: times of day, years outside 0000 to 9999, the 29th of February 2025. */
function readDate(parsed: ParsedDate): EdtfDate | null {
  const [year = 0, month, date] = parsed.values;
  if (parsed.type === 'Year' || parsed.values.length > 3 || year < 0 || year > 9999) return null;
  const unspecified = parsed.unspecified ?? 0;
  if ((unspecified & 15) === 15) return { parsed, first: null, last: null };
  if (unspecified & 15) {
    const span = unspecified & 4 ? 99 : 9;
    return { parsed, first: isoDay(year, 0, 1), last: isoDay(year + span, 11, 31) };
  }
  // A season's months differ between the hemispheres, so all that it surely says is its year.
  if (parsed.type === 'Season' || month === undefined || unspecified & 48) {
    return { parsed, first: isoDay(year, 0, 1), last: isoDay(year, 11, 31) };
  }
  const length = daysIn(year, month);
  if (date === undefined || unspecified & 192) {
    return { parsed, first: isoDay(year, month, 1), last: isoDay(year, month, length) };
  }
  if (date > length) return null;
  const day = isoDay(year, month, date);
  return { parsed, first: day, last: day };
}

/** The package lets 29 February pass in every year. */
function daysIn(year: number, month: number): number {
  if (month === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [3, 5, 8, 10].includes(month) ? 30 : 31;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
