export const SERIES_WORDS = {
  noData: 'No data',
  /** `period` is null when the series has no data inside the chosen dates. */
  shown: (name: string, unit: string, period: string | null) =>
    `${name}, ${unit}, ${period ?? 'no data for the chosen dates'}`,
  /** How a flow's width is read. */
  width: (most: string) => `Width grows with the square root of the amount; the widest line is ${most}.`,
  countries: (count: number) => (count === 1 ? 'country' : 'countries'),
  vintage: (date: string) => `Data as of ${date}.`,
} as const;
