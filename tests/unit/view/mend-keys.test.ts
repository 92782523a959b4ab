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
  ['entities without their semicolon', (query) => query.replaceAll('&', '&amp')],
  ['the signs of mail', (query) => query.replaceAll('=', '=3D')],
  ['a query that is encoded from its first ampersand on', (query) => query.replaceAll('&', '%26')],
  [
    'a query that is encoded from its first ampersand on, equals signs too',
    (query) => `v=${encodeURIComponent(query.slice(2))}`,
  ],
  ['the same, twice', (query) => `v=${encodeURIComponent(encodeURIComponent(query.slice(2)))}`],
  ['the same, with entities', (query) => `v=${encodeURIComponent(query.slice(2).replaceAll('&', '&amp;'))}`],
  ['colons for equals signs', (query) => query.replaceAll('=', ':')],
  ['quotation marks around keys', (query) => query.replaceAll('&', '&%22')],
  ['a second question mark before it', (query) => `?${query}`],
];

describe('a link whose keys were mangled on its way', () => {
  it.each(MANGLED)('by %s is read as what was meant', (_, mangle) => {
    // An address knows a hash: what is behind a number sign has no chance.
    const query = new URL(`https://example.org/?${mangle(LINK).replaceAll('#', '%23')}`).search;
    expect(parseView(query, linkStory)).toEqual(meant);
  });
});

/** What nobody can tell any more where it belonged. */
const BEYOND: readonly (readonly [how: string, query: string])[] = [
  ['keys that were translated', 'version=1&position=4.5/38.5/68.8&choice=tjk'],
  ['signs that were lost', 'v1&c4.5/38.5/68.8&stjk'],
  ['keys that were lost', '=1&=4.5/38.5/68.8&=2024'],
  ['an address inside another one', 'url=https%3A%2F%2Fexample.org%2Fstories%2Fx%3Fv%3D1%26c%3D5%2F38.54%2F68'],
  ['highlighted words', 'q=5.14-36.10rju56'],
  ['a part of it', 'v=1&s=tjk&cc=4.5/38.5/68.8'],
];

describe('a link that was mangled beyond reading', () => {
  it.each(BEYOND)('says so: %s', (_, query) => {
    expect(parseView(query, linkStory).notices).toContainEqual({ code: 'mangled' });
  });

  it('still shows what can be read', () => {
    expect(parseView('v=1&s=tjk&cc=4.5/38.5/68.8', linkStory).view.selection).toBe('tjk');
  });

  it.each([
    'fbclid=IwAR0xyz',
    'utm_source=mail&utm_medium=email&utm_campaign=2025/10/08&utm_content=a.b-c',
    'gclid=Cj0KCQ&gbraid=0AAAA&wbraid=1.2-3&mc_cid=0a1b&mc_eid=0a1b2c&igshid=MzRl&igsh=abc=&msclkid=1&twclid=2&ttclid=3&yclid=4',
    '_ga=2.123456789.987654321.1700000000-1234567890.1700000000&_gl=1*1abc*_ga*MTIz',
    'ref=newsletter&foo=bar&x=1&id=10/08/25&price=4.50&ratio=16/9&lang=en-GB',
    'v=1&utm_source=1.5-2&s=tjk',
  ])('is not what other keys are taken for: %s', (query) => {
    expect(parseView(query, linkStory).notices).toEqual([]);
  });

  it('is none that was written here', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        expect(parseView(serializeView(view, linkStory), linkStory).notices).toEqual([]);
      }),
    );
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
