import { words } from '@words/embed';

export const EMBED_WORDS = {
  open: words.open,
  text: (publisher: string, date: string) => words.text({ publisher, date }),
  made: words.made,
  hints: { wheel: words.wheel, touch: words.touch },
} as const;
