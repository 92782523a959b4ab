import { MONTHS } from '../story/time-label';
import { timeLabel } from '../view/time';

export const TIME_WORDS = {
  time: 'Time',
  allDates: 'All dates',
  showAllDates: 'Show all dates',
  previous: 'Previous date',
  next: 'Next date',
  play: 'Play through the dates',
  pause: 'Pause',
  start: 'First date shown',
  end: 'Last date shown',
  reported: 'reported',
  announced: 'announced',
  close: 'Close',
} as const;

/** What a handle says: "from 8 October 2025", "until 2024". */
export function handleWords(time: string | null, handle: 'start' | 'end'): string {
  const date = time?.split('/').at(handle === 'start' ? 0 : -1) ?? '..';
  if (date === '..') return handle === 'start' ? 'from the first date' : 'to the last date';
  return timeLabel(handle === 'start' ? `${date}/..` : `../${date}`);
}

/** "from Feb 2022", on a button that has little room. */
export function shortTimeLabel(time: string): string {
  return MONTHS.reduce((label, month) => label.replaceAll(month, month.slice(0, 3)), timeLabel(time));
}

/** "October 2025", under the days of that month. */
export function monthWords(day: string): string {
  return timeLabel(day.slice(0, 7));
}
