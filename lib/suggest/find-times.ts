import {
  type Day,
  dayEdtf,
  daysBetween,
  isRealDay,
  monthEdtf,
  nthWeekday,
  plusDays,
  readDay,
  weekdayOf,
  yearEdtf,
} from './calendar';
import type { DateLook, DateRule } from './date-rule';
import {
  BEFORE_YEAR,
  FEASTS,
  FUTURE,
  MONTHS_BY_NAME,
  MOVING_FEASTS,
  PARTS,
  PARTS_OF_DAY,
  WEEKDAYS,
} from './english/date-words';
import { SPEECH_VERBS } from './english/speech-verbs';
import { relativeDate } from './relative-dates';
import type { Token } from './tokens';

/** Words of a text that say when. */
export interface FoundDate {
  /** Tokens, both included. */
  readonly from: number;
  readonly to: number;
  readonly edtf: string | null;
}

/** In order: the first that holds counts, so longer forms come first. */
const RULES: readonly DateRule[] = [
  isoDay,
  monthDay,
  dayMonth,
  monthYear,
  thatMonth,
  relativeDate,
  weekday,
  feast,
  month,
  decade,
  years,
];

export function findTimes(tokens: readonly Token[], date: string | null): FoundDate[] {
  const today = date === null ? null : readDay(date);
  const found: FoundDate[] = [];
  // Sentences that speak of what is to come.
  const isAhead = new Set(tokens.flatMap(({ fold, sentence }) => (FUTURE.has(fold) ? [sentence] : [])));
  let before: string | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const look: DateLook = { tokens, at, today, before, isFuture: false };
    if (!mayBegin(tokens, at)) continue;
    const withTense = { ...look, isFuture: isAhead.has(tokens[at]?.sentence ?? -1) && !isReported(tokens, at) };
    const date = RULES.reduce<ReturnType<DateRule>>((result, rule) => result ?? rule(withTense), null);
    if (!date) continue;
    const from = startOf(tokens, at);
    found.push({ from, to: date.to, edtf: date.edtf });
    before = date.edtf ?? before;
    at = date.to;
  }
  return found;
}

const OPENERS = new Set(
  'last past previous this current next coming following that the a an another today tonight yesterday tomorrow in on one two three four five six seven eight nine ten eleven twelve few several couple more over about around some nearly almost summer winter spring autumn fall hours days weeks months years'.split(
    ' ',
  ),
);

function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'number') return true;
  if (token.kind !== 'word') return false;
  return OPENERS.has(token.fold) || MONTHS_BY_NAME.has(token.fold) || WEEKDAYS.has(token.fold) || isFeastWord(token);
}

function isFeastWord({ fold, isCapital }: Token): boolean {
  return isCapital && [...FEASTS.keys(), ...MOVING_FEASTS.keys()].some((feast) => feast.split(' ')[0] === fold);
}

/** "late", "mid-" and the like belong to the date. */
function startOf(tokens: readonly Token[], at: number): number {
  const [before, beforeThat] = [tokens[at - 1], tokens[at - 2]];
  if (before && PARTS.has(before.fold) && before.sentence === tokens[at]?.sentence) return at - 1;
  if (before?.text === '-' && before.isGlued && beforeThat && PARTS.has(beforeThat.fold)) return at - 2;
  return at;
}

/** "said on Monday" is over, whatever the sentence goes on to say. */
function isReported(tokens: readonly Token[], at: number): boolean {
  const [before, beforeThat] = [tokens[at - 1], tokens[at - 2]];
  // "will be confirmed on Monday" is to come all the same.
  const isToBe = /^(?:be|to)$/.test(tokens[at - (before?.fold === 'on' ? 3 : 2)]?.fold ?? '');
  if (isToBe) return false;
  return SPEECH_VERBS.has(before?.fold ?? '') || (before?.fold === 'on' && SPEECH_VERBS.has(beforeThat?.fold ?? ''));
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(?:1[0-9]|20)\d\d$/.test(token.text);
}

function monthAt(token: Token | undefined): number {
  return token?.kind === 'word' && token.isCapital ? (MONTHS_BY_NAME.get(token.fold) ?? 0) : 0;
}

/** The number of a day, with or without th; and where it ends. */
function dayAt(tokens: readonly Token[], at: number): { day: number; to: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text)) return null;
  const day = Number(token.text);
  if (day < 1 || day > 31) return null;
  const ending = tokens[at + 1];
  return { day, to: ending?.isGlued && /^(?:st|nd|rd|th)$/.test(ending.fold) ? at + 1 : at };
}

/** "-", "–", "to" and where the second part begins; 0 where nothing joins. */
function joinAt(tokens: readonly Token[], at: number): number {
  return /^(?:[-‐‑–—]|to|through)$/.test(tokens[at]?.text ?? '') ? at + 1 : 0;
}

function isoDay({ tokens, at }: DateLook) {
  const [year, a, month, b, day] = tokens.slice(at, at + 5);
  if (
    !isYear(year) ||
    a?.text !== '-' ||
    b?.text !== '-' ||
    !day?.isGlued ||
    !/^\d\d$/.test(month?.text ?? '') ||
    !/^\d\d$/.test(day.text)
  )
    return null;
  const value = { year: Number(year?.text), month: Number(month?.text), day: Number(day.text) };
  return isRealDay(value) ? { to: at + 4, edtf: dayEdtf(value) } : null;
}

/** "October 8", "Oct. 8–10, 2019" */
function monthDay(look: DateLook) {
  const { tokens, at } = look;
  const month = monthAt(tokens[at]);
  const first = month ? dayAt(tokens, at + 1) : null;
  if (!first || isUnitAfter(tokens, first.to)) return null;
  const join = joinAt(tokens, first.to + 1);
  const last = join ? dayAt(tokens, join) : null;
  const end = last?.to ?? first.to;
  const comma = tokens[end + 1]?.text === ',' ? 1 : 0;
  const year = isYear(tokens[end + 1 + comma]) ? Number(tokens[end + 1 + comma]?.text) : null;
  return {
    to: year === null ? end : end + 1 + comma,
    edtf: daysEdtf(look, month, first.day, last?.day ?? first.day, year),
  };
}

/** "8 October", "8–10 October 2019", "8th of October" */
function dayMonth(look: DateLook) {
  const { tokens, at } = look;
  const first = dayAt(tokens, at);
  if (!first) return null;
  const join = joinAt(tokens, first.to + 1);
  const last = join ? dayAt(tokens, join) : null;
  let next = (last?.to ?? first.to) + 1;
  if (tokens[next]?.fold === 'of') next++;
  const month = monthAt(tokens[next]);
  if (!month) return null;
  const comma = tokens[next + 1]?.text === ',' ? 1 : 0;
  const year = isYear(tokens[next + 1 + comma]) ? Number(tokens[next + 1 + comma]?.text) : null;
  return {
    to: year === null ? next : next + 1 + comma,
    edtf: daysEdtf(look, month, first.day, last?.day ?? first.day, year),
  };
}

function daysEdtf(
  { today, isFuture }: DateLook,
  month: number,
  first: number,
  last: number,
  given: number | null,
): string | null {
  const year = given ?? (today ? nearestYear(today, month, first, isFuture) : null);
  if (year === null) return null;
  const [from, to] = [
    { year, month, day: first },
    { year, month, day: last },
  ];
  if (!isRealDay(from) || !isRealDay(to)) return null;
  return last > first ? `${dayEdtf(from)}/${dayEdtf(to)}` : dayEdtf(from);
}

/** The year that puts a day nearest to the article's. */
function nearestYear(today: Day, month: number, day: number, isFuture: boolean): number {
  const distance = (year: number) => {
    const days = daysBetween(today, { year, month, day });
    return Math.abs(days) + (isFuture && days < 0 ? 90 : 0) + (!isFuture && days > 0 ? 200 : 0);
  };
  return [today.year - 1, today.year, today.year + 1].sort((a, b) => distance(a) - distance(b))[0] ?? today.year;
}

/** "June 1998", "May to July 2010" */
function monthYear({ tokens, at }: DateLook) {
  const first = monthAt(tokens[at]);
  if (!first) return null;
  const join = joinAt(tokens, at + 1);
  const last = join ? monthAt(tokens[join]) : 0;
  let next = last ? join + 1 : at + 1;
  if (tokens[next]?.text === ',' || tokens[next]?.fold === 'of') next++;
  if (!isYear(tokens[next])) return null;
  const year = Number(tokens[next]?.text);
  const start = monthEdtf({ year, month: first });
  return { to: next, edtf: last > first ? `${start}/${monthEdtf({ year, month: last })}` : start };
}

/** "that August", in the year of the date before. */
function thatMonth({ tokens, at, before }: DateLook) {
  const month = monthAt(tokens[at + 1]);
  if (tokens[at]?.fold !== 'that' || !month || dayAt(tokens, at + 2)) return null;
  return { to: at + 1, edtf: before ? monthEdtf({ year: Number(before.slice(0, 4)), month }) : null };
}

function month({ tokens, at, today, isFuture }: DateLook) {
  const value = monthAt(tokens[at]);
  const token = tokens[at];
  if (!value || !token || (token.fold.length <= 3 && token.fold !== 'may' && !token.text.endsWith('.'))) return null;
  // "May", "March" and "August" are names and verbs too.
  const isName = /^(?:may|march|august|april|june)$/.test(token.fold);
  if (
    isName &&
    !/^(?:in|since|until|by|from|last|next|this|of|late|early|mid|and|to|through|during|before|after|for|around)$/.test(
      tokens[at - 1]?.fold ?? '',
    )
  )
    return null;
  if (tokens[at + 1]?.isCapital && !tokens[at + 1]?.isGlued && tokens[at + 1]?.kind === 'word') return null;
  if (!today) return { to: at, edtf: null };
  return { to: at, edtf: monthEdtf({ year: nearestYear(today, value, 15, isFuture), month: value }) };
}

function weekday({ tokens, at, today, isFuture }: DateLook) {
  const token = tokens[at];
  const value = token?.isCapital ? WEEKDAYS.get(token.fold) : undefined;
  if (!token || value === undefined || (token.fold.length <= 3 && !token.text.endsWith('.'))) return null;
  const to = PARTS_OF_DAY.has(tokens[at + 1]?.fold ?? '') ? at + 1 : at;
  if (!today) return { to, edtf: null };
  const ahead = (value - weekdayOf(today) + 7) % 7;
  return { to, edtf: dayEdtf(plusDays(today, isFuture ? ahead : ahead === 0 ? 0 : ahead - 7)) };
}

function feast({ tokens, at, today }: DateLook) {
  if (!tokens[at]?.isCapital) return null;
  for (const length of [4, 3, 2, 1]) {
    const words = tokens.slice(at, at + length);
    const name = words.reduce(
      (all, { fold, kind }) => (kind === 'possessive' ? `${all}s` : all === '' ? fold : `${all} ${fold}`),
      '',
    );
    const [fixed, moving] = [FEASTS.get(name), MOVING_FEASTS.get(name)];
    if (!fixed && !moving) continue;
    const inYear = (year: number): Day => {
      if (moving) return nthWeekday(year, ...moving);
      const [month = 1, day = 1] = fixed ?? [];
      return { year, month, day };
    };
    const to = at + length - 1;
    if (!today) return { to, edtf: null };
    const days = [today.year - 1, today.year, today.year + 1].map(inYear);
    const [nearest] = days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
    return { to, edtf: nearest ? dayEdtf(nearest) : null };
  }
  return null;
}

/** "the 1990s" */
function decade({ tokens, at }: DateLook) {
  const [token, ending] = [tokens[at], tokens[at + 1]];
  if (!isYear(token) || !token?.text.endsWith('0')) return null;
  const isDecade = ending?.isGlued && (ending.fold === 's' || ending.kind === 'possessive');
  const year = Number(token.text);
  return isDecade ? { to: at + 1, edtf: `${yearEdtf(year)}/${yearEdtf(year + 9)}` } : null;
}

/** "2023", "2010-15", "from 1986 to 1998" */
function years({ tokens, at }: DateLook) {
  const token = tokens[at];
  if (!token || !isYear(token) || (token.isGlued && tokens[at - 1]?.kind !== 'sign')) return null;
  const before = tokens[at - 1];
  const isAfterSign = before?.kind === 'sign' && /^[$£€#№]$/.test(before.text);
  const isName =
    before?.isCapital &&
    !before.isFirst &&
    before.sentence === token.sentence &&
    before.kind === 'word' &&
    !BEFORE_YEAR.has(before.fold);
  const isNumber =
    before?.kind === 'number' ||
    (tokens[at + 1]?.isGlued && /^(?:st|nd|rd|th|km|m|kg|mm|bn)$/.test(tokens[at + 1]?.fold ?? ''));
  if (isAfterSign || isName || isNumber || isUnitAfter(tokens, at)) return null;
  const year = Number(token.text);
  const isOld = year < 1800;
  if (isOld && !(before && BEFORE_YEAR.has(before.fold))) return null;
  const join = joinAt(tokens, at + 1);
  const last = join ? tokens[join] : undefined;
  if (last?.kind === 'number' && /^(?:\d\d|\d{4})$/.test(last.text) && tokens[join + 1]?.text !== '-') {
    const end = last.text.length === 2 ? Math.floor(year / 100) * 100 + Number(last.text) : Number(last.text);
    const isRange = (last.text.length === 4 || last.isGlued) && end > year && end - year < 200;
    if (isRange) return { to: join, edtf: `${yearEdtf(year)}/${yearEdtf(end)}` };
  }
  return { to: at, edtf: yearEdtf(year) };
}

/** A noun after a number that makes an amount of it. */
function isUnitAfter(tokens: readonly Token[], at: number): boolean {
  return /^(?:people|percent|per|%|km|kilometres|kilometers|miles|metres|meters|feet|tonnes|tons|dollars|euros|troops|soldiers|deaths|cases|jobs|homes|houses|votes|years|days|hours|minutes|million|billion|thousand|hundred|am|pm|students|men|women|children|workers|residents|times)$/.test(
    tokens[at + 1]?.fold ?? tokens[at + 1]?.text ?? '',
  );
}
