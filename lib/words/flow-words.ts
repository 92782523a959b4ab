import { flowsMessages } from '@words/flows';

/** Of maps with very many flows. */
export const FLOW_WORDS = {
  ...flowsMessages,
  /** What a map of very many flows shows of them, in a legend. @param share of the smaller ones in the amount, if that has a sum */
  many: (all: number, largest: number, smaller: number, share: number | null) => {
    if (smaller === 0) return flowsMessages.all({ count: all });
    if (share === null) return flowsMessages.many({ largest, smaller });
    const percent = Math.round(share * 100);
    return share < 0.005
      ? flowsMessages.manyUnder({ largest, smaller })
      : flowsMessages.manyShare({ largest, smaller, percent });
  },
  withoutAmount: (count: number) => flowsMessages.withoutAmount({ count }),
  inOtherStates: (count: number) => flowsMessages.inOtherStates({ count }),
  withoutLine: (count: number) => flowsMessages.withoutLine({ count }),
  flowList: (from: number, to: number, all: number) => flowsMessages.twins({ from, to, all }),
  between: (from: string, to: string) => flowsMessages.between({ from, to }),
  /** What a flow between countries is made of. */
  together: (count: number, largest: string) => flowsMessages.together({ count, largest }),
} as const;
