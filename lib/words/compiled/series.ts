// Written by tools/words.mjs from the catalogue; change that.
import { pluralCategory } from '@/lib/words/intl';

export const words = {
  noData: 'No data',
  shown: ({ name, unit, period }: { name: string | number; unit: string | number; period: string | number }): string => `${name}, ${unit}, ${period}`,
  shownNoData: ({ name, unit }: { name: string | number; unit: string | number }): string => `${name}, ${unit}, no data for the chosen dates`,
  width: ({ most }: { most: string | number }): string => `Width grows with the square root of the amount; the widest line is ${most}.`,
  countries: ({ count }: { count: number }): string => (pluralCategory(count) === 'one' ? 'country' : 'countries'),
  vintage: ({ date }: { date: string | number }): string => `Data as of ${date}.`,
} as const;
