import { parseTime } from '../story/time-range';
import { currencyNouns } from './currency-nouns';
import type { SuggestedDate } from './suggestions';
import type { Token } from './tokens';

/** Years that a number of four digits may mean. */
const YEARS = { least: 1900, most: 2100 } as const;
/** Between day, month and year: stops, ordinal signs, and the small words of Romance languages. */
const BETWEEN = /^(?:[.,ºª]|de|del|do|di|d)$/;

/** Dates in words and numbers of a language without rules of its own, by its names of months in Unicode CLDR. */
export function anyDates(tokens: readonly Token[], lang: string, today: string | null): SuggestedDate[] {
  const months = monthNames(lang);
  const money = currencyNouns(lang);
  const found: SuggestedDate[] = [];
  let ended = 0;
  for (let i = 0; i < tokens.length; i++) {
    const date = dateInNumbers(tokens, i) ?? inWords(tokens, i, months, today) ?? yearAt(tokens, i, money);
    if (!date) continue;
    const start = tokens[date.from]?.start ?? 0;
    if (start < ended) continue;
    // A day that the calendar does not have is no date, and no part of another one.
    if (parseTime(date.edtf)) found.push({ start, end: date.end, edtf: date.edtf });
    ended = date.end;
    i = date.to;
  }
  return found;
}

/** Signs beside a number that make an amount of it. */
const MONEY = /^(?:[%$€£¥₽₴₹]|EUR|USD|GBP|RUB|CHF)$/;

interface Found {
  /** Tokens, both included. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly edtf: string;
}

/** Names of months alone and beside a day, in full and short, in the form of tokens. */
function monthNames(lang: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const forms: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { day: 'numeric', month: 'long', year: 'numeric' },
    { day: 'numeric', month: 'short', year: 'numeric' },
  ];
  for (const form of forms) {
    const format = new Intl.DateTimeFormat(lang, { ...form, calendar: 'gregory', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2025, month - 1, 8));
      const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
      const key = name.normalize('NFKD').replace(/[\p{M}.]/gu, '');
      if (/^\p{L}{3,}$/u.test(key) && !names.has(key)) names.set(key, month);
    }
  }
  return names;
}

/** `8.10.2025`, `2025-10-08`, `2025年10月8日` */
export function dateInNumbers(tokens: readonly Token[], from: number): Found | null {
  const [a, m, b, n, c] = [0, 1, 2, 3, 4].map((i) => tokens[from + i]);
  // With full stops it is one token.
  const parts = a?.kind === 'number' ? a.text.split('.').map(digitsOf) : [];
  if (a && parts.length === 3) return inOrder(parts, { from, to: from, end: a.end });
  const [first, second, third] = [numberOf(a), numberOf(b), numberOf(c)];
  if (first === null || second === null || !m || !b) return null;
  if (/^[年년]/.test(m.text) && a?.text.length === 4) {
    if (!n || !/^[月월]/.test(n.text) || !isMonth(second)) return null;
    const day = tokens[from + 5];
    if (third !== null && day && /^[日号號일]/.test(day.text) && isDay(third))
      return { from, to: from + 5, end: day.start + 1, edtf: dateOf(first, second, third) };
    return { from, to: from + 3, end: n.start + 1, edtf: dateOf(first, second) };
  }
  if (third === null || !n || !c || m.text !== n.text || !/^[./-]$/.test(m.text)) return null;
  if (![m, b, n, c].every(({ isGlued }) => isGlued)) return null;
  return inOrder([first, second, third], { from, to: from + 4, end: c.end });
}

/** Year first or day first; nowhere but in English of America does a month stand first. */
function inOrder([first = 0, month = 0, third = 0]: readonly number[], span: Omit<Found, 'edtf'>): Found | null {
  const [year, day] = first > 31 ? [first, third] : [third, first];
  return isYear(year) && isMonth(month) && isDay(day) ? { ...span, edtf: dateOf(year, month, day) } : null;
}

/** `8 octobre 2025`, `8 de octubre de 2025`, `8. Oktober`, `октябрь 2025`, `2025. október 8.` */
function inWords(
  tokens: readonly Token[],
  at: number,
  months: ReadonlyMap<string, number>,
  today: string | null,
): Found | null {
  const token = tokens[at];
  const month = token?.kind === 'word' ? months.get(token.fold) : undefined;
  if (month === undefined || !token) return null;
  const before = nextNumber(tokens, at, -1);
  const after = nextNumber(tokens, at, 1);
  const [left, right] = [numberAt(tokens, before), numberAt(tokens, after)];
  const isDayLeft = left !== null && isDay(left);
  if (isDayLeft && right !== null && isYear(right))
    return { from: before, to: after, end: tokens[after]?.end ?? 0, edtf: dateOf(right, month, left) };
  if (left !== null && isYear(left) && right !== null && isDay(right))
    return { from: before, to: after, end: tokens[after]?.end ?? 0, edtf: dateOf(left, month, right) };
  if (right !== null && isYear(right) && !isDayLeft)
    return { from: at, to: after, end: tokens[after]?.end ?? 0, edtf: dateOf(right, month) };
  if (isDayLeft && today) return { from: before, to: at, end: token.end, edtf: nearest(month, left, today) };
  return null;
}

/** The next number to one side, with at most two small words or stops between; -1 where there is none. */
function nextNumber(tokens: readonly Token[], at: number, step: 1 | -1): number {
  for (let i = at + step; Math.abs(i - at) <= 3; i += step) {
    const token = tokens[i];
    if (!token) return -1;
    if (token.kind === 'number') return i;
    if (!BETWEEN.test(token.fold)) return -1;
  }
  return -1;
}

/** A day without its year is in the one in which it is nearest to the article's day. */
function nearest(month: number, day: number, today: string): string {
  const year = Number(today.slice(0, 4));
  const now = Date.parse(today);
  const far = (one: number) => Math.abs(Date.parse(dateOf(one, month, day)) - now);
  const [best = year] = [year - 1, year, year + 1].sort((a, b) => far(a) - far(b));
  return dateOf(best, month, day);
}

/** A number that could be a year, and is none of money: 1950 euro, $ 2000. */
function yearAt(tokens: readonly Token[], at: number, money: ReadonlyMap<string, string>): Found | null {
  const token = tokens[at];
  const year = numberOf(token);
  if (!token || year === null || !isYear(year) || token.isGlued || tokens[at + 1]?.isGlued) return null;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (money.has(next?.fold ?? '') || MONEY.test(before?.text ?? '') || MONEY.test(next?.text ?? '')) return null;
  return { from: at, to: at, end: token.end, edtf: String(year) };
}

const numberAt = (tokens: readonly Token[], at: number): number | null => (at < 0 ? null : numberOf(tokens[at]));

/** Of digits of any script. */
function numberOf(token: Token | undefined): number | null {
  return token?.kind === 'number' && /^\p{Nd}{1,4}$/u.test(token.text) ? digitsOf(token.text) : null;
}

/** The value of digits of any script. */
export function digitsOf(digits: string): number {
  let value = 0;
  for (const digit of digits) {
    // Digits stand in tens, each of them from zero on.
    let code = digit.codePointAt(0) ?? 0;
    let units = 0;
    while (units < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
      code--;
      units++;
    }
    value = value * 10 + units;
  }
  return value;
}

const isYear = (value: number): boolean => value >= YEARS.least && value <= YEARS.most;
const isMonth = (value: number): boolean => value >= 1 && value <= 12;
const isDay = (value: number): boolean => value >= 1 && value <= 31;

function dateOf(year: number, month: number, day?: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
