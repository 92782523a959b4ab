import { localeMessages } from '@words/locale';
import { DIRECTION, type Direction, isolated, textDirection } from './direction';

/** The interface's own language, as the catalogue says. */
export const LOCALE: { readonly tag: string; readonly direction: Direction } = {
  tag: localeMessages.tag,
  direction: DIRECTION,
};

/** 1 where the interface runs from left to right, -1 where it runs the other way: for arrow keys along a row. */
export const FORWARD = LOCALE.direction === 'rtl' ? -1 : 1;

/** ISO 15924, of what is written from right to left today. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

interface TextLanguage {
  readonly lang: string;
  readonly dir: Direction;
}

/** What an element says of text that has a language of its own, such as an article. @param lang BCP 47 */
export function languageOf(lang: string): TextLanguage {
  const dir = directions.get(lang) ?? (RIGHT_TO_LEFT.has(scriptOf(lang)) ? 'rtl' : 'ltr');
  directions.set(lang, dir);
  return { lang, dir };
}

/** A page asks for that of its story hundreds of times. */
const directions = new Map<string, Direction>();

/**
 * The same for what stands in the interface, in line with its words: nothing where the interface speaks that language too, unless the
 * text has letters of the other direction. An element with a direction is isolated by the browser.
 */
export function langAttributes(lang: string, text = ''): object {
  const { dir: usual } = languageOf(lang);
  const dir = textDirection(text, usual);
  if (!isOurs(lang)) return { lang, dir, 'data-foreign': '' };
  return isolated(text) === text ? {} : { dir };
}

/** The direction of words in an article, where it is not the article's own. */
export function otherDirection(lang: string, text: string): Direction | undefined {
  const { dir } = languageOf(lang);
  const own = textDirection(text, dir);
  return own === dir ? undefined : own;
}

/** Words of the interface inside a text of another language. */
export function interfaceLangAttributes(lang: string): object {
  return isOurs(lang) ? {} : { lang: LOCALE.tag, dir: LOCALE.direction };
}

function isOurs(lang: string): boolean {
  return lang.split('-')[0] === LOCALE.tag.split('-')[0];
}

/** ISO 15924; empty where the tag says nothing. @param lang BCP 47 */
export function scriptOf(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().script ?? '';
  } catch {
    return '';
  }
}

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
