import { words } from '@words/flows';

export const FLOW_WORDS = {
  ...words,
  /** What a map of very many flows shows of them, in a legend. @param share of the smaller ones in the amount, if that has a sum */
  many: (all: number, largest: number, smaller: number, share: number | null) => {
    if (smaller === 0) return words.all({ count: all });
    if (share === null) return words.many({ largest, smaller });
    const percent = Math.round(share * 100);
    return share < 0.005 ? words.manyUnder({ largest, smaller }) : words.manyShare({ largest, smaller, percent });
  },
  withoutAmount: (count: number) => words.withoutAmount({ count }),
  withoutLine: (count: number) => words.withoutLine({ count }),
  flowList: (from: number, to: number, all: number) => words.twins({ from, to, all }),
  page: (from: number, to: number, all: number) => words.page({ from, to, all }),
  between: (from: string, to: string) => words.between({ from, to }),
  /** What a flow between countries is made of. */
  together: (count: number, largest: string) => words.together({ count, largest }),
} as const;
