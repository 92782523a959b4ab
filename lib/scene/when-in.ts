import { dateMessages } from '@words/story';
import type { When } from '../story/story';
import type { TimeRange } from '../story/time-range';

/**
 * A date as it reads within a chosen time. What is dated by its year is shown on every day of that year, since nobody
 * says which, and then says so: "2024, day not given". What lasted from one day to another needs no such words.
 */
export function whenIn(when: When, time: TimeRange | null): string {
  if (when.precision !== 'period' || !time?.first || !time.last || !when.first || !when.last) return when.label;
  const inside = when.first <= time.first && time.last <= when.last;
  const exact = when.first === time.first && when.last === time.last;
  if (!inside || exact) return when.label;
  const date = when.label;
  return monthsApart(time.first, time.last)
    ? dateMessages.inMonthNotGiven({ date })
    : dateMessages.inDayNotGiven({ date });
}

/** A whole month or more: less than that asks for the day. */
function monthsApart(first: string, last: string): boolean {
  return Date.parse(last) - Date.parse(first) > 27 * 24 * 3600 * 1000 - 1;
}
