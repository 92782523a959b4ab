import { FLOW_WORDS } from '../words/flow-words';
import type { ManyFlows } from './many-flows';
import type { FlowMark } from './mark';

/** What a legend says of very many flows, in lines. */
export function manyFlowsWords({ flows, order, standingOut, withoutAmount, withoutLine }: ManyFlows): string[] {
  const bold = Math.min(standingOut, flows.length);
  const words = [
    FLOW_WORDS.many(flows.length, bold, flows.length - bold, shareOfRest(flows, order, standingOut)),
    FLOW_WORDS.direction,
  ];
  if (withoutAmount.length > 0) words.push(FLOW_WORDS.withoutAmount(withoutAmount.length));
  const others = flows.filter(({ state }) => state !== 'happened').length;
  if (others > 0) words.push(FLOW_WORDS.inOtherStates(others));
  if (withoutLine.length > 0) words.push(FLOW_WORDS.withoutLine(withoutLine.length));
  return words;
}

/** Null where the amounts are not of one series, and so make no sum. */
function shareOfRest(flows: readonly FlowMark[], order: Uint32Array, standingOut: number): number | null {
  const [first] = flows;
  const series = first?.quantity?.series ?? null;
  let [all, rest] = [0, 0];
  for (const [rank, i] of order.entries()) {
    const quantity = flows[i]?.quantity;
    if (!quantity) continue;
    if (series === null || quantity.series !== series) return null;
    all += quantity.value;
    if (rank >= standingOut) rest += quantity.value;
  }
  return all > 0 ? rest / all : null;
}
