// Written by tools/words.mjs from the catalogue; change that.
import { number, pluralCategory } from '@/lib/words/intl';

export const words = {
  label: 'Key to the map',
  counted: ({ label, count }: { label: string | number; count: number }): string => `${label}: ${(count === 2 ? 'two' : count === 3 ? 'three' : count === 4 ? 'four' : count === 5 ? 'five' : count === 6 ? 'six' : count === 7 ? 'seven' : count === 8 ? 'eight' : count === 9 ? 'nine' : count === 10 ? 'ten' : count === 11 ? 'eleven' : count === 12 ? 'twelve' : pluralCategory(count) === 'one' ? 'one' : number(count))}`,
  countedMore: ({ label, count }: { label: string | number; count: number }): string => `${label}: ${(count === 2 ? 'two' : count === 3 ? 'three' : count === 4 ? 'four' : count === 5 ? 'five' : count === 6 ? 'six' : count === 7 ? 'seven' : count === 8 ? 'eight' : count === 9 ? 'nine' : count === 10 ? 'ten' : count === 11 ? 'eleven' : count === 12 ? 'twelve' : pluralCategory(count) === 'one' ? 'one' : number(count))} more`,
  several: 'Several at one place',
  noAmount: ({ label }: { label: string | number }): string => `${label}, no amount given`,
  measured: ({ unit, period }: { unit: string | number; period: string | number }): string => `${unit}, ${period}`,
  measuredBy: ({ unit, period, attribution }: { unit: string | number; period: string | number; attribution: string | number }): string => `${unit}, ${period}, ${attribution}`,
  figure: ({ name, what }: { name: string | number; what: string | number }): string => `${name}: ${what}`,
  source: ({ names }: { names: string | number }): string => `Source: ${names}`,
  noData: ({ names }: { names: string | number }): string => `No data: ${names}`,
  asOf: ({ date }: { date: string | number }): string => `As of ${date}`,
  sentences: ({ first, second }: { first: string | number; second: string | number }): string => `${first}. ${second}`,
} as const;
