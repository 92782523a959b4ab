import { words } from '@words/time';
import { timeLabel } from '../view/time';
import { dateWords } from './intl';

export const TIME_WORDS = words;

/** What a handle says: "from 8 October 2025", "until 2024". */
export function handleWords(time: string | null, handle: 'start' | 'end'): string {
  const date = time?.split('/').at(handle === 'start' ? 0 : -1) ?? '..';
  if (date === '..') return handle === 'start' ? words.fromFirst : words.toLast;
  return timeLabel(handle === 'start' ? `${date}/..` : `../${date}`);
}

const MONTHS = Array.from(
  { length: 12 },
  (_, month) => [dateWords('MMMM', 2000, month), dateWords('MMM', 2000, month)] as const,
);

/** "from Feb 2022", on a button that has little room. */
export function shortTimeLabel(time: string): string {
  return MONTHS.reduce((label, [long, short]) => label.replaceAll(long, short), timeLabel(time));
}

/** "October 2025", under the days of that month. */
export function monthWords(day: string): string {
  return timeLabel(day.slice(0, 7));
}
