export const SERIES_WORDS = {
  noData: 'No data',
  /** `period` is null when the series has no data inside the chosen dates. */
  shown: (name: string, unit: string, period: string | null) =>
    `${name}, ${unit}, ${period ?? 'no data for the chosen dates'}`,
  vintage: (date: string) => `Data as of ${date}.`,
} as const;
