import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendKeys, parseView } from '@/lib/view/parse-view';
import { serializeView } from '@/lib/view/serialize-view';
import { linkStory } from '../../fixtures/links/story';
import { arbitraryView } from './arbitrary-view';

const LINK = 'v=1&c=4.5/38.5/68.8&t=2024/..&l=icc&s=tjk&p=places&b=control&r=2';
const meant = parseView(LINK, linkStory);
const KEYS = ['v', 'c', 't', 'l', 's', 'h', 'p', 'b', 'r'];

/** What happens to a link, by whom. */
const MANGLED: readonly [how: string, mangle: (query: string) => string][] = [
  ['HTML that is escaped twice', (query) => query.replaceAll('&', '&amp;')],
  ['HTML that is escaped three times', (query) => query.replaceAll('&', '&amp;amp;')],
  ['decimal entities', (query) => query.replaceAll('&', '&#38;')],
  ['decimal entities with zeros', (query) => query.replaceAll('&', '&#038;')],
  ['hexadecimal entities', (query) => query.replaceAll('&', '&#x26;')],
  ['a query that is encoded whole', (query) => encodeURIComponent(query)],
  ['a query that is encoded twice', (query) => encodeURIComponent(encodeURIComponent(query))],
  ['a query that is encoded but for its slashes', (query) => encodeURIComponent(query).replaceAll('%2F', '/')],
  ['a space after each ampersand', (query) => query.replaceAll('&', '&%20')],
  ['a break after each ampersand', (query) => query.replaceAll('&', '&%0D%0A')],
  ['zero-width spaces', (query) => query.replaceAll('&', '&%E2%80%8B')],
  ['keys in capitals', (query) => query.replace(/([a-z])=/g, (_, key: string) => `${key.toUpperCase()}=`)],
  ['trackers between', (query) => query.replaceAll('&', '&fbclid=abc&')],
];

describe('a link whose keys were mangled on its way', () => {
  it.each(MANGLED)('by %s is read as what was meant', (_, mangle) => {
    // An address knows a hash: what is behind a number sign has no chance.
    const query = new URL(`https://example.org/?${mangle(LINK).replaceAll('#', '%23')}`).search;
    expect(parseView(query, linkStory)).toEqual(meant);
  });
});

describe('mending', () => {
  it('changes no link that was written here', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const pairs = [...new URLSearchParams(serializeView(view, linkStory))];
        expect(mendKeys(pairs, KEYS)).toEqual(pairs);
      }),
    );
  });

  it('leaves other keys and all values as they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[d-gi-kmnoqu-zé.]{2,9}$/), fc.string({ minLength: 1 }))),
        (pairs) => {
          expect(mendKeys(pairs, KEYS)).toEqual(pairs);
        },
      ),
    );
    expect(
      mendKeys(
        [
          ['S', 'TJK.'],
          ['amp;p', 'Places)'],
        ],
        KEYS,
      ),
    ).toEqual([
      ['s', 'TJK.'],
      ['p', 'Places)'],
    ]);
  });

  it('ends for any text, and makes none longer', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.constantFrom('', 'x'))), (pairs) => {
        const length = (all: readonly (readonly [string, string])[]) => all.flat().join('').length;
        expect(length(mendKeys(pairs, KEYS))).toBeLessThanOrEqual(length(pairs));
      }),
    );
    const deep = Array.from({ length: 12 }).reduce<string>((text) => encodeURIComponent(text), LINK);
    expect(() => parseView(deep, linkStory)).not.toThrow();
  });
});
