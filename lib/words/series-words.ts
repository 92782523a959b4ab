import { words } from '@words/series';

export const SERIES_WORDS = {
  ...words,
  /** `period` is null when the series has no data inside the chosen dates. */
  shown: (name: string, unit: string, period: string | null) =>
    period === null ? words.shownNoData({ name, unit }) : words.shown({ name, unit, period }),
} as const;
