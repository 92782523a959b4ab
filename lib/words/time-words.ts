import { timeMessages } from '@words/reader';
import { dateLabel, timeLabel } from '../story/time-label';
import { type TimeRange, timeRange } from '../story/time-range';
import { dateWords } from './intl';

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
