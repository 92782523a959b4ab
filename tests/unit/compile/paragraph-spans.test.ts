import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphSpans } from '../../../lib/compile/paragraph-spans';
import type { Entity, TimeMention } from '../../../lib/story/story';

type Kind = 'country' | 'person' | 'statement' | 'figure';

function entity(id: string, kind: Kind, ...spans: (readonly [number, number])[]): Entity {
  const base = {
    id,
    name: id,
    passages: spans.map(([start, end]) => ({ paragraph: 1, start, end })),
    placement: { kind: 'none', reason: 'test' },
    placementNote: 'test',
    context: [],
    sources: [],
    related: [],
  } as const;
  if (kind === 'country') return { ...base, kind: 'place', type: 'country' };
  if (kind === 'person') return { ...base, kind: 'person', role: 'test', status: 'test' };
  const passage = { paragraph: 1, start: 0, end: 1 };
  if (kind === 'figure') {
    const figure = { written: '1', passage, value: 1, unit: 'x', qualifier: 'exact', period: 'x', of: 'x' };
    return { ...base, kind: 'figure', figure: { ...figure, beside: [], sums: [] } };
  }
  return {
    ...base,
    kind: 'statement',
    bearsOn: [],
    claim: {
      speaker: 'article',
      speakerName: 'x',
      form: 'own-voice',
      shape: 'own-voice',
      class: 'x',
      handling: 'x',
      isQuotation: false,
    },
  };
}

function time(start: number, end: number, edtf: string | null = '2024'): TimeMention {
  return { passage: { paragraph: 1, start, end }, edtf, label: 'x', basis: 'x' };
}

function spans(entities: Entity[], times: TimeMention[] = []) {
  const found = paragraphSpans(1, entities, times)[0] ?? { links: [], marks: [] };
  const name = (span: object) => ('entity' in span ? span.entity : 'time' in span ? Object(span.time).edtf : '');
  return {
    links: found.links.map((link) => `${name(link)} ${link.start}-${link.end}`),
    marks: found.marks.map((mark) => `${mark.entity} ${mark.start}-${mark.end}`),
  };
}

describe('links and marks of a paragraph', () => {
  it('make the innermost of nested passages the link and the others marks, outer ones first', () => {
    expect(
      spans([entity('a', 'person', [0, 30]), entity('b', 'person', [5, 20]), entity('c', 'person', [8, 10])]),
    ).toEqual({
      links: ['c 8-10'],
      marks: ['a 0-30', 'b 5-20'],
    });
  });

  it('let the shorter of crossing passages win, and grow the other to its edge', () => {
    expect(spans([entity('a', 'person', [0, 10]), entity('b', 'person', [8, 12])])).toEqual({
      links: ['b 8-12'],
      marks: ['a 0-12'],
    });
  });

  it('never let anything cut a country’s name, however short it is', () => {
    expect(spans([entity('a', 'person', [8, 12]), entity('c', 'country', [0, 10])])).toEqual({
      links: ['c 0-10'],
      marks: ['a 0-12'],
    });
  });

  it('let what lies strictly inside a country’s passage be the link', () => {
    expect(spans([entity('a', 'person', [2, 4]), entity('c', 'country', [0, 10])])).toEqual({
      links: ['a 2-4'],
      marks: ['c 0-10'],
    });
  });

  it('prefer the country, then the first in the file, when two passages are the same', () => {
    expect(spans([entity('a', 'person', [0, 5]), entity('c', 'country', [0, 5])]).links).toEqual(['c 0-5']);
    expect(spans([entity('a', 'person', [0, 5]), entity('b', 'person', [0, 5])])).toEqual({
      links: ['a 0-5'],
      marks: ['b 0-5'],
    });
  });

  it('let a date give way to an entity of its length, and drop it instead of marking it', () => {
    expect(spans([entity('a', 'person', [0, 5])], [time(0, 5), time(3, 8), time(10, 12), time(20, 25, null)])).toEqual({
      links: ['a 0-5', '2024 10-12'],
      marks: [],
    });
  });

  it('make statements marks and figures links', () => {
    expect(spans([entity('s', 'statement', [0, 20]), entity('f', 'figure', [3, 6])])).toEqual({
      links: ['f 3-6'],
      marks: ['s 0-20'],
    });
  });

  it('say a mark once when growing makes two alike', () => {
    expect(spans([entity('a', 'person', [0, 9], [0, 8]), entity('c', 'country', [5, 10])]).marks).toEqual(['a 0-10']);
  });

  const span = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }))
    .map(([start, length]) => [start, start + length] as const);
  const kind = fc.constantFrom<Kind>('country', 'person', 'statement', 'figure');
  const entities = fc
    .array(fc.tuple(kind, fc.array(span, { maxLength: 4 })), { maxLength: 8 })
    .map((list) => list.map(([of, own], index) => entity(`e${index}`, of, ...own)));
  const times = fc.array(
    span.map(([start, end]) => time(start, end)),
    { maxLength: 4 },
  );

  it('keep their laws for any passages: links apart, marks never cut a link, countries never cut, nothing lost', () => {
    fc.assert(
      fc.property(entities, times, (given, dates) => {
        const { links, marks } = paragraphSpans(1, given, dates)[0] ?? { links: [], marks: [] };
        links.forEach((link, index) => {
          const next = links[index + 1];
          if (next) expect(link.end).toBeLessThanOrEqual(next.start);
          for (const mark of marks) {
            const apart = mark.end <= link.start || link.end <= mark.start;
            const around = mark.start <= link.start && link.end <= mark.end;
            expect(apart || around).toBe(true);
          }
        });
        for (const country of given.filter((one) => one.kind === 'place')) {
          for (const { start, end } of country.passages) {
            for (const link of links) {
              const apart = link.end <= start || end <= link.start;
              const inside = start <= link.start && link.end <= end;
              const ofCountry = 'entity' in link && link.kind === 'place';
              expect(apart || inside || ofCountry).toBe(true);
            }
          }
        }
        for (const { id, passages } of given) {
          for (const { start, end } of passages) {
            const held = [...links, ...marks].some(
              (one) => 'entity' in one && one.entity === id && one.start <= start && end <= one.end,
            );
            expect(held).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
