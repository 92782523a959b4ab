import { words } from '@words/date';
import type { ParsedDate } from 'edtf';
import { dateWords } from '../words/intl';
import type { EdtfDate, EdtfEnd, EdtfTime } from './edtf-bounds';

/** As English articles write them: dates are found by them. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS = [words.spring, words.summer, words.autumn, words.winter] as const;

/** An EDTF date in plain words: "September 2024", "8 to 10 October 2025", "from 8 October 2025". */
export function timeLabel(time: EdtfTime): string {
  return time.kind === 'date' ? dateLabel(time.date) : intervalLabel(time.start, time.end);
}

function intervalLabel(start: EdtfEnd, end: EdtfEnd): string {
  if (typeof start !== 'string' && typeof end !== 'string') return betweenLabel(start, end);
  if (typeof start !== 'string') {
    const date = dateLabel(start);
    return end === 'unknown' ? words.fromEndNotGiven({ date }) : words.from({ date });
  }
  if (typeof end !== 'string') {
    const date = dateLabel(end);
    return start === 'unknown' ? words.untilStartNotGiven({ date }) : words.until({ date });
  }
  if (start === 'unknown') return end === 'open' ? words.notGivenOngoing : words.notGiven;
  return end === 'open' ? words.always : words.endNotGiven;
}

/** What both ends share is said once. */
function betweenLabel(start: EdtfDate, end: EdtfDate): string {
  const from = dateLabel(start);
  const to = dateLabel(end);
  if (from === to) return from;
  const [year, month, day] = start.parsed.values;
  const [endYear, endMonth, endDay] = end.parsed.values;
  const plain = isPlain(start.parsed) && isPlain(end.parsed);
  if (!plain || year !== endYear || month === undefined || endMonth === undefined) return words.between({ from, to });
  if (day === undefined)
    return endDay === undefined
      ? words.monthsOfYear({ firstMonth: monthName(month), to })
      : words.between({ from, to });
  if (endDay === undefined) return words.between({ from, to });
  return month === endMonth
    ? words.daysOfMonth({ firstDay: day, to })
    : words.daysOfYear({ firstDay: day, firstMonth: monthName(month), to });
}

function isPlain({ type, level }: ParsedDate): boolean {
  return type === 'Date' && level === 0;
}

function dateLabel({ parsed, first, last }: EdtfDate): string {
  const date = plainLabel(parsed, first, last);
  if (parsed.approximate) return parsed.uncertain ? words.aboutUncertain({ date }) : words.about({ date });
  return parsed.uncertain ? words.uncertain({ date }) : date;
}

function monthName(month: number): string {
  return dateWords('MMMM', 2000, month);
}

function plainLabel(parsed: ParsedDate, first: string | null, last: string | null): string {
  const [year = 0, second, day] = parsed.values;
  const unspecified = parsed.unspecified ?? 0;
  if (first === null || last === null) return words.notGiven;
  if (unspecified & 15) {
    const decade = (unspecified & 4) === 0;
    return decade ? words.decade({ year }) : words.betweenYears({ first: first.slice(0, 4), last: last.slice(0, 4) });
  }
  if (second === undefined) return String(year);
  if (parsed.type === 'Season') return SEASONS[(second - 21) % 4]?.({ year }) ?? String(year);
  if (unspecified & 48) return day === undefined ? words.monthNotGiven({ year }) : words.dayOfYearNotGiven({ year });
  const month = dateWords('yMMMM', year, second);
  if (day === undefined) return month;
  return unspecified & 192 ? words.dayNotGiven({ month }) : dateWords('yMMMMd', year, second, day);
}
