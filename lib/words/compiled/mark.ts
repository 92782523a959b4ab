// Written by tools/words.mjs from the catalogue; change that.
import { number } from '@/lib/words/intl';

export const words = {
  area: 'country',
  city: 'city',
  site: 'site',
  border: 'border',
  region: 'region',
  flow: 'flow',
  event: 'event',
  meeting: 'meeting',
  base: 'site',
  noAmountThen: 'no amount for these dates',
  noAmount: 'no amount given',
  announced: 'announced',
  inCountry: 'in the country, place not given',
  context: 'context, not in the article',
  layerOfContext: ({ layer }: { layer: string | number }): string => `${layer} (context)`,
  more: ({ count }: { count: number }): string => `and ${number(count)} more`,
  dateAnnounced: ({ date }: { date: string | number }): string => `${date}, announced`,
} as const;
