import { seriesMessages } from '@words/story';

export const SERIES_WORDS = {
  ...seriesMessages,
  /** `period` is null when the series has no data inside the chosen dates. */
  shown: (name: string, unit: string, period: string | null) =>
    period === null ? seriesMessages.shownNoData({ name, unit }) : seriesMessages.shown({ name, unit, period }),
} as const;
