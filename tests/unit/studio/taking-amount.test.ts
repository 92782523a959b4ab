import { expect, it } from 'vitest';
import { applyOperation, noDecisions } from '@/lib/studio/decisions';
import type { Thing } from '@/lib/studio/operation';
import { storyFolder } from '@/lib/studio/story-folder';
import { takingAmount } from '@/lib/studio/taking-amount';

const TEXT = ['Norway sends $2 million to Sweden, the bank says.'];
const span = (words: string) => {
  const start = TEXT[0]?.indexOf(words) ?? 0;
  return { paragraph: 1, start, end: start + words.length };
};
const bank: Thing = { id: 'bank', kind: 'organisation', spans: [span('the bank')], fields: { name: 'The bank' } };
const flow: Thing = {
  id: 'money',
  kind: 'flow',
  spans: [span('sends')],
  fields: { name: 'Money', measure: 'money', from: { entity: 'nor' }, to: { entity: 'swe' } },
};
const figure: Thing = {
  id: 'two-million',
  kind: 'figure',
  spans: [span('$2 million')],
  fields: { name: '$2 million' },
  amounts: [{ span: span('$2 million'), fields: { value: 2e6, unit: 'US dollars', saidBy: 'bank' } }],
};
const start = applyOperation(noDecisions(TEXT), { op: 'keep', things: [bank, flow, figure] });

it('a flow takes the number of a figure with its speaker, and the figure is no thing of its own any more', () => {
  const after = applyOperation(start, takingAmount(flow, figure, start));
  const { story } = storyFolder(after, 'money');
  const entities = story.entities as { id: string }[];
  expect(entities.map(({ id }) => id)).toEqual(['money', 'bank']);
  expect(entities[0]).toMatchObject({
    passages: [{ exact: 'sends' }],
    figures: [{ written: { exact: '$2 million' }, value: 2e6, saidBy: 'bank' }],
    attribution: 'The bank',
  });
});

it('what the editor wrote of the speaker stays', () => {
  const written = { ...flow, fields: { ...flow.fields, attribution: 'says the bank' } };
  const decisions = applyOperation(noDecisions(TEXT), { op: 'keep', things: [bank, written, figure] });
  const after = applyOperation(decisions, takingAmount(written, figure, decisions));
  expect(after.things.get('money')?.fields.attribution).toBe('says the bank');
});
