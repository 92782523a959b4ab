import { describe, expect, it } from 'vitest';
import { applyOperation, noDecisions } from '@/lib/studio/decisions';
import { alikeOf, changingKind, joining } from '@/lib/studio/joining';
import type { Thing } from '@/lib/studio/operation';

const TEXT = ['Putin met Rahmon. The Russian leader then left Tajikistan, the republic.'];
const thing = (id: string, kind: Thing['kind'], words: string, fields: Thing['fields'] = {}): Thing => {
  const start = TEXT[0]?.indexOf(words) ?? 0;
  return { id, kind, spans: [{ paragraph: 1, start, end: start + words.length }], fields: { name: words, ...fields } };
};
const PUTIN = thing('putin', 'person', 'Putin');
const LEADER = thing('leader', 'person', 'The Russian leader');
const TJK = thing('tjk', 'place', 'Tajikistan');
const REPUBLIC = thing('republic', 'place', 'the republic');
const MEETING = thing('meeting', 'event', 'met', {
  placement: { kind: 'at', at: 'republic' },
  participants: [{ entity: 'leader', part: 'guest' }],
});
const WORDS = thing('words', 'statement', 'then left', { claim: { speaker: 'leader', speakerName: 'leader' } });
const start = applyOperation(
  noDecisions(TEXT, { layers: [{ id: 'all', items: [{ entity: 'tjk' }, { entity: 'republic' }] }] }),
  { op: 'keep', things: [PUTIN, LEADER, TJK, REPUBLIC, MEETING, WORDS] },
);

describe('two things that are one', () => {
  it('are joined with their mentions, and all that speaks of them', () => {
    const joined = applyOperation(start, joining(LEADER, PUTIN, start));
    expect(joined.things.has('leader')).toBe(false);
    expect(joined.things.get('putin')?.spans).toHaveLength(2);
    expect(joined.things.get('meeting')?.fields.participants).toEqual([{ entity: 'putin', part: 'guest' }]);
    expect(joined.things.get('words')?.fields.claim).toEqual({ speaker: 'putin', speakerName: 'leader' });
  });

  it('are once in each layer, and what is placed there is placed at the one that stays', () => {
    const joined = applyOperation(start, joining(REPUBLIC, TJK, start));
    expect(joined.story.layers).toEqual([{ id: 'all', items: [{ entity: 'tjk' }] }]);
    expect(joined.things.get('meeting')?.fields.placement).toEqual({ kind: 'at', at: 'tjk' });
  });

  it('are of one kind, and of one that has names', () => {
    expect(alikeOf(LEADER, start).map(({ id }) => id)).toEqual(['putin']);
    expect(alikeOf(MEETING, start)).toEqual([]);
  });
});

describe('another kind of thing', () => {
  it('keeps the words and the name', () => {
    const changed = applyOperation(start, changingKind(LEADER, 'organisation', start));
    const made = [...changed.things.values()].find(({ kind }) => kind === 'organisation');
    expect(made).toMatchObject({ fields: { name: 'The Russian leader', type: 'organisation' }, spans: LEADER.spans });
    expect(changed.things.has('leader')).toBe(false);
  });
});
