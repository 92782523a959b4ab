import { dateText, daysIn } from '../story/time-range';

/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

export function readDay(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return { year, month, day };
}

export function plusDays(from: Day, days: number): Day {
  return fromNumber(dayNumber(from) + days);
}

export function plusMonths({ year, month }: Day, months: number): { year: number; month: number } {
  const all = year * 12 + (month - 1) + months;
  return { year: Math.floor(all / 12), month: (((all % 12) + 12) % 12) + 1 };
}

/** Monday is 0. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

export function isRealDay({ year, month, day }: Day): boolean {
  return day >= 1 && day <= (daysIn(year, month) ?? 0);
}

/** The weekday's nth day in a month; 0 is the last one. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth === 0) {
    const next = plusMonths({ year, month, day: 1 }, 1);
    const last = plusDays({ ...next, day: 1 }, -1);
    return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** Days from a to b. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** "2025-10-08" */
export function dayEdtf({ year, month, day }: Day): string {
  return dateText([year, month, day]);
}

export function monthEdtf({ year, month }: { year: number; month: number }): string {
  return dateText([year, month]);
}

export function yearEdtf(year: number): string {
  return dateText([year]);
}

function dayNumber({ year, month, day }: Day): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

function fromNumber(number: number): Day {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
