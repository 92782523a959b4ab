import type { EntityId, Iso3 } from './ids';
import { type CalendarDate, type ClosedRange, parseTime, timeRange } from './time-range';

/** What the numbers of a series are of. */
export const SERIES_SUBJECTS = ['country', 'division', 'place', 'flow'] as const;
export type SeriesSubject = (typeof SERIES_SUBJECTS)[number];

/** How exact the dates of a series are. */
export const SERIES_STEPS = ['year', 'month', 'day'] as const;
export type SeriesStep = (typeof SERIES_STEPS)[number];

/** A year, a month or a day as a link has it: "2024", "2024-03", "2024-03-15". By letters they are in the order of time. */
export type SeriesDate = string;

/** The code of a country or division, or the id of a place or flow. */
export type SeriesKey = Iso3 | EntityId;

/** Null for what is no date of a calendar, such as 2024-13. */
export function seriesDateRange(date: SeriesDate): ClosedRange | null {
  const range = date.includes('/') ? null : parseTime(date);
  return range?.from ? timeRange(range.from) : null;
}

/** How exact a date is. */
export function stepOfDate(date: CalendarDate): SeriesStep {
  return SERIES_STEPS[date.length - 1] ?? 'year';
}
