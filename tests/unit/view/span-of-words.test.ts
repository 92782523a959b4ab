import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOfWords } from '../../../lib/view/span-of-words';

describe('the words between two offsets', () => {
  const text = '  Rahmon met Putin 🙂 in Dushanbe. ';

  it('come without the space around them', () => {
    expect(spanOfWords({ n: 3, text }, 0, 9)).toEqual({ paragraph: 3, start: 2, end: 8 });
    expect(spanOfWords({ n: 3, text }, -4, 999)).toEqual({ paragraph: 3, start: 2, end: text.trimEnd().length });
  });

  it('are none where only space is', () => {
    expect(spanOfWords({ n: 1, text }, 0, 2)).toBeNull();
    expect(spanOfWords({ n: 1, text }, 5, 5)).toBeNull();
    expect(spanOfWords({ n: 1, text: '' }, 0, 4)).toBeNull();
  });

  it('take a character of two halves whole', () => {
    const face = text.indexOf('🙂');
    expect(spanOfWords({ n: 1, text }, face + 1, face + 2)).toEqual({ paragraph: 1, start: face, end: face + 2 });
    expect(spanOfWords({ n: 1, text }, face, face + 1)).toEqual({ paragraph: 1, start: face, end: face + 2 });
  });

  it('are the trimmed text itself, whichever way they were selected', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(45), fc.nat(45), (any, a, b) => {
        const span = spanOfWords({ n: 1, text: any }, a, b);
        expect(span).toEqual(spanOfWords({ n: 1, text: any }, b, a));
        if (!span) return;
        const words = any.slice(span.start, span.end);
        expect(words).toBe(words.trim());
        expect(words).not.toBe('');
        expect(words).toContain(any.slice(Math.min(a, b), Math.max(a, b)).trim());
      }),
    );
  });
});
