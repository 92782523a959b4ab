import { dateInNumbers, digitsOf } from '../any-dates';
import {
  type Day,
  dayEdtf,
  daysBetween,
  isRealDay,
  monthEdtf,
  plusDays,
  plusMonths,
  readDay,
  weekdayOf,
  yearEdtf,
} from '../calendar';
import type { Token } from '../tokens';
import { type CountedWords, isCountedAt } from './counted-words';
import { isAhead } from './is-ahead';
import type { LanguageWords } from './language-words';

/** Words that say when. Tokens, both included. */
export interface FoundWhen {
  readonly from: number;
  readonly to: number;
  readonly edtf: string | null;
}

interface Look {
  readonly tokens: readonly Token[];
  readonly words: LanguageWords;
  readonly counted: CountedWords;
  readonly today: Day | null;
}

type Rule = (at: number, look: Look) => FoundWhen | null;

/** In order: the first that holds counts, so longer forms come first. */
const RULES: readonly Rule[] = [
  inDigits,
  dayRange,
  monthYear,
  whichUnit,
  weekday,
  nearDay,
  ago,
  monthAlone,
  yearRange,
  year,
];

/** Dates of a language by its table of words, resolved against the article's day. */
export function languageDates(
  tokens: readonly Token[],
  words: LanguageWords,
  counted: CountedWords,
  date: string | null,
): FoundWhen[] {
  const look = { tokens, words, counted, today: date === null ? null : readDay(date) };
  const found: FoundWhen[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind === 'sign') continue;
    const when = RULES.reduce<FoundWhen | null>((result, rule) => result ?? rule(at, look), null);
    if (!when) continue;
    found.push(when);
    at = when.to;
  }
  return found;
}

function inDigits(at: number, { tokens }: Look): FoundWhen | null {
  const found = tokens[at]?.kind === 'number' ? dateInNumbers(tokens, at) : null;
  if (!found) return null;
  const [y = 0, month = 0, day = 0] = found.edtf.split('-').map(Number);
  return isRealDay({ year: y, month, day }) ? found : null;
}

/** A number without a sign of its own; -1 where there is none. */
function numberAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token?.kind === 'number' && /^\p{Nd}+$/u.test(token.text) && token.text.length <= 4
    ? digitsOf(token.text)
    : -1;
}

function yearAt(tokens: readonly Token[], at: number): number {
  const value = tokens[at]?.text.length === 4 ? numberAt(tokens, at) : -1;
  return value >= 1000 && value <= 2100 ? value : -1;
}

interface Part {
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly month: number;
  readonly year: number | null;
}

/** Small words and signs between a day, its month and its year. */
const isBetween = (token: Token | undefined): boolean =>
  /^(?:de|del|d|er|[.,ºª])$/.test(token?.fold ?? token?.text ?? '');

function overBetween(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 2 && isBetween(tokens[at])) at++;
  return at;
}

function dayAt(at: number, { tokens, words }: Look): { readonly day: number; readonly to: number } | null {
  const ordinal = ONE[words.tag]?.find((one) => one.every((word, i) => tokens[at + i]?.fold === word));
  if (ordinal) return { day: 1, to: at + ordinal.length - 1 };
  const day = numberAt(tokens, at);
  return day >= 1 && day <= 31 && (tokens[at]?.text.length ?? 0) <= 2 ? { day, to: at } : null;
}

/** A month; in Arabic often by both of its names: أبريل نيسان. */
function monthAt(at: number, { tokens, words }: Look) {
  const month = words.of('months').at(tokens, at);
  const again = month && words.tag === 'ar' ? words.of('months').at(tokens, month.to + 1) : null;
  return again && again.value === month?.value ? again : month;
}

/** The first of a month in words. */
const ONE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  fr: [['premier']],
  es: [['primero']],
  ar: [['الاول', 'من']],
};

/** "3 мая 2024 года", "3–5 mai", "8. bis 10. Mai" */
function partAt(at: number, look: Look): Part | null {
  const { tokens, words } = look;
  const first = dayAt(at, look);
  if (!first || (tokens[at]?.isGlued && tokens[at - 1]?.kind === 'word' && words.tag !== 'ar' && words.tag !== 'fr'))
    return null;
  let next = overBetween(tokens, first.to + 1);
  const join = joinAt(next, look);
  const last = join > 0 ? dayAt(join, look) : null;
  if (last) next = overBetween(tokens, last.to + 1);
  const month = monthAt(next, look) ?? words.of('shortMonths').at(tokens, next);
  if (!month) return null;
  const end = yearBehind(month.to, look);
  return { to: end.to, first: first.day, last: last?.day ?? first.day, month: Number(month.value), year: end.year };
}

/** The year behind a month, with the word for it. */
function yearBehind(at: number, { tokens, words }: Look): { readonly to: number; readonly year: number | null } {
  const next = overBetween(tokens, at + 1);
  const value = yearAt(tokens, next);
  if (value < 0 || tokens[next]?.sentence !== tokens[at]?.sentence) return { to: at, year: null };
  return { to: words.of('afterYear').at(tokens, next + 1)?.to ?? next, year: value };
}

/** Where a range goes on: behind a dash or a word for "to"; 0 where there is none. */
function joinAt(at: number, { tokens, words }: Look): number {
  if (/^[-‐‑–—]$/.test(tokens[at]?.text ?? '')) return at + 1;
  const join = words.of('joins').at(tokens, at);
  return join ? join.to + 1 : 0;
}

function dayRange(at: number, look: Look): FoundWhen | null {
  const first = partAt(at, look);
  if (!first) return null;
  const join = joinAt(first.to + 1, look);
  const second = first.first === first.last && join > 0 ? partAt(join, look) : null;
  const year = first.year ?? second?.year ?? null;
  const start = resolved(first.first, first.month, year, at, look);
  if (start === undefined) return null;
  const goal = second
    ? resolved(second.last, second.month, second.year ?? start?.year ?? null, at, look)
    : resolved(first.last, first.month, start?.year ?? null, at, look);
  if (goal === undefined) return null;
  const to = second?.to ?? first.to;
  if (!start || !goal) return { from: at, to, edtf: null };
  if (daysBetween(start, goal) <= 0) return { from: at, to: first.to, edtf: dayEdtf(start) };
  return { from: at, to, edtf: `${dayEdtf(start)}/${dayEdtf(goal)}` };
}

/** Undefined for a day that no calendar has, null where its year cannot be told. */
function resolved(day: number, month: number, year: number | null, at: number, look: Look): Day | null | undefined {
  const { today } = look;
  const ofYear = year ?? (today ? nearestYear(today, month, day, isAhead(look.tokens, at, look.words)) : null);
  if (ofYear === null) return isRealDay({ year: 2024, month, day }) ? null : undefined;
  const value = { year: ofYear, month, day };
  return isRealDay(value) ? value : undefined;
}

/** The year that puts a day nearest to the article's, with more for one that the tense does not fit. */
function nearestYear(today: Day, month: number, day: number, isFuture: boolean): number {
  const distance = (year: number) => {
    const days = daysBetween(today, { year, month, day });
    return Math.abs(days) + (isFuture && days < 0 ? 90 : 0) + (!isFuture && days > 0 ? 90 : 0);
  };
  return [today.year - 1, today.year, today.year + 1].sort((a, b) => distance(a) - distance(b))[0] ?? today.year;
}

/** "февраль 2024 года", "mai 2024" */
function monthYear(at: number, look: Look): FoundWhen | null {
  const month = monthAt(at, look);
  if (!month) return null;
  const { to, year } = yearBehind(month.to, look);
  return year === null ? null : { from: at, to, edtf: monthEdtf({ year, month: Number(month.value) }) };
}

/** "на прошлой неделе", "l'an dernier", "in diesem Jahr" */
function whichUnit(at: number, look: Look): FoundWhen | null {
  const { tokens, words, today } = look;
  const last = words.of('lastUnits').at(tokens, at);
  if (last) return { from: at, to: last.to, edtf: today ? unitEdtf(today, last.value, 0, -1) : null };
  const which = words.of('which').at(tokens, at);
  const unit = words.of('units').at(tokens, which ? which.to + 1 : at);
  const month = unit ? null : words.of('months').at(tokens, which ? which.to + 1 : at);
  const noun = unit ?? month;
  const behind = noun && !which ? words.of('which').at(tokens, noun.to + 1) : null;
  const way = which ?? behind;
  if (!noun || !way || unit?.value === 'day') return null;
  const to = behind?.to ?? noun.to;
  const edtf = today ? unitEdtf(today, unit?.value ?? '', month ? Number(month.value) : 0, Number(way.value)) : null;
  return { from: at, to, edtf };
}

function unitEdtf(today: Day, unit: string, month: number, way: number): string {
  const monday = plusDays(today, 7 * way - weekdayOf(today));
  switch (unit) {
    case 'week':
      return `${dayEdtf(monday)}/${dayEdtf(plusDays(monday, 6))}`;
    case 'weekend':
      return `${dayEdtf(plusDays(monday, 5))}/${dayEdtf(plusDays(monday, 6))}`;
    case 'month':
      return monthEdtf(plusMonths(today, way));
    case 'year':
      return yearEdtf(today.year + way);
    default: {
      const isPassed = way < 0 && month >= today.month;
      const isOver = way > 0 && month <= today.month;
      return monthEdtf({ year: today.year - (isPassed ? 1 : 0) + (isOver ? 1 : 0), month });
    }
  }
}

/** "в пятницу", "lundi dernier", "el próximo viernes", "Montag, 3. Mai" */
function weekday(at: number, look: Look): FoundWhen | null {
  const { tokens, words, today } = look;
  const which = words.of('which').at(tokens, at);
  const day = words.of('weekdays').at(tokens, which ? which.to + 1 : at);
  if (!day || (words.hasCapitalNouns && !tokens[day.to]?.isCapital)) return null;
  if (!words.hasCapitalNouns && tokens[day.to]?.isCapital && !tokens[day.to]?.isFirst) return null;
  // "أحد" is one of them, and "الأحد" Sunday.
  if (words.tag === 'ar' && tokens[day.to]?.text.startsWith('ال') !== true) return null;
  const comma = tokens[day.to + 1]?.text === ',' ? 1 : 0;
  const article = /^(?:le|el|den|dem|der)$/.test(tokens[day.to + 1 + comma]?.fold ?? '') ? 1 : 0;
  const exact = dayRange(day.to + 1 + comma + article, look);
  if (exact) return { ...exact, from: at };
  const behind = which ? null : words.of('which').at(tokens, day.to + 1);
  const way = which ?? behind;
  const to = behind?.to ?? day.to;
  return { from: at, to, edtf: today ? dayEdtf(weekdayNear(today, Number(day.value), way?.value, at, look)) : null };
}

/** As news means it: the last one, or the next where the verbs speak of what is to come. */
function weekdayNear(today: Day, value: number, way: string | undefined, at: number, look: Look): Day {
  const ahead = (value - weekdayOf(today) + 7) % 7;
  if (way === '1') return plusDays(today, ahead === 0 ? 7 : ahead);
  if (way === '-1') return plusDays(today, ahead - 7);
  const isNext = isAhead(look.tokens, at, look.words);
  return plusDays(today, isNext || ahead === 0 ? ahead : ahead - 7);
}

/** "вчера", "aujourd'hui", "أمس الثلاثاء" */
function nearDay(at: number, { tokens, words, today }: Look): FoundWhen | null {
  const day = words.of('nearDays').at(tokens, at);
  // "der Morgen" is no tomorrow, and "la mañana" none either.
  if (!day || (tokens[at]?.isCapital && !tokens[at]?.isFirst) || /^(?:la|esta|por)$/.test(tokens[at - 1]?.fold ?? ''))
    return null;
  // "اليوم" is today, "يوم" only a day.
  if (words.tag === 'ar' && day.value === '0' && tokens[at]?.text.startsWith('ال') !== true) return null;
  const named = words.of('weekdays').at(tokens, day.to + 1);
  return { from: at, to: named?.to ?? day.to, edtf: today ? dayEdtf(plusDays(today, Number(day.value))) : null };
}

/** "два дня назад", "il y a trois ans", "vor zwei Wochen" */
function ago(at: number, { tokens, words, today }: Look): FoundWhen | null {
  const before = words.of('agoBefore').at(tokens, at);
  const start = before ? before.to + 1 : at;
  const count =
    numberAt(tokens, start) > 0
      ? { value: String(numberAt(tokens, start)), to: start }
      : words.of('numbers').at(tokens, start);
  const unit = count ? (words.of('units').at(tokens, count.to + 1) ?? yearsAt(tokens, count.to + 1, words)) : null;
  if (!count || !unit) return null;
  const after = before ? null : words.of('agoAfter').at(tokens, unit.to + 1);
  const number = Number(count.value);
  if ((!before && !after) || !Number.isInteger(number) || number > 500) return null;
  const to = after?.to ?? unit.to;
  if (!today) return { from: at, to, edtf: null };
  const edtf = {
    day: dayEdtf(plusDays(today, -number)),
    week: dayEdtf(plusDays(today, -7 * number)),
    month: monthEdtf(plusMonths(today, -number)),
    year: yearEdtf(today.year - number),
  }[unit.value];
  return edtf ? { from: at, to, edtf } : null;
}

/** Units that have another word behind a number: лет, ans, años. */
function yearsAt(tokens: readonly Token[], at: number, words: LanguageWords) {
  const unit = words.of('measures').at(tokens, at);
  const value = { years: 'year', months: 'month', weeks: 'week', days: 'day' }[unit?.value ?? ''];
  return unit && value ? { value, to: unit.to } : null;
}

/** "в марте", "im April", "depuis janvier" */
function monthAlone(at: number, { tokens, words, today }: Look): FoundWhen | null {
  const month = words.of('months').at(tokens, at);
  if (!month || !words.of('beforeMonth').endingAt(tokens, at - 1) || (tokens[at]?.isCapital && !words.hasCapitalNouns))
    return null;
  const value = Number(month.value);
  if (!today) return { from: at, to: month.to, edtf: null };
  const ahead = isAhead(tokens, at, words);
  const year = nearestYear(today, value, 15, ahead);
  return { from: at, to: month.to, edtf: monthEdtf({ year, month: value }) };
}

/** "2015–2019", "с 2019 по 2021 год", "entre 2010 y 2015" */
function yearRange(at: number, look: Look): FoundWhen | null {
  const { tokens, words, counted } = look;
  const first = yearAt(tokens, at);
  const join = first < 0 ? 0 : joinAt(at + 1, look);
  const last = join > 0 ? yearAt(tokens, join) : -1;
  const isDash = tokens[join - 1]?.kind === 'sign';
  if (last <= first || last - first > 200 || (!isDash && !words.of('beforeYear').endingAt(tokens, at - 1))) return null;
  if (isCountedAt(tokens, join + 1, counted)) return null;
  const to = words.of('afterYear').at(tokens, join + 1)?.to ?? join;
  return { from: at, to, edtf: `${yearEdtf(first)}/${yearEdtf(last)}` };
}

/** "в 2022 году", "en 1998", "(2019)": never a number that counts or measures. */
function year(at: number, { tokens, words, counted }: Look): FoundWhen | null {
  const value = yearAt(tokens, at);
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (value < 0 || (tokens[at]?.isGlued && before?.kind !== 'sign') || /^[$€£¥₽#№]$/.test(before?.text ?? ''))
    return null;
  const after = words.of('afterYear').at(tokens, at + 1);
  if (after) return { from: at, to: after.to, edtf: yearEdtf(value) };
  if (isCountedAt(tokens, at + 1, counted) || (next?.isGlued === true && next.kind !== 'sign')) return null;
  if (value < 1800) return null;
  const isNamed = words.of('beforeYear').endingAt(tokens, at - 1) !== null;
  const isVerb =
    next?.kind === 'word' && !next.isCapital && (words.past.test(next.text) || words.future.test(next.text));
  const isFollowed =
    next?.kind === 'word' && !isVerb && !words.of('small').begins(next.fold) && next.sentence === tokens[at]?.sentence;
  if (!isNamed && (isFollowed || next?.kind === 'number')) return null;
  return { from: at, to: at, edtf: yearEdtf(value) };
}
