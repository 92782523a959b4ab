import { type ParsedDate, type ParsedInterval, parse } from 'edtf';
import { type ClosedRange, daysIn, timeRange } from '../story/time-range';

/** A date as it is written, or one end of an interval. */
export interface EdtfDate {
  readonly parsed: ParsedDate;
  /** All that it can mean; null when it says nothing, as XXXX does. */
  readonly range: ClosedRange | null;
}

/** `open`: written `..`, no bound. `unknown`: left empty, there is a bound but nobody says which. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

export type EdtfTime =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd };

export type EdtfFault = 'impossible-date' | 'reversed-dates';

/**
 * The one reader of a story's dates: EDTF levels 0 and 1 without times of day. The package checks the grammar; days and bounds are
 * checked here.
 */
export function readEdtf(text: string): EdtfTime | EdtfFault {
  const parsed = tryParse(text);
  if (!parsed) return 'impossible-date';
  if (parsed.type !== 'Interval') {
    const date = readDate(parsed);
    return date ? { kind: 'date', date } : 'impossible-date';
  }
  const start = readEnd(parsed.values[0]);
  const end = readEnd(parsed.values[1]);
  if (!start || !end) return 'impossible-date';
  const first = rangeOf(start)?.first;
  const last = rangeOf(end)?.last;
  if (first && last && first > last) return 'reversed-dates';
  return { kind: 'interval', start, end };
}

export function rangeOf(end: EdtfEnd): ClosedRange | null {
  return typeof end === 'string' ? null : end.range;
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
  const [year = 0, monthFrom0, day] = parsed.values;
  if (parsed.type === 'Year' || parsed.type === 'Century') return null;
  if (parsed.values.length > 3 || year < 0 || year > 9999) return null;
  const unspecified = parsed.unspecified ?? 0;
  if ((unspecified & 15) === 15) return { parsed, range: null };
  if (unspecified & 15) return { parsed, range: timeRange([year], [year + (unspecified & 4 ? 99 : 9)]) };
  // A season's months differ between the hemispheres, so all that it surely says is its year.
  if (parsed.type === 'Season' || monthFrom0 === undefined || unspecified & 48)
    return { parsed, range: timeRange([year]) };
  const month = monthFrom0 + 1;
  if (day === undefined || unspecified & 192) return { parsed, range: timeRange([year, month]) };
  // The package lets 29 February pass in every year.
  return day > (daysIn(year, month) ?? 0) ? null : { parsed, range: timeRange([year, month, day]) };
}
