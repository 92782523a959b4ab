// Written by tools/words.mjs from the catalogue; change that.
import { isolating } from '@/lib/words/direction';

export const embedMessages = {
  open: 'Open in Dateline',
  draft: 'Draft',
  text: ({ publisher, date }: { publisher: string | number; date: string | number }): string => isolating`Text: ${publisher}, ${date}`,
  made: 'Map: Dateline',
} as const;
