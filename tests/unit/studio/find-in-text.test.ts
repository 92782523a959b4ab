import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInText } from '@/lib/studio/find-in-text';

const TEXT = ['The Ferry sails to Göteborg.', 'A ferry, a FERRY, and no bus.', 'باخرة إلى غوتنبرغ'];
const words = (found: string) =>
  findInText(found, TEXT).map(({ paragraph, start, end }) => TEXT[paragraph - 1]?.slice(start, end));

describe('finding words in the text of a draft', () => {
  it('gives every place in the order of the text, whatever the capitals and accents', () => {
    expect(words('ferry')).toEqual(['Ferry', 'ferry', 'FERRY']);
    expect(words('goteborg')).toEqual(['Göteborg']);
    expect(words('غوتنبرغ')).toEqual(['غوتنبرغ']);
  });

  it('finds nothing for nothing', () => {
    expect(findInText('  ', TEXT)).toEqual([]);
    expect(findInText('tram', TEXT)).toEqual([]);
  });

  it('finds every piece of the text, at places that hold it', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.nat(20), fc.integer({ min: 1, max: 8 }), (at, start, length) => {
        const text = TEXT[at] ?? '';
        const piece = text.slice(start, start + length).trim();
        fc.pre(piece !== '');
        expect(findInText(piece, TEXT).some(({ paragraph }) => paragraph === at + 1)).toBe(true);
      }),
    );
  });
});
