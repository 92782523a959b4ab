import { numberWords } from './quantity-words';

const count = (value: number) => numberWords(value, 0);
const flows = (value: number) => (value === 1 ? '1 flow' : `${count(value)} flows`);

export const FLOW_WORDS = {
  /** What a map of very many flows shows of them, in a legend. */
  many: (all: number, bold: number, smaller: number, share: number | null) => {
    const rest = share === null ? '' : `, ${share < 0.005 ? 'under 1' : Math.round(share * 100)}% of the amount`;
    if (smaller === 0) return `${flows(all)}, the largest drawn strongest.`;
    return `The ${count(bold)} largest flows stand out; and ${count(smaller)} smaller ${smaller === 1 ? 'flow' : 'flows'}${rest}.`;
  },
  direction: 'Lines show from where to where, not the way taken.',
  withoutAmount: (some: number) => `${flows(some)} without an amount for these dates: drawn finest.`,
  withoutLine: (some: number) => `${flows(some)} without a line: both ends are in one place. The list has them.`,
  between: (from: string, to: string) => `${from} to ${to}`,
  /** What a flow between countries is made of. */
  together: (some: number, largest: string) =>
    some === 1 ? `one flow, ${largest}` : `${flows(some)} together, the largest ${largest}`,
  byCountry: 'Show flows by country',
  dashes: 'Moving dashes on the largest flows',
  twins: (from: number, to: number, all: number) =>
    `Flows on the map, largest first: ${count(from)} to ${count(to)} of ${count(all)}`,
  pages: 'Pages of the list',
  page: (from: number, to: number, all: number) => `${count(from)} to ${count(to)} of ${count(all)}`,
  next: 'Next 50',
  previous: 'Previous 50',
} as const;
