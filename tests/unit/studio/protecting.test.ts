import { expect, it } from 'vitest';
import { applyOperation, noDecisions } from '@/lib/studio/decisions';
import type { Thing } from '@/lib/studio/operation';
import { isProtected, protecting } from '@/lib/studio/protecting';

const person: Thing = {
  id: 'child',
  kind: 'person',
  spans: [{ paragraph: 1, start: 0, end: 5 }],
  fields: {
    name: 'A child',
    role: 'eight years old',
    placement: { kind: 'city', lonLat: [10, 60] },
    same: ['wikidata:Q42'],
    context: [{ text: 'More.', sources: ['s'], sureness: 'high' }],
  },
};

it('whoever is protected loses place, other names and added detail, and keeps the article’s own words', () => {
  const start = applyOperation(noDecisions(['Child']), { op: 'keep', things: [person] });
  expect(isProtected(person)).toBeNull();
  const { things } = applyOperation(start, protecting(person, true));
  const fields = things.get('child')?.fields;
  expect(fields).toEqual({
    name: 'A child',
    role: 'eight years old',
    protected: true,
    placement: { kind: 'none', reason: expect.any(String) },
    placementNote: expect.any(String),
  });
});

it('an answer of no is kept, so that nobody is asked twice', () => {
  const start = applyOperation(noDecisions(['Child']), { op: 'keep', things: [person] });
  const thing = applyOperation(start, protecting(person, false)).things.get('child');
  expect(thing && isProtected(thing)).toBe(false);
  expect(thing?.fields.placement).toEqual(person.fields.placement);
});

it('nothing says that somebody is protected who turns out not to be', () => {
  const start = applyOperation(noDecisions(['Child']), { op: 'keep', things: [person] });
  const yes = applyOperation(start, protecting(person, true));
  const no = applyOperation(yes, protecting(yes.things.get('child') ?? person, false));
  expect(JSON.stringify(no.things.get('child')?.fields)).not.toMatch(/is protected/);
});
