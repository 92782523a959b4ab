// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  open: 'Open in Dateline',
  text: ({ publisher, date }: { publisher: string | number; date: string | number }): string => `Text: ${publisher}, ${date}`,
  made: 'Map: Dateline',
  wheel: 'To zoom, hold Ctrl or ⌘, or click the map first',
  touch: 'Use two fingers to move the map',
} as const;
