import { words } from '@words/key';

export const KEY_WORDS = {
  ...words,
  /** "Summit, 9 October: six" */
  counted: (label: string, count: number) => words.counted({ label, count }),
  /** "CIS meeting, 10 October: three more" */
  countedMore: (label: string, count: number) => words.countedMore({ label, count }),
  noAmount: (label: string) => words.noAmount({ label }),
  measured: (unit: string, period: string, attribution: string | null) =>
    attribution === null ? words.measured({ unit, period }) : words.measuredBy({ unit, period, attribution }),
  figure: (name: string, what: string) => words.figure({ name, what }),
  source: (names: string) => words.source({ names }),
  noData: (names: string) => words.noData({ names }),
  asOf: (date: string) => words.asOf({ date }),
  /** A key's notes, each a sentence without its full stop. */
  notes: (parts: readonly string[]) => parts.reduce((first, second) => words.sentences({ first, second })),
} as const;
