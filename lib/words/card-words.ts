import { words } from '@words/card';

export const CARD_WORDS = {
  ...words,
  sureness: { high: words.surenessHigh, medium: words.surenessMedium },
} as const;
