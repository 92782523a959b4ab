// Written by tools/words.mjs from the catalogue; change that.
import { number, pluralCategory } from '@/lib/words/intl';

export const words = {
  title: 'Dateline: news stories on the map',
  description: 'Every place, meeting, base, flow and claim of a news story on one map, beside the words that name it.',
  heading: 'News stories, on the map',
  lead: 'Every place, meeting, base, flow and claim, beside the words that name it.',
  counts: ({ publisher, paragraphs, revision }: { publisher: string | number; paragraphs: number; revision: string | number }): string => `Text: ${publisher}. ${(pluralCategory(paragraphs) === 'one' ? `${number(paragraphs)} paragraph` : `${number(paragraphs)} paragraphs`)}, revision ${revision}`,
  read: 'Read the story',
} as const;
