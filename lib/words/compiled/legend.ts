// Written by tools/words.mjs from the catalogue; change that.
import { isolating } from '@/lib/words/direction';
import { pluralCategory } from '@/lib/words/locale';

export const legendMessages = {
  shown: ({ name, unit, period }: { name: string | number; unit: string | number; period: string | number }): string => isolating`${name}, ${unit}, ${period}`,
  shownNoData: ({ name, unit }: { name: string | number; unit: string | number }): string => isolating`${name}, ${unit}, no data for the chosen dates`,
  width: ({ most }: { most: string | number }): string => isolating`Width grows with the square root of the amount; the widest line is ${most}.`,
  countries: ({ count }: { count: number }): string => (pluralCategory(count) === 'one' ? 'country' : 'countries'),
  divisions: ({ count }: { count: number }): string => (pluralCategory(count) === 'one' ? 'division' : 'divisions'),
  area: ({ most }: { most: string | number }): string => isolating`A circle’s area grows with the amount; the largest is ${most}.`,
  vintage: ({ date }: { date: string | number }): string => isolating`Data as of ${date}.`,
} as const;
