// Written by tools/words.mjs from the catalogue; change that.
import { isolating } from '@/lib/words/direction';
import { number, pluralCategory } from '@/lib/words/locale';

export const flowsMessages = {
  all: ({ count }: { count: number }): string => `${(pluralCategory(count) === 'one' ? `${number(count)} flow` : `${number(count)} flows`)}, the largest drawn strongest.`,
  many: ({ largest, smaller }: { largest: number; smaller: number }): string => `The ${number(largest)} largest flows stand out; and ${(pluralCategory(smaller) === 'one' ? `${number(smaller)} smaller flow` : `${number(smaller)} smaller flows`)}.`,
  manyShare: ({ largest, smaller, percent }: { largest: number; smaller: number; percent: string | number }): string => isolating`The ${number(largest)} largest flows stand out; and ${(pluralCategory(smaller) === 'one' ? `${number(smaller)} smaller flow` : `${number(smaller)} smaller flows`)}, ${percent}% of the amount.`,
  manyUnder: ({ largest, smaller }: { largest: number; smaller: number }): string => `The ${number(largest)} largest flows stand out; and ${(pluralCategory(smaller) === 'one' ? `${number(smaller)} smaller flow` : `${number(smaller)} smaller flows`)}, under 1% of the amount.`,
  direction: 'Lines show from where to where, not the way taken.',
  withoutAmount: ({ count }: { count: number }): string => `${(pluralCategory(count) === 'one' ? `${number(count)} flow` : `${number(count)} flows`)} without an amount for these dates: drawn finest.`,
  inOtherStates: ({ count }: { count: number }): string => `${(pluralCategory(count) === 'one' ? `${number(count)} flow is` : `${number(count)} flows are`)} planned, stopped or feared, and drawn like the others. The list says which.`,
  withoutLine: ({ count }: { count: number }): string => `${(pluralCategory(count) === 'one' ? `${number(count)} flow` : `${number(count)} flows`)} without a line: both ends are in one place. The list has them.`,
  between: ({ from, to }: { from: string | number; to: string | number }): string => isolating`${from} to ${to}`,
  together: ({ count, largest }: { count: number; largest: string | number }): string => (pluralCategory(count) === 'one' ? isolating`one flow, ${largest}` : isolating`${number(count)} flows together, the largest ${largest}`),
  byCountry: 'Show flows by country',
  dashes: 'Moving dashes on the largest flows',
  twins: ({ from, to, all }: { from: number; to: number; all: number }): string => `Flows on the map, largest first: ${number(from)} to ${number(to)} of ${number(all)}`,
} as const;
