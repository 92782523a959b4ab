import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperation, type Decisions, noDecisions } from '@/lib/studio/decisions';
import { decide, openDocument, redo, type StudioDocument, undo } from '@/lib/studio/document';
import type { Operation, Thing } from '@/lib/studio/operation';

const TEXT = ['Norway and Sweden signed a treaty in Oslo.', 'Oslo is the capital of Norway. Oslo is on a fjord.'];

const document: StudioDocument = {
  version: 1,
  id: 'draft-1',
  created: '2026-12-01T00:00:00Z',
  saved: '2026-12-01T00:00:00Z',
  paragraphs: TEXT,
  story: { lang: 'en' },
  operations: [],
  done: 0,
};

/** Every mention of a word of the text. */
function spansOf(word: string, paragraphs: readonly string[] = TEXT) {
  return paragraphs.flatMap((text, index) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index: start }) => ({
      paragraph: index + 1,
      start,
      end: start + word.length,
    })),
  );
}

const thing = (id: string, word: string): Thing => ({
  id,
  kind: 'place',
  spans: spansOf(word),
  fields: { name: word, type: 'city' },
});

const THINGS = [thing('oslo', 'Oslo'), thing('nor', 'Norway'), thing('swe', 'Sweden'), thing('treaty', 'treaty')];

const anyThing = fc.constantFrom(...THINGS);
const anySpans = anyThing.chain(({ spans }) => fc.subarray([...spans], { minLength: 1 }));
const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ op: fc.constant('keep' as const), things: fc.subarray(THINGS, { minLength: 1 }) }),
  fc.record({ op: fc.constant('refuse' as const), kind: fc.constant('place' as const), spans: anySpans }),
  fc.record({ op: fc.constant('reopen' as const), kind: fc.constant('place' as const), spans: anySpans }),
  fc.record({ op: fc.constant('unmark' as const), id: anyThing.map(({ id }) => id), spans: anySpans }),
  fc.record({ op: fc.constant('drop' as const), id: anyThing.map(({ id }) => id) }),
  fc.record({
    op: fc.constant('change' as const),
    id: anyThing.map(({ id }) => id),
    path: fc.constantFrom('name', 'placement.kind', 'when.edtf'),
    value: fc.oneof(fc.string(), fc.constant(null)),
  }),
  fc.record({
    op: fc.constant('draw' as const),
    id: anyThing.map(({ id }) => id),
    geometry: fc.record({ type: fc.constant('LineString'), coordinates: fc.constant([]) }),
  }),
  fc.record({
    op: fc.constant('set' as const),
    path: fc.constantFrom('title', 'rights.holder'),
    value: fc.oneof(fc.string(), fc.constant(null)),
  }),
  fc.record({
    op: fc.constant('file' as const),
    path: fc.constantFrom('series/a.csv', 'series/b.csv'),
    text: fc.oneof(fc.string(), fc.constant(null)),
  }),
  fc.record({
    op: fc.constant('rewrite' as const),
    paragraphs: fc.shuffledSubarray([...TEXT, 'A new paragraph of Oslo.'], { minLength: 1 }),
  }),
);

describe('the list of decisions', () => {
  it('undo takes back exactly the last operation', () => {
    fc.assert(
      fc.property(fc.array(anyOperation), anyOperation, (before, last) => {
        const open = before.reduce((all, operation) => decide(all, operation), openDocument(document));
        expect(undo(decide(open, last)).decisions).toEqual(open.decisions);
      }),
    );
  });

  it('redo after undo gives what was there', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { minLength: 1 }), fc.nat(), (operations, steps) => {
        const all = operations.reduce((open, operation) => decide(open, operation), openDocument(document));
        const count = steps % (operations.length + 1);
        let open = all;
        for (let i = 0; i < count; i++) open = undo(open);
        for (let i = 0; i < count; i++) open = redo(open);
        expect(open.decisions).toEqual(all.decisions);
      }),
    );
  });

  it('a document that was written and read again gives the same decisions', () => {
    fc.assert(
      fc.property(fc.array(anyOperation), (operations) => {
        const open = operations.reduce((all, operation) => decide(all, operation), openDocument(document));
        expect(openDocument(JSON.parse(JSON.stringify(open.document))).decisions).toEqual(open.decisions);
      }),
    );
  });

  it('operations on different things can be done in any order', () => {
    fc.assert(
      fc.property(anyOperation, anyOperation, (a, b) => {
        fc.pre(touched(a).every((one) => !touched(b).includes(one)));
        const start = applyOperation(noDecisions(TEXT), { op: 'keep', things: THINGS.slice(0, 2) });
        const first = [a, b].reduce(applyOperation, start);
        const second = [b, a].reduce(applyOperation, start);
        expect(sorted(second)).toEqual(sorted(first));
      }),
    );
  });

  it('a decision after an undo drops what was undone', () => {
    const kept = decide(openDocument(document), { op: 'keep', things: [THINGS[0] as Thing] });
    const other = decide(undo(kept), { op: 'set', path: 'title', value: 'Ferries' });
    expect(redo(other)).toEqual(other);
    expect([...other.decisions.things.keys()]).toEqual([]);
  });

  it('several operations of a batch are undone together', () => {
    const open = openDocument(document);
    const operations: Operation[] = [
      { op: 'keep', things: [THINGS[0] as Thing] },
      { op: 'set', path: 'title', value: 'Oslo' },
    ];
    const both = decide(open, { op: 'batch', operations });
    expect(both.decisions.things.size).toBe(1);
    expect(undo(both).decisions).toEqual(open.decisions);
  });

  it('a thing that is kept again gains mentions and loses nothing that was decided', () => {
    const [oslo] = THINGS as [Thing];
    const [first, ...rest] = oslo.spans;
    const operations: Operation[] = [
      { op: 'keep', things: [{ ...oslo, spans: first ? [first] : [] }] },
      { op: 'change', id: 'oslo', path: 'name', value: 'Oslo, the capital' },
      { op: 'keep', things: [{ ...oslo, spans: rest }] },
    ];
    const { things } = operations.reduce(applyOperation, noDecisions(TEXT));
    expect(things.get('oslo')?.spans).toEqual(oslo.spans);
    expect(things.get('oslo')?.fields.name).toBe('Oslo, the capital');
  });

  it('a thing without mentions and sources leaves the story, one with a source stays', () => {
    const keep: Operation = { op: 'keep', things: [THINGS[0] as Thing] };
    const unmark: Operation = { op: 'unmark', id: 'oslo', spans: spansOf('Oslo') };
    expect([keep, unmark].reduce(applyOperation, noDecisions(TEXT)).things.size).toBe(0);
    const sourced: Operation = { op: 'change', id: 'oslo', path: 'sources', value: ['atlas'] };
    expect([keep, sourced, unmark].reduce(applyOperation, noDecisions(TEXT)).things.get('oslo')?.spans).toEqual([]);
  });

  it('no path of a draft reaches what JavaScript keeps for itself', () => {
    const set: Operation = { op: 'set', path: '__proto__.polluted', value: true };
    expect(applyOperation(noDecisions(TEXT), set).story).toEqual({});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

function touched(operation: Operation): string[] {
  switch (operation.op) {
    case 'keep':
      return operation.things.map(({ id }) => id);
    case 'refuse':
    case 'reopen':
      return operation.spans.map((span) => JSON.stringify(span));
    case 'unmark':
    case 'drop':
    case 'change':
    case 'draw':
      return [operation.id];
    case 'set':
    case 'file':
      return [operation.path];
    // A new text moves everything.
    case 'rewrite':
      return [...THINGS.flatMap(({ id, spans }) => [id, ...spans.map((span) => JSON.stringify(span))]), 'text'];
    case 'batch':
      return operation.operations.flatMap(touched);
  }
}

/** Without the order in which things were kept: a story has its own. */
function sorted({ things, refused, files, ...rest }: Decisions) {
  return {
    ...rest,
    files: [...files].sort(([a], [b]) => (a < b ? -1 : 1)),
    things: [...things].sort(([a], [b]) => (a < b ? -1 : 1)),
    refused: [...refused.keys()].sort(),
  };
}
