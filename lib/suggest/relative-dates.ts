import {
  type Day,
  dayEdtf,
  daysBetween,
  monthEdtf,
  plusDays,
  plusMonths,
  readDay,
  weekdayOf,
  yearEdtf,
} from './calendar';
import type { DateLook } from './date-rule';
import { PARTS_OF_DAY, SEASONS, VAGUE, WEEKDAYS, WHICH } from './english/date-words';
import { readNumber } from './numbers';

type Relative = { readonly to: number; readonly edtf: string | null } | null;

/** Dates that count from the article's day, or from the date before. */
export function relativeDate(look: DateLook): Relative {
  return nearDay(look) ?? whichOne(look) ?? season(look) ?? weekend(look) ?? counted(look);
}

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

function nearDay({ tokens, at, today }: DateLook): Relative {
  const days = NEAR_DAYS.get(tokens[at]?.fold ?? '');
  if (days === undefined || tokens[at + 1]?.kind === 'possessive') return null;
  const to = PARTS_OF_DAY.has(tokens[at + 1]?.fold ?? '') ? at + 1 : at;
  return { to, edtf: today ? dayEdtf(plusDays(today, days)) : null };
}

/** "last Thursday", "this year", "next month", "the past week" */
function whichOne({ tokens, at, today, before }: DateLook): Relative {
  const which = WHICH.get(tokens[at]?.fold ?? '');
  const noun = tokens[at + 1];
  if (which === undefined || noun?.kind !== 'word' || noun.sentence !== tokens[at]?.sentence) return null;
  const base = tokens[at]?.fold === 'following' || tokens[at]?.fold === 'previous' ? dayOf(before) : today;
  const to = at + 1;
  const day = noun.isCapital ? WEEKDAYS.get(noun.fold) : undefined;
  if (day !== undefined) return { to, edtf: base ? dayEdtf(plusDays(mondayOf(base), day + 7 * which)) : null };
  const months = SEASONS.get(noun.fold);
  if (months) return { to, edtf: base ? seasonEdtf(seasonYear(base, months, which), months) : null };
  if (!/^(?:week|month|year|weekend|decade|century)$/.test(noun.fold)) return null;
  if (!base) return { to, edtf: null };
  switch (noun.fold) {
    case 'week': {
      if (tokens[at]?.fold === 'past') return { to, edtf: `${dayEdtf(plusDays(base, -7))}/${dayEdtf(base)}` };
      const monday = plusDays(mondayOf(base), 7 * which);
      return { to, edtf: `${dayEdtf(monday)}/${dayEdtf(plusDays(monday, 6))}` };
    }
    case 'weekend': {
      const saturday = plusDays(mondayOf(base), 5 + 7 * which);
      return { to, edtf: `${dayEdtf(saturday)}/${dayEdtf(plusDays(saturday, 1))}` };
    }
    case 'month':
      return { to, edtf: monthEdtf(plusMonths(base, which)) };
    case 'year':
      return { to, edtf: yearEdtf(base.year + which) };
    default:
      return { to, edtf: null };
  }
}

/** "the summer", "summer 2016", "in winter" is none. */
function season({ tokens, at, today, isFuture }: DateLook): Relative {
  const hasArticle = tokens[at]?.fold === 'the';
  const noun = hasArticle ? at + 1 : at;
  const months = SEASONS.get(tokens[noun]?.fold ?? '');
  if (!months || tokens[noun]?.isCapital) return null;
  const of = tokens[noun + 1]?.fold === 'of' ? 1 : 0;
  const year = tokens[noun + 1 + of];
  if (year?.kind === 'number' && /^(?:19|20)\d\d$/.test(year.text))
    return { to: noun + 1 + of, edtf: seasonEdtf(Number(year.text), months) };
  if (!hasArticle || !/^(?:[.,;)]|and|but|when|with|after|before)?$/.test(tokens[noun + 1]?.text ?? '')) return null;
  return { to: noun, edtf: today ? seasonEdtf(seasonYear(today, months, isFuture ? 1 : -1), months) : null };
}

/** This year's season if it is not to come, or has not been; else the one before or after. */
function seasonYear(today: Day, [first, last]: readonly [number, number], which: -1 | 0 | 1): number {
  if (which === 0) return today.year;
  const isOver = last >= first ? today.month > last : today.month > last && today.month < first;
  if (which < 0) return isOver ? (last >= first ? today.year : today.year - 1) : today.year - 1;
  return today.month < first ? today.year : today.year + 1;
}

function seasonEdtf(year: number, [first, last]: readonly [number, number]): string {
  return `${monthEdtf({ year, month: first })}/${monthEdtf({ year: last < first ? year + 1 : year, month: last })}`;
}

/** "the weekend": the last one, or the next. */
function weekend({ tokens, at, today, isFuture }: DateLook): Relative {
  if (tokens[at]?.fold !== 'the' || tokens[at + 1]?.fold !== 'weekend') return null;
  if (!today) return { to: at + 1, edtf: null };
  const saturday = plusDays(mondayOf(today), 5);
  const start = isFuture || daysBetween(saturday, today) >= 0 ? saturday : plusDays(saturday, -7);
  return { to: at + 1, edtf: `${dayEdtf(start)}/${dayEdtf(plusDays(start, 1))}` };
}

const UNITS: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'> = new Map(
  (['day', 'week', 'month', 'year'] as const).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

/** "two days ago", "a few weeks later", "another five years", "two months previously", "more than 50 years ago" */
function counted({ tokens, at, today, before, isFuture }: DateLook): Relative {
  let next = at;
  let isVague = false;
  const isAnother = tokens[next]?.fold === 'another';
  while (
    VAGUE.has(tokens[next]?.fold ?? '') ||
    (isAnother && next === at) ||
    (/^(?:a|an|the)$/.test(tokens[next]?.fold ?? '') && VAGUE.has(tokens[next + 1]?.fold ?? ''))
  ) {
    isVague ||= VAGUE.has(tokens[next]?.fold ?? '');
    next++;
    if (next > at + 4) return null;
  }
  const number = /^(?:a|an)$/.test(tokens[next]?.fold ?? '') ? { value: 1, to: next } : readNumber(tokens, next);
  const nounAt = number ? number.to + 1 : next;
  const unit = UNITS.get(tokens[nounAt]?.fold ?? '');
  if (!unit || (!number && !isVague)) return null;
  const direction = tokens[nounAt + 1]?.fold ?? '';
  const isBack = /^(?:ago|earlier|previously|before)$/.test(direction);
  const isOn = /^(?:later|afterwards)$/.test(direction);
  if (!isBack && !isOn && !isAnother) return null;
  const to = isAnother && !isBack && !isOn ? nounAt : nounAt + 1;
  const isFromToday = direction === 'ago' || (isAnother && isFuture);
  const base = isFromToday ? today : (dayOf(before) ?? today);
  if (!base || !number || isVague) return { to, edtf: null };
  return { to, edtf: moved(base, isBack ? -number.value : number.value, unit) };
}

function moved(base: Day, count: number, unit: 'day' | 'week' | 'month' | 'year'): string | null {
  if (!Number.isInteger(count) || Math.abs(count) > 5000) return null;
  switch (unit) {
    case 'day':
      return dayEdtf(plusDays(base, count));
    case 'week':
      return dayEdtf(plusDays(base, 7 * count));
    case 'month':
      return monthEdtf(plusMonths(base, count));
    default: {
      const year = base.year + count;
      return year > 0 && year < 10_000 ? yearEdtf(year) : null;
    }
  }
}

/** The first day of an EDTF date. */
function dayOf(edtf: string | null): Day | null {
  return edtf === null || edtf.startsWith('..') ? null : readDay(edtf.split('/')[0] ?? edtf);
}

function mondayOf(day: Day): Day {
  return plusDays(day, -weekdayOf(day));
}
