import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultView, FIELDS } from '../../../lib/view/fields';
import { parseView, parseViewEntries } from '../../../lib/view/parse-view';
import { copiedLinkQuery, serializeView } from '../../../lib/view/serialize-view';
import { noticeText } from '../../../lib/words/view-title';
import { linkStory } from '../../fixtures/links/story';
import { arbitraryView } from './arbitrary-view';

const canonical = (query: string) => serializeView(parseView(query, linkStory).view, linkStory);

describe('round trip', () => {
  it('gives every view back, without a notice', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const parsed = parseView(serializeView(view, linkStory), linkStory);
        expect(parsed).toEqual({ view, notices: [], revision: null, bare: false });
      }),
      { numRuns: 2000 },
    );
  });

  it('needs no escaping', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const query = serializeView(view, linkStory);
        expect(query).toMatch(/^[a-z0-9=&/~.-]+$/);
        expect(new URL(`https://example.org/?${query}`).search).toBe(`?${query}`);
      }),
    );
  });

  it('does not mind how a link was escaped or where its keys went', () => {
    fc.assert(
      fc.property(arbitraryView, fc.integer(), (view, seed) => {
        const query = serializeView(view, linkStory);
        const pairs = [...new URLSearchParams(query)].sort(
          (a, b) => ((seed >> (a[0].charCodeAt(0) % 31)) & 1) - (b[1].length % 2),
        );
        expect(canonical(new URLSearchParams(pairs).toString())).toBe(query);
      }),
    );
  });

  it('of a copied link gives the revision, too', () => {
    const view = defaultView(linkStory);
    const query = copiedLinkQuery(view, linkStory);
    expect(query).toBe(`${serializeView(view, linkStory)}&r=3`);
    expect(parseView(query, linkStory)).toEqual({ view, notices: [], revision: 3, bare: false });
  });
});

const KEYS = ['v', ...Object.values(FIELDS).map(({ key }) => key), 'r', '__proto__', 'utm_source'];
const PIECES = [
  'tjk',
  'icc',
  'none',
  '~',
  '/',
  '..',
  '.',
  '-',
  '2024',
  '1',
  '99',
  '%',
  '%2F',
  '%00',
  '+',
  '\u{d800}',
  'é',
  '<',
  '"',
  ' ',
];
const value = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  // Lone surrogates among them.
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
);
const query = fc.oneof(
  fc.array(fc.tuple(fc.constantFrom(...KEYS), value)).map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
  fc.string({ unit: 'binary' }),
  fc.uint8Array().map((bytes) => Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
);

describe('any text at all', () => {
  it('gives a view, whose canonical form gives it again', () => {
    fc.assert(
      fc.property(query, (text) => {
        const once = canonical(text);
        expect(canonical(once)).toBe(once);
        expect(once).toMatch(
          /^v=1&c=[-\d./]+(&t=[-\d./]+)?&l=[a-z~-]+(&s=[a-z0-9-]+)?(&h=[\d.a-z-]+)?&p=[a-z]+&b=[a-z]+$/,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('gives each part its default on its own', () => {
    fc.assert(
      fc.property(fc.constantFrom('c', 't', 'h', 'p', 'b'), fc.string({ unit: 'binary' }), (key, text) => {
        const { view } = parseViewEntries(
          [
            ['s', 'tjk'],
            ['l', 'war'],
            [key, `!${text}`],
          ],
          linkStory,
        );
        expect(view).toEqual({ ...defaultView(linkStory), selection: 'tjk', layers: ['war'] });
      }),
    );
  });

  it.each(['c', 't', 'l', 's', 'h', 'p', 'b', 'v', 'x'])(
    'of 100,000 characters in %s gives the default view',
    (key) => {
      for (const piece of ['9', '~', '%', '-', '1/', '2024/', '1.1-', 'a']) {
        const parsed = parseView(`?${key}=${piece.repeat(100_000)}`, linkStory);
        expect(parsed.view).toEqual(defaultView(linkStory));
        expect(parsed.notices.map(({ code }) => code)).toEqual(['too-long']);
      }
    },
  );
});

describe('what a query tells beside the view', () => {
  it.each([
    ['', true],
    ['?', true],
    ['?fbclid=1', true],
    ['?r=2', true],
    ['?v=1', false],
    ['?s=nonsense', false],
    ['?v=2', false],
  ])('%j is bare: %s', (text, bare) => {
    expect(parseView(text, linkStory).bare).toBe(bare);
  });

  it.each([
    ['1', 1],
    ['007', 7],
    ['0', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['', null],
    ['9'.repeat(30), null],
  ])('r=%s is revision %s', (text, revision) => {
    const parsed = parseView(`?r=${text}`, linkStory);
    expect(parsed.revision).toBe(revision);
    expect(parsed.notices).toEqual([]);
  });

  it('counts the question mark not among the 2,000 characters', () => {
    const text = `s=tjk&x=${'x'.repeat(1992)}`;
    expect(parseView(`?${text}`, linkStory).notices).toEqual([]);
    expect(parseView(`?${text}x`, linkStory).notices).toHaveLength(1);
  });

  it('says each notice as one short sentence', () => {
    const texts = ['c=x&t=x&l=!&s=!&h=x&p=x&b=x', 'l=x&s=x&h=1.0-9999', 'l=icc~x', 'v=2', 'x'.repeat(2001)]
      .flatMap((text) => parseView(text, linkStory).notices)
      .map(noticeText);
    expect(new Set(texts).size).toBe(13);
    for (const text of texts) expect(text).toMatch(/^[A-Z][^.]{20,100}\.$/);
  });

  it('leaves the order of the layers to the link, not to the story', () => {
    const story = { ...linkStory, defaults: { ...linkStory.defaults, layers: ['war', 'icc', 'war'] } };
    expect(serializeView(defaultView(story), story)).toContain('&l=icc~war&');
  });
});
