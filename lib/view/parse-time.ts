import { type CalendarDate, daysIn, type TimeRange, timeRange } from '../story/time-range';

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
