import type { When } from '../story/story';
import type { ClosedRange, GivenDate, SaidDate, SaidEnd } from '../story/time-range';
import { type EdtfDate, type EdtfEnd, type EdtfTime, rangeOf, readEdtf } from './read-edtf';

/** A checked EDTF date as readers get it. `storyDate` is the day from which the article speaks. */
export function compileWhen(edtf: string, storyDate: string, note?: string): When {
  const time = checked(edtf);
  const [start, end] = time.kind === 'date' ? [time.date, time.date] : [time.start, time.end];
  const first = rangeOf(start)?.first ?? null;
  const last = rangeOf(end)?.last ?? null;
  const when = {
    edtf,
    first,
    last,
    step: rangeOf(start) ?? rangeOf(end),
    precision: precisionOf(time),
    said: saidTime(time),
    announced: first !== null && first > storyDate,
  };
  return note === undefined ? when : { ...when, note };
}

/** A checked EDTF date that is only ever said. */
export function compileDate(edtf: string): GivenDate {
  return { edtf, said: saidTime(checked(edtf)) };
}

function checked(edtf: string): EdtfTime {
  const time = readEdtf(edtf);
  if (typeof time === 'string') throw new Error(`A date has to be checked before it is compiled: ${edtf}`);
  return time;
}

function precisionOf(time: EdtfTime): When['precision'] {
  if (time.kind === 'interval') return 'interval';
  const { parsed, range } = time.date;
  if (!range || (parsed.unspecified ?? 0) > 15) return 'not-given';
  return range.first === range.last ? 'day' : 'period';
}

function saidTime(time: EdtfTime): GivenDate['said'] {
  return time.kind === 'date' ? saidDate(time.date) : { start: saidEnd(time.start), end: saidEnd(time.end) };
}

function saidEnd(end: EdtfEnd): SaidEnd {
  return typeof end === 'string' ? end : saidDate(end);
}

function saidDate({ parsed, range }: EdtfDate): SaidDate {
  if (!range) return 'not-given';
  const given = { date: range.from, ...partly(parsed, range) };
  if (!parsed.approximate) return parsed.uncertain ? { ...given, doubt: 'uncertain' } : given;
  return { ...given, doubt: parsed.uncertain ? 'about-uncertain' : 'about' };
}

/** Bits of `unspecified` (edtf.d.ts): 15 the year, of which 4 is its third digit, 48 the month, 192 the day. */
function partly(
  { type, values, unspecified = 0 }: EdtfDate['parsed'],
  { last }: ClosedRange,
): Partial<Exclude<SaidDate, string>> {
  if (unspecified & 15) {
    return (unspecified & 4) === 0 ? { missing: 'decade' } : { missing: 'years', until: Number(last.slice(0, 4)) };
  }
  if (type === 'Season') return { season: ((values[1] ?? 0) - 21) % 4 };
  if (unspecified & 48) return { missing: unspecified & 192 ? 'day-of-year' : 'month' };
  return unspecified & 192 ? { missing: 'day' } : {};
}
