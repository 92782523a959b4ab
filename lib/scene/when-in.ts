import { words } from '@words/date';
import type { When } from '../story/story';
import { overlaps, parseTime } from '../view/time';

/**
 * A date as it reads within a chosen time. What is dated by its year is shown on every day of that year, since nobody
 * says which, and then says so: "2024, day not given". What lasted from one day to another needs no such words.
 */
export function whenIn(when: When, time: string | null): string {
  const range = time === null ? null : parseTime(time);
  if (!range?.first || !range.last || !when.first || !when.last) return when.label;
  const inside = when.first <= range.first && range.last <= when.last;
  const exact = when.first === range.first && when.last === range.last;
  const lasts = when.edtf.includes('/') || when.first === when.last;
  if (!inside || exact || lasts || !overlaps(when, range) || SAYS_SO.test(when.edtf)) return when.label;
  const date = when.label;
  return monthsApart(range.first, range.last) ? words.inMonthNotGiven({ date }) : words.inDayNotGiven({ date });
}

/** A month or day that is not given: the date says that by itself. */
const SAYS_SO = /^\d{4}-.*X/;

/** A whole month or more: less than that asks for the day. */
function monthsApart(first: string, last: string): boolean {
  return Date.parse(last) - Date.parse(first) > 27 * 24 * 3600 * 1000 - 1;
}
