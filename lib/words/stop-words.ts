import { words } from '@words/stop';

export const STOP_WORDS = {
  ...words,
  /** Beside the switch while it is off. */
  lead: (count: number) => words.lead({ count }),
  count: (at: number, count: number) => words.count({ at, count }),
} as const;
