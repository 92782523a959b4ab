import { legendMessages } from '@words/legend';

/** What an opened legend says of a series. */
export const LEGEND_WORDS = {
  ...legendMessages,
  /** `period` is null when the series has no data inside the chosen dates. */
  shown: (name: string, unit: string, period: string | null) =>
    period === null ? legendMessages.shownNoData({ name, unit }) : legendMessages.shown({ name, unit, period }),
} as const;
