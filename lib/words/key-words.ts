import { keyMessages } from '@words/story';

export const KEY_WORDS = {
  ...keyMessages,
  /** "Summit, 9 October: six" */
  counted: (label: string, count: number) => keyMessages.counted({ label, count }),
  /** "CIS meeting, 10 October: three more" */
  countedMore: (label: string, count: number) => keyMessages.countedMore({ label, count }),
  noAmount: (label: string) => keyMessages.noAmount({ label }),
  measured: (unit: string, period: string, attribution: string | null) =>
    attribution === null
      ? keyMessages.measured({ unit, period })
      : keyMessages.measuredBy({ unit, period, attribution }),
  figure: (name: string, what: string) => keyMessages.figure({ name, what }),
  source: (names: string) => keyMessages.source({ names }),
  noData: (names: string) => keyMessages.noData({ names }),
  asOf: (date: string) => keyMessages.asOf({ date }),
  /** A key's notes, each a sentence without its full stop. */
  notes: (parts: readonly string[]) => parts.reduce((first, second) => keyMessages.sentences({ first, second })),
} as const;
