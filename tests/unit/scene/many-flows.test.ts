import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnSingly, largestFirst, MANY_FLOWS, manyFlows } from '../../../lib/scene/many-flows';
import { manyFlowsWords } from '../../../lib/scene/many-flows-words';
import type { FlowMark } from '../../../lib/scene/mark';

const flow = (i: number, value: number | null, change: Partial<FlowMark> = {}): FlowMark => ({
  kind: 'flow',
  id: `f-${i}`,
  name: `f ${i}`,
  short: `f ${i}`,
  origin: 'context',
  layers: ['trade-context'],
  says: [],
  selected: false,
  measure: 'goods',
  what: 'goods',
  via: [],
  viaNames: [],
  both: false,
  state: 'happened',
  from: [i % 90, 10],
  to: [(i % 80) - 100, -20],
  toEntity: 'there',
  toName: 'There',
  toCountry: null,
  amount: value === null ? null : String(value),
  brief: value === null ? null : String(value),
  keyed: false,
  quantity: value === null ? null : { value, unit: 't', series: 'trade', date: '2024', max: 100_000 },
  byDate: true,
  attribution: null,
  ...change,
});
const flows = (count: number) => Array.from({ length: count }, (_, i) => flow(i, 1 + ((i * 7919) % count)));

function wordsOf(marks: readonly FlowMark[]): readonly string[] {
  const many = manyFlows(marks);
  return many ? manyFlowsWords(many) : [];
}

describe('very many flows', () => {
  it('are few up to two hundred, which are drawn one by one as ever', () => {
    const few = flows(MANY_FLOWS);
    expect(manyFlows(few)).toBeNull();
    expect(drawnSingly(few)).toBe(few);
    expect(manyFlows(flows(MANY_FLOWS + 1))?.flows).toHaveLength(MANY_FLOWS + 1);
  });

  it('are worked out once for the same marks', () => {
    const marks = flows(MANY_FLOWS + 1);
    expect(manyFlows(marks)).toBe(manyFlows(marks));
    expect(manyFlows([...marks])).not.toBe(manyFlows(marks));
  });

  it('stand biggest first, each once, and only the chosen one is drawn by itself', () => {
    const marks = flows(3000).map((one, i) => (i === 7 ? { ...one, selected: true } : one));
    const many = manyFlows(marks);
    const values = [...(many?.order ?? [])].map((i) => many?.flows[i]?.quantity?.value ?? 0);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(many?.order).size).toBe(3000);
    expect(drawnSingly(marks).map(({ id }) => id)).toEqual(['f-7']);
  });

  it('stand in the order of their amounts, of equals in the story’s, whatever the amounts are', () => {
    const amounts = fc.array(
      fc.oneof(fc.constantFrom(0, 1, 80, 1e-9, null), fc.double({ min: 0, max: 90, noNaN: true })),
      {
        minLength: MANY_FLOWS + 1,
        maxLength: 600,
      },
    );
    fc.assert(
      fc.property(amounts, (values) => {
        const marks = values.map((value, i) => flow(i, value));
        const many = manyFlows(marks);
        const width = many?.width ?? new Float32Array();
        const slow = [...marks.keys()].sort((a, b) => (width[b] ?? 0) - (width[a] ?? 0) || a - b);
        expect([...(many?.order ?? [])]).toEqual(slow);
        expect(largestFirst(marks)).toEqual(slow.map((i) => marks[i]));
        expect(largestFirst([...marks])).toEqual(slow.map((i) => marks[i]));
      }),
      { numRuns: 40 },
    );
    const few = [flow(0, 1), flow(1, 7)];
    expect(largestFirst(few)).toEqual(few);
  });

  it('say how many are smaller and what share of the amount those are', () => {
    const marks = Array.from({ length: 1500 + 500 }, (_, i) => flow(i, i < 1500 ? 10 : 3));
    expect(wordsOf(marks)[0]).toBe('The 1,500 largest flows stand out; and 500 smaller flows, 9% of the amount.');
    // The first that does not stand out counts: 8 of 1,508 are 0.53 %, 7 of them 0.46 %.
    const few = Array.from({ length: 1500 + 8 }, (_, i) => flow(i, 1));
    expect(wordsOf(few)[0]).toBe('The 1,500 largest flows stand out; and 8 smaller flows, 1% of the amount.');
  });

  it('keep and name those without an amount, with a bad one, with one end or with ends that are no place', () => {
    const marks = [
      ...flows(300),
      flow(300, null),
      flow(301, 0),
      flow(302, NaN),
      flow(303, Infinity),
      flow(304, -4),
      flow(305, 5, { from: [10, 10], to: [10, 10] }),
      flow(306, 5, { from: [180, 10], to: [-180, 10] }),
      flow(307, 5, { from: [NaN, 10], to: [1, 1] }),
    ];
    const many = manyFlows(marks);
    expect(many?.flows).toHaveLength(308);
    expect(many?.withoutAmount).toEqual([300, 301, 302, 303, 304]);
    expect(many?.withoutLine).toEqual([305, 306, 307]);
    expect([...(many?.width ?? [])].every((width) => width >= 0 && width <= 1)).toBe(true);
    expect([...(many?.order ?? [])].slice(-5)).toEqual([300, 301, 302, 303, 304]);
    expect(many && manyFlowsWords(many).slice(2)).toEqual([
      '5 flows without an amount for these dates: drawn finest.',
      '3 flows without a line: both ends are in one place. The list has them.',
    ]);
  });

  it('have the same ends in every year, so that no line is made anew', () => {
    const first = manyFlows(flows(500));
    const later = manyFlows(flows(500).map((one) => ({ ...one, quantity: null })));
    expect(later?.ends).toBe(first?.ends);
  });
});
