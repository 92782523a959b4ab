// Written by tools/words.mjs from the catalogue; change that.
import { number, pluralCategory } from '@/lib/words/intl';

export const words = {
  noLayers: 'No layers are shown',
  shows: ({ layers }: { layers: string | number }): string => `The map shows ${layers}`,
  sentence: ({ shown, things, date }: { shown: string | number; things: string | number; date: string | number }): string => `${shown}: ${things} on the map, as of ${date}.`,
  sentenceIn: ({ shown, things, countries, date }: { shown: string | number; things: string | number; countries: string | number; date: string | number }): string => `${shown}: ${things} on the map in ${countries}, as of ${date}.`,
  shownFor: ({ shown, time }: { shown: string | number; time: string | number }): string => `${shown}, for ${time}`,
  things: ({ count }: { count: number }): string => (pluralCategory(count) === 'one' ? `${number(count)} mark` : `${number(count)} marks`),
  moreCountries: ({ count }: { count: number }): string => (pluralCategory(count) === 'one' ? `${number(count)} more country` : `${number(count)} more countries`),
  chosen: ({ words }: { words: string | number }): string => `Chosen: ${words}`,
  entity: ({ name, kind }: { name: string | number; kind: string | number }): string => `${name} (${kind})`,
  accordingTo: ({ name }: { name: string | number }): string => `according to ${name}`,
  whole: ({ words }: { words: string | number }): string => `${words}.`,
  seriesIn: ({ name, period }: { name: string | number; period: string | number }): string => `${name}, ${period}`,
  seriesValue: ({ amount, name }: { amount: string | number; name: string | number }): string => `${amount} (${name})`,
  seriesRange: ({ least, most }: { least: string | number; most: string | number }): string => `from ${least} to ${most}`,
  seriesNoData: ({ count }: { count: number }): string => (pluralCategory(count) === 'one' ? `no data for ${number(count)} country` : `no data for ${number(count)} countries`),
  series: ({ series, values }: { series: string | number; values: string | number }): string => `${series}: ${values}.`,
} as const;
