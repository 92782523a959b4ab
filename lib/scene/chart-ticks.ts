import { type SeriesDate, type SeriesStep, seriesDateRange } from '../story/series-date';
import { shortTimeLabel } from '../words/time-label';

/** A date under a chart: which one of its dates, and in words. */
export interface ChartTick {
  readonly date: SeriesDate;
  readonly text: string;
}

/** Two names are no nearer than this part of the chart's width. */
const ROOM = { year: 0, month: 0.2, day: 0.26 } as const;

/** The dates that are named under a chart of all dates from the first to the last: both ends, then what begins a year or a month. */
export function chartTicks(dates: readonly SeriesDate[], step: SeriesStep): readonly ChartTick[] {
  const last = dates.length - 1;
  if (step === 'year') {
    const end = Number(dates[last]);
    return dates
      .filter((date, index) => index === last || (Number(date) % 5 === 0 && end - Number(date) > 2))
      .map((date) => ({ date, text: String(Number(date)) }));
  }
  const kept: number[] = [];
  for (const rank of [0, 1, 2, 3]) {
    dates.forEach((date, index) => {
      if (rankOf(date, index, last) !== rank) return;
      if (kept.every((other) => Math.abs(other - index) / Math.max(1, last) >= ROOM[step])) kept.push(index);
    });
  }
  return kept.sort((a, b) => a - b).flatMap((index) => tickOf(dates[index] ?? ''));
}

function rankOf(date: SeriesDate, index: number, last: number): number {
  if (index === 0 || index === last) return 0;
  if (/-01(?:-01)?$/.test(date) && date.slice(5, 7) === '01') return 1;
  return date.endsWith('-01') ? 2 : 3;
}

function tickOf(date: SeriesDate): ChartTick[] {
  const range = seriesDateRange(date);
  return range ? [{ date, text: shortTimeLabel(range) }] : [];
}
