export const EMBED_WORDS = {
  open: 'Open in Dateline',
  text: (publisher: string, date: string) => `Text: ${publisher}, ${date}`,
  made: 'Map: Dateline',
  hints: {
    wheel: 'To zoom, hold Ctrl or ⌘, or click the map first',
    touch: 'Use two fingers to move the map',
  },
} as const;
