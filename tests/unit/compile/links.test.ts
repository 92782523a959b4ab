import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePublisherLinks } from '../../../lib/compile/publisher-links';
import { type Piece, pieces } from '../../../lib/story/pieces';
import type { Link, PassageSpan } from '../../../lib/story/story';
import { articleText, compileChanged, issuesOf, wordsOf } from './fixture';

const URL = 'https://ferries.example/report';
const linked = (links: unknown) => compileChanged((story) => Object.assign(story, { links }));
const codes = (links: unknown) => issuesOf(linked(links)).map(({ code }) => code);

function paragraph(n: number, links: unknown) {
  const result = linked(links);
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 2));
  const found = result.value.paragraphs[n - 1];
  if (!found) throw new Error('no paragraph');
  return found;
}

const textOf = (piece: Piece): string => ('text' in piece ? piece.text : piece.children.map(textOf).join(''));
const flat = (piece: Piece): Piece[] => [piece, ...('children' in piece ? piece.children.flatMap(flat) : [])];

describe('links of the publisher', () => {
  it('are their words, of which no letter is changed', () => {
    const read = paragraph(3, [{ exact: 'not far', url: URL }]);
    const all = pieces(read, null).flatMap(flat);
    expect(all.flatMap((piece) => (piece.type === 'publisher-link' ? [[piece.url, textOf(piece)]] : []))).toEqual([
      [URL, 'not far'],
    ]);
    expect(pieces(read, null).map(textOf).join('')).toBe(articleText.split('\n')[2]);
  });

  it('are a sign behind words that lead to the map', () => {
    const all = pieces(paragraph(1, [{ exact: 'of Norway and Denmark met', url: URL }]), null).flatMap(flat);
    expect(all.some(({ type }) => type === 'publisher-link')).toBe(false);
    expect(all.flatMap((piece) => (piece.type === 'publisher-sign' ? [piece.url] : []))).toEqual([URL]);
  });

  it('are nothing in a story that has none', () => {
    const result = compileChanged(() => {});
    expect(result.ok && result.value.paragraphs.every((one) => !('publisherLinks' in one))).toBe(true);
  });

  it.each([
    ['an address that runs a script', { exact: 'not far', url: 'javascript:alert(1)' }, 'wrong-format'],
    ['data as an address', { exact: 'not far', url: 'data:text/html,hello' }, 'wrong-format'],
    ['an address without a host', { exact: 'not far', url: '/report' }, 'wrong-format'],
    ['no address', { exact: 'not far' }, 'missing-field'],
    ['words that the article does not have', { exact: 'very near', url: URL }, 'quote-not-found'],
    ['words that stand in several places', { exact: 'Oslo', url: URL }, 'quote-ambiguous'],
    ['a paragraph that is not there', { paragraph: 99, exact: 'not far', url: URL }, 'unknown-paragraph'],
    ['a field that is not known', { exact: 'not far', url: URL, title: 'x' }, 'unknown-key'],
  ])('with %s are a problem', (_, link, code) => {
    expect(codes([link])).toEqual([code]);
  });

  it('share no words', () => {
    const result = linked([
      { exact: 'not far from', url: URL },
      { exact: 'far', paragraph: 3, url: 'https://other.example' },
    ]);
    expect(issuesOf(result).map(({ code }) => code)).toEqual(['link-overlap']);
    expect(issuesOf(result).map(wordsOf)).toEqual([
      'story.json links 2: words of "not far from" again; expected: one address',
    ]);
    expect(
      codes([
        { exact: 'not far', url: URL },
        { exact: ' from', paragraph: 3, url: URL },
      ]),
    ).toEqual([]);
  });
});

/** Stretches of a text of forty letters that are apart, and some that are not. */
const LENGTH = 40;
const span = fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({
  start,
  end: Math.min(LENGTH, start + length),
}));
const apart = fc.array(span, { maxLength: 5 }).map((all) => {
  const kept: { start: number; end: number }[] = [];
  for (const one of [...all].sort((a, b) => a.start - b.start))
    if ((kept.at(-1)?.end ?? 0) <= one.start) kept.push(one);
  return kept;
});

describe('wherever links of the publisher stand among passages', () => {
  it('the text stays as it is, each address is offered once, and no link is in another or cut', () => {
    fc.assert(
      fc.property(apart, apart, fc.array(span, { maxLength: 4 }), fc.array(fc.boolean()), (own, map, marks, quiet) => {
        const text = 'abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJ';
        const links = map.map((one, index): Link => {
          const loud = { ...one, entity: `e${index}`, kind: 'place' } as const;
          return quiet[index] ? { ...loud, quiet: true } : loud;
        });
        const inLinks = (offset: number) => links.some(({ start, end }) => start < offset && offset < end);
        const spans: PassageSpan[] = marks
          .filter(({ start, end }) => !inLinks(start) && !inLinks(end))
          .sort((a, b) => a.start - b.start || b.end - a.end)
          .map((one, index) => ({ ...one, entity: index % 2 ? `s${index}` : `m${index}` }));
        const found = own.map((one, index) => ({ ...one, url: `https://site${index}.example` }));
        const placed = placePublisherLinks(found, { links, spans }, (id) => id.startsWith('s'));
        const list = pieces({ n: 1, kind: 'text', text, links, ...placed }, null);
        expect(list.map(textOf).join('')).toBe(text);
        const all = list.flatMap(flat);
        const offered = all.flatMap((piece) => ('url' in piece ? [piece.url] : []));
        expect([...offered].sort()).toEqual(found.map(({ url }) => url).sort());
        for (const piece of all) {
          if (piece.type !== 'publisher-link') continue;
          const of = found.find(({ url }) => url === piece.url);
          expect(textOf(piece)).toBe(text.slice(of?.start, of?.end));
          for (const inside of piece.children.flatMap(flat)) {
            expect(inside.type === 'link' && !inside.quiet).toBe(false);
            expect(inside.type === 'mark' && inside.first && inside.entity.startsWith('s')).toBe(false);
          }
        }
      }),
    );
  });
});
