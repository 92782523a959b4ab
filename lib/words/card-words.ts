import { cardMessages } from '@words/reader';

export const CARD_WORDS = {
  ...cardMessages,
  sureness: { high: cardMessages.surenessHigh, medium: cardMessages.surenessMedium },
} as const;
