import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorPassage } from '../../../lib/compile/anchor-passage';
import { quoteFor } from '../../../lib/compile/quote-for';

describe('a quote for a place in the text', () => {
  const word = fc.constantFrom('Oslo', 'Oslo,', 'and', 'in', 'the', 'Norway', 'Oslo’s');

  test('means exactly that place, however often the words stand there', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), (words, pick) => {
        const text = words.join(' ');
        const [spot] = [...text.matchAll(/Oslo/g)].slice(pick % 31);
        if (!spot) return;
        const quote = quoteFor([text], 1, spot.index, spot.index + 4);
        const anchored = anchorPassage(quote, [text], '');
        expect(anchored).toMatchObject({ ok: true, value: { paragraph: 1, start: spot.index, end: spot.index + 4 } });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the shortest quote', () => {
  const text = 'In Oslo and in Oslo, and again in Oslo and in Bergen';
  const quote = (start: number, length = 4) => quoteFor([text], 1, start, start + length);

  test('is the words alone where they stand once', () => {
    expect(quote(text.indexOf('Bergen'), 6)).toEqual({ paragraph: 1, exact: 'Bergen' });
  });

  test('takes whole words before it, as few as will do', () => {
    expect(quote(3)).toEqual({ paragraph: 1, exact: 'Oslo', prefix: 'In ' });
    expect(quote(15)).toEqual({ paragraph: 1, exact: 'Oslo', prefix: 'and in ' });
    expect(quote(34)).toEqual({ paragraph: 1, exact: 'Oslo', prefix: 'again in ' });
  });

  test('takes what is before and after where words before it do not do', () => {
    expect(quoteFor(['Oslo Oslo'], 1, 0, 4)).toEqual({ paragraph: 1, exact: 'Oslo', prefix: '', suffix: ' Oslo' });
    const long = 'ab '.repeat(200);
    const { prefix = '', suffix = '' } = quoteFor([long], 1, 300, 302);
    expect([prefix.length, suffix.length]).toEqual([120, 120]);
    expect(prefix + long.slice(300, 302) + suffix).toBe(long.slice(180, 422));
  });

  test('is of its own paragraph', () => {
    expect(quoteFor(['Oslo', 'To Oslo'], 2, 3, 7)).toEqual({ paragraph: 2, exact: 'Oslo' });
  });
});
