import { timeMessages } from '@words/reader';
import { dateMessages } from '@words/story';
import {
  type CalendarDate,
  type GivenDate,
  type SaidDate,
  type SaidEnd,
  type TimeRange,
  timeRange,
} from '../story/time-range';
import { dateWords } from './locale';

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
export function givenDateWords({ said }: GivenDate): string {
  return typeof said === 'object' && 'start' in said
    ? intervalLabel(endOf(said.start), endOf(said.end))
    : dateOf(said).text;
}

/** A date in words; its parts when it is no more than them. */
interface DateText {
  readonly text: string;
  readonly parts: CalendarDate | null;
}

type EndText = DateText | 'open' | 'unknown';

const endOf = (end: SaidEnd): EndText => (end === 'open' || end === 'unknown' ? end : dateOf(end));

function intervalLabel(start: EndText, end: EndText): string {
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
function betweenLabel({ text: from, parts: start }: DateText, { text: to, parts: end }: DateText): string {
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

function plain(parts: CalendarDate): DateText {
  const [year, month, day] = parts;
  if (month === undefined) return { text: String(year), parts };
  const text = day === undefined ? dateWords('yMMMM', year, month - 1) : dateWords('yMMMMd', year, month - 1, day);
  return { text, parts };
}

function dateOf(said: SaidDate): DateText {
  if (said === 'not-given') return { text: dateMessages.notGiven, parts: null };
  const given = plain(said.date);
  const date = partialLabel(said, given.text);
  switch (said.doubt) {
    case 'about':
      return { text: dateMessages.about({ date }), parts: null };
    case 'uncertain':
      return { text: dateMessages.uncertain({ date }), parts: null };
    case 'about-uncertain':
      return { text: dateMessages.aboutUncertain({ date }), parts: null };
    case undefined:
      return { text: date, parts: said.missing === undefined && said.season === undefined ? given.parts : null };
  }
}

function monthName(month: number): string {
  return dateWords('MMMM', 2000, month - 1);
}

/** `given` is what there is of the date without a season and without digits that are not given. */
function partialLabel({ date: [year], season, missing, until }: Exclude<SaidDate, string>, given: string): string {
  if (season !== undefined) return SEASONS[season]?.({ year }) ?? String(year);
  switch (missing) {
    case 'decade':
      return dateMessages.decade({ year });
    case 'years':
      return dateMessages.betweenYears({ first: fourDigits(year), last: fourDigits(until ?? year) });
    case 'month':
      return dateMessages.monthNotGiven({ year });
    case 'day-of-year':
      return dateMessages.dayOfYearNotGiven({ year });
    case 'day':
      return dateMessages.dayNotGiven({ month: given });
    case undefined:
      return given;
  }
}

const fourDigits = (year: number) => String(year).padStart(4, '0');

/** What a handle says: "from 8 October 2025", "until 2024". */
export function handleWords(time: TimeRange | null, handle: 'start' | 'end'): string {
  if (handle === 'start') return time?.from ? timeLabel(timeRange(time.from, null)) : timeMessages.fromFirst;
  return time?.to ? timeLabel(timeRange(null, time.to)) : timeMessages.toLast;
}

const MONTHS = Array.from(
  { length: 12 },
  (_, month) => [dateWords('MMMM', 2000, month), dateWords('MMM', 2000, month)] as const,
);

/** "from Feb 2022", on a button that has little room. */
export function shortTimeLabel(time: TimeRange): string {
  return MONTHS.reduce((label, [long, short]) => label.replaceAll(long, short), timeLabel(time));
}

/** "October 2025", under the days of that month. */
export function monthWords(day: string): string {
  return dateLabel(day.slice(0, 7));
}

/** "Oct", on a rule of months. */
export function shortMonthWords(day: string): string {
  return dateWords('MMM', 2000, Number(day.slice(5, 7)) - 1);
}
