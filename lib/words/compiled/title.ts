// Written by tools/words.mjs from the catalogue; change that.
import { number, pluralCategory } from '@/lib/words/intl';

export const words = {
  window: ({ heading, site }: { heading: string | number; site: string | number }): string => `${heading} – ${site}`,
  heading: ({ shown, title }: { shown: string | number; title: string | number }): string => `${shown} – ${title}`,
  when: ({ name, date }: { name: string | number; date: string | number }): string => `${name}, ${date}`,
  byControl: 'borders by control',
  quote: ({ words }: { words: string | number }): string => `“${words}”`,
  quoteCut: ({ words }: { words: string | number }): string => `“${words} …”`,
  noLayers: 'No layers',
  allLayers: 'All layers',
  moreLayers: ({ count }: { count: number }): string => (pluralCategory(count) === 'one' ? `${number(count)} more layer` : `${number(count)} more layers`),
} as const;
