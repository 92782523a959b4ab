import { localeMessages } from '@words/locale';

/** What the words are made with: only what a browser has of itself, in the catalogue's language. */
const grouped = new Intl.NumberFormat(localeMessages.formats);
const plurals = new Intl.PluralRules(localeMessages.formats);

export const lists = new Intl.ListFormat(localeMessages.formats, { type: 'conjunction' });

export function number(value: number): string {
  return grouped.format(value);
}

const byDecimals = new Map<number, Intl.NumberFormat>();

/** @param decimals 0 to 20, as many as are written */
export function decimalNumber(value: number, decimals: number): string {
  const known = byDecimals.get(decimals);
  const format =
    known ??
    new Intl.NumberFormat(localeMessages.formats, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  if (!known) byDecimals.set(decimals, format);
  return format.format(value);
}

export function pluralCategory(count: number): Intl.LDMLPluralRule {
  return plurals.select(count);
}

type DateParts = 'MMM' | 'MMMM' | 'yMMMM' | 'yMMMMd';

const DATES: Readonly<Record<DateParts, Intl.DateTimeFormatOptions>> = {
  MMM: { month: 'short' },
  MMMM: { month: 'long' },
  yMMMM: { year: 'numeric', month: 'long' },
  yMMMMd: { year: 'numeric', month: 'long', day: 'numeric' },
};
const byParts = new Map<DateParts, Intl.DateTimeFormat>();

/** A day of the Gregorian calendar. @param month from 0 */
export function dateWords(parts: DateParts, year: number, month: number, day = 1): string {
  const known = byParts.get(parts);
  // Short names are the language's own: the British "Sept" is not shorter where months have three letters.
  const format =
    known ??
    new Intl.DateTimeFormat(parts === 'MMM' ? localeMessages.tag : localeMessages.formats, {
      ...DATES[parts],
      calendar: 'gregory',
      timeZone: 'UTC',
    });
  if (!known) byParts.set(parts, format);
  // A constructor would take years under 100 for those of the last century.
  return format.format(new Date(0).setUTCFullYear(year, month, day));
}
