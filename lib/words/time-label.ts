import { timeMessages } from '@words/reader';
import { dateMessages } from '@words/story';
import type { ParsedDate } from 'edtf';
import type { EdtfDate, EdtfEnd, EdtfTime } from '../compile/read-edtf';
import { type CalendarDate, type ClosedRange, type TimeRange, timeRange } from '../story/time-range';
import { dateWords } from './intl';

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
const SEASONS = [dateMessages.spring, dateMessages.summer, dateMessages.autumn, dateMessages.winter] as const;

/** A time in plain words: "September 2024", "8 to 10 October 2025", "from 8 October 2025". */
export function timeLabel({ from, to }: TimeRange): string {
  return intervalLabel(from ? plain(from) : 'open', to ? plain(to) : 'open');
}

/** "8 October 2025" for `2025-10-08`; years and months likewise. */
export function dateLabel(iso: string): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  return plain([year, month, day]).text;
}

/** A story's date in the same words, with what is uncertain, approximate or not given. */
export function edtfLabel(time: EdtfTime): string {
  return time.kind === 'date' ? dateOf(time.date).text : intervalLabel(endOf(time.start), endOf(time.end));
}

/** A date in words; its parts when it is no more than them. */
interface SaidDate {
  readonly text: string;
  readonly parts: CalendarDate | null;
}

type SaidEnd = SaidDate | 'open' | 'unknown';

const endOf = (end: EdtfEnd): SaidEnd => (typeof end === 'string' ? end : dateOf(end));

function intervalLabel(start: SaidEnd, end: SaidEnd): string {
  if (typeof start !== 'string' && typeof end !== 'string') return betweenLabel(start, end);
  if (typeof start !== 'string') {
    const date = start.text;
    return end === 'unknown' ? dateMessages.fromEndNotGiven({ date }) : dateMessages.from({ date });
  }
  if (typeof end !== 'string') {
    const date = end.text;
    return start === 'unknown' ? dateMessages.untilStartNotGiven({ date }) : dateMessages.until({ date });
  }
  if (start === 'unknown') return end === 'open' ? dateMessages.notGivenOngoing : dateMessages.notGiven;
  return end === 'open' ? dateMessages.always : dateMessages.endNotGiven;
}

/** What both ends share is said once. */
function betweenLabel({ text: from, parts: start }: SaidDate, { text: to, parts: end }: SaidDate): string {
  if (from === to) return from;
  const [year, month, day] = start ?? [];
  const [endYear, endMonth, endDay] = end ?? [];
  if (
    year !== endYear ||
    month === undefined ||
    endMonth === undefined ||
    (day === undefined) !== (endDay === undefined)
  ) {
    return dateMessages.between({ from, to });
  }
  if (day === undefined) return dateMessages.monthsOfYear({ firstMonth: monthName(month), to });
  return month === endMonth
    ? dateMessages.daysOfMonth({ firstDay: day, to })
    : dateMessages.daysOfYear({ firstDay: day, firstMonth: monthName(month), to });
}

function plain(parts: CalendarDate): SaidDate {
  const [year, month, day] = parts;
  if (month === undefined) return { text: String(year), parts };
  const text = day === undefined ? dateWords('yMMMM', year, month - 1) : dateWords('yMMMMd', year, month - 1, day);
  return { text, parts };
}

function dateOf({ parsed, range }: EdtfDate): SaidDate {
  if (!range) return { text: dateMessages.notGiven, parts: null };
  const given = plain(range.from);
  if (parsed.level === 0) return given;
  const date = partialLabel(parsed, range, given.text);
  if (parsed.approximate) {
    return {
      text: parsed.uncertain ? dateMessages.aboutUncertain({ date }) : dateMessages.about({ date }),
      parts: null,
    };
  }
  return { text: parsed.uncertain ? dateMessages.uncertain({ date }) : date, parts: null };
}

function monthName(month: number): string {
  return dateWords('MMMM', 2000, month - 1);
}

/** `given` is what there is of the date without a season and without digits that are not given. */
function partialLabel(parsed: ParsedDate, { from, first, last }: ClosedRange, given: string): string {
  const [year] = from;
  const unspecified = parsed.unspecified ?? 0;
  if (unspecified & 15) {
    const decade = (unspecified & 4) === 0;
    return decade
      ? dateMessages.decade({ year })
      : dateMessages.betweenYears({ first: first.slice(0, 4), last: last.slice(0, 4) });
  }
  if (parsed.type === 'Season') return SEASONS[((parsed.values[1] ?? 0) - 21) % 4]?.({ year }) ?? String(year);
  if (unspecified & 192 && unspecified & 48) return dateMessages.dayOfYearNotGiven({ year });
  if (unspecified & 48) return dateMessages.monthNotGiven({ year });
  return unspecified & 192 ? dateMessages.dayNotGiven({ month: given }) : given;
}

/** What a handle says: "from 8 October 2025", "until 2024". */
export function handleWords(time: TimeRange | null, handle: 'start' | 'end'): string {
  if (handle === 'start') return time?.from ? timeLabel(timeRange(time.from, null)) : timeMessages.fromFirst;
  return time?.to ? timeLabel(timeRange(null, time.to)) : timeMessages.toLast;
}

const MONTH_NAMES = Array.from(
  { length: 12 },
  (_, month) => [dateWords('MMMM', 2000, month), dateWords('MMM', 2000, month)] as const,
);

/** "from Feb 2022", on a button that has little room. */
export function shortTimeLabel(time: TimeRange): string {
  return MONTH_NAMES.reduce((label, [long, short]) => label.replaceAll(long, short), timeLabel(time));
}

/** "October 2025", under the days of that month. */
export function monthWords(day: string): string {
  return dateLabel(day.slice(0, 7));
}
