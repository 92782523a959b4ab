import { type CalendarDate, dateText, daysIn } from './time-range';

/** Every date from the first to the last of two that are as exact as each other; no more than `most`. */
export function datesBetween(first: CalendarDate, last: CalendarDate, most = Number.POSITIVE_INFINITY): CalendarDate[] {
  const dates: CalendarDate[] = [];
  const end = dateText(last);
  for (let date = first; dates.length < most && dateText(date) <= end; date = nextDate(date)) dates.push(date);
  return dates;
}

function nextDate([year, month, day]: CalendarDate): CalendarDate {
  if (month === undefined) return [year + 1];
  if (day === undefined) return month === 12 ? [year + 1, 1] : [year, month + 1];
  if (day < (daysIn(year, month) ?? 0)) return [year, month, day + 1];
  return month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
}
