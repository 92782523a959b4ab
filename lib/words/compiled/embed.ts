// Written by tools/words.mjs from the catalogue; change that.
import { isolating } from '@/lib/words/direction';

export const embedMessages = {
  open: 'Open in Dateline',
  draft: 'Draft',
  text: ({ publisher, date }: { publisher: string | number; date: string | number }): string => isolating`Text: ${publisher}, ${date}`,
  made: 'Map: Dateline',
  wheel: 'To zoom, hold Ctrl or ⌘, or click the map first',
  touch: 'Use two fingers to move the map',
} as const;
