import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, pieces } from '../../../lib/story/pieces';
import type { Link, Paragraph, PassageSpan } from '../../../lib/story/story';
import { firstStory } from '../scene/first-story';
import { timeOf } from '../view/time-of';

const story = await firstStory();

type Span = { readonly start: number; readonly end: number };

function textOf(list: readonly Piece[]): string {
  return list.map((piece) => ('text' in piece ? piece.text : textOf(piece.children))).join('');
}

/** Every piece with the pieces that it stands in, in the order of the text. */
function walk(list: readonly Piece[], inside: readonly Piece[] = []): { piece: Piece; inside: readonly Piece[] }[] {
  return list.flatMap((piece) => [
    { piece, inside },
    ...('children' in piece ? walk(piece.children, [...inside, piece]) : []),
  ]);
}

function expectLaws({ text, links, spans }: Paragraph, highlight: Span | null): void {
  const list = pieces({ n: 1, kind: 'text', text, links, spans }, highlight);
  const all = walk(list);
  expect(textOf(list)).toBe(text);

  const leaves = all.flatMap(({ piece }) => ('text' in piece ? [piece] : []));
  const starts = leaves.map((_, i) => leaves.slice(0, i).reduce((sum, leaf) => sum + leaf.text.length, 0));
  expect(leaves.map(({ start }) => start)).toEqual(starts);
  expect(leaves.filter((leaf) => leaf.text === '')).toEqual([]);

  const linked = all.flatMap(({ piece }) => (piece.type === 'link' || piece.type === 'time' ? [piece] : []));
  expect(linked.map((piece) => [piece.start, textOf(piece.children)])).toEqual(
    links.map(({ start, end }) => [start, text.slice(start, end)]),
  );
  expect(linked.map((piece) => (piece.type === 'link' ? piece.entity : piece.time))).toEqual(
    links.map((link) => ('entity' in link ? link.entity : link.time)),
  );

  // A mark may be split where it crosses another: its pieces together are its words, and one of them is the first.
  const opened = all.flatMap(({ piece }) => (piece.type === 'mark' ? [piece] : []));
  const firsts = opened.flatMap(({ entity, start, first }) => (first ? [`${entity} ${start}`] : []));
  expect(firsts.sort()).toEqual(spans.map(({ entity, start }) => `${entity} ${start}`).sort());
  const covered = opened.map((piece) => ({ ...piece, end: piece.start + textOf(piece.children).length }));
  expect(coverage(covered, text.length)).toEqual(coverage(spans, text.length));

  const lit = all.flatMap(({ piece }) => (piece.type === 'highlight' ? [piece.text] : [])).join('');
  expect(lit).toBe(highlight ? text.slice(highlight.start, highlight.end) : '');

  const misplaced = all.filter(
    ({ piece, inside }) => 'children' in piece && inside.some(({ type }) => type !== 'mark'),
  );
  expect(misplaced).toEqual([]);
}

/** For each character, the entities of the spans that it stands in. */
function coverage(spans: readonly (Span & { readonly entity: string })[], length: number): string[] {
  return Array.from({ length }, (_, at) =>
    spans
      .flatMap(({ start, end, entity }) => (start <= at && at < end ? [entity] : []))
      .sort()
      .join(' '),
  );
}

/** Letters, and characters of two code units, so that offsets count code units. */
const texts = fc
  .array(fc.constantFrom('a', 'b', ' ', 'é', '“', '🗺'), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(''));

function spanIn(length: number): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat(length), fc.nat(length))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

const paragraphs: fc.Arbitrary<readonly [Paragraph, Span | null]> = texts.chain((text) => {
  const cuts = fc.uniqueArray(fc.nat(text.length), { maxLength: 12 }).map((list) => list.sort((a, b) => a - b));
  const times = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
  const links = fc.tuple(cuts, times).map(([edges, areTimes]) =>
    edges.flatMap((start, i): Link[] => {
      const end = edges[i + 1];
      if (i % 2 === 1 || end === undefined) return [];
      return [areTimes[i / 2] ? { start, end, time: timeOf('2024') } : { start, end, entity: `l${i}`, kind: 'place' }];
    }),
  );
  const spans = fc.array(spanIn(text.length), { maxLength: 7 });
  return fc.tuple(links, spans, fc.option(spanIn(text.length))).map(([own, wider, highlight]) => {
    const passageSpans = wider.map(({ start, end }, i): PassageSpan => {
      // A mark never cuts a link: it grows to the edges of those that it touches.
      const touched = own.filter((link) => link.start < end && start < link.end);
      return {
        start: Math.min(start, ...touched.map((link) => link.start)),
        end: Math.max(end, ...touched.map((link) => link.end)),
        entity: `m${i % 5}`,
      };
    });
    return [{ n: 1, kind: 'text', text, links: own, spans: passageSpans }, highlight] as const;
  });
});

describe('a paragraph in pieces', () => {
  it('reads as its line exactly, with each link whole and once, each mark begun once, each highlighted word lit', () => {
    fc.assert(
      fc.property(paragraphs, ([paragraph, highlight]) => expectLaws(paragraph, highlight)),
      { numRuns: 300 },
    );
  });

  it.each(story.paragraphs.map((paragraph) => [paragraph.n, paragraph] as const))(
    'holds for paragraph %d of the first story, with any words highlighted',
    (_, paragraph) => {
      expectLaws(paragraph, null);
      expectLaws(paragraph, { start: 0, end: paragraph.text.length });
      fc.assert(
        fc.property(spanIn(paragraph.text.length), (highlight) => expectLaws(paragraph, highlight)),
        { numRuns: 10 },
      );
    },
  );

  it('puts marks outside, links in them and highlighted words innermost', () => {
    const paragraph: Paragraph = {
      n: 1,
      kind: 'text',
      text: 'the base in Tajikistan',
      links: [{ start: 12, end: 22, entity: 'tjk', kind: 'place' }],
      spans: [{ start: 0, end: 22, entity: 'base' }],
    };
    expect(pieces(paragraph, { start: 12, end: 17 })).toEqual([
      {
        type: 'mark',
        start: 0,
        entity: 'base',
        first: true,
        children: [
          { type: 'text', start: 0, text: 'the base in ' },
          {
            type: 'link',
            start: 12,
            entity: 'tjk',
            kind: 'place',
            quiet: false,
            children: [
              { type: 'highlight', start: 12, text: 'Tajik' },
              { type: 'text', start: 17, text: 'istan' },
            ],
          },
        ],
      },
    ]);
  });

  it('closes and opens again the later of two marks that cross', () => {
    const spans = [
      { start: 0, end: 4, entity: 'a' },
      { start: 2, end: 6, entity: 'b' },
    ];
    const list = pieces({ n: 1, kind: 'text', text: 'abcdef', links: [], spans }, null);
    expect(
      walk(list).flatMap(({ piece }) =>
        piece.type === 'mark' ? [`${piece.entity} ${textOf(piece.children)} ${piece.first}`] : [],
      ),
    ).toEqual(['a abcd true', 'b cd true', 'b ef false']);
  });

  it('is one text where there is nothing to mark, and nothing where there is no text', () => {
    expect(pieces({ n: 1, kind: 'text', text: 'plain', links: [], spans: [] }, null)).toEqual([
      { type: 'text', start: 0, text: 'plain' },
    ]);
    expect(pieces({ n: 1, kind: 'text', text: '', links: [], spans: [] }, null)).toEqual([]);
  });
});
