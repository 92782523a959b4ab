import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualifierWords } from '../../../lib/words/figure-words';
import { hasOwnMarks, withoutMarks } from '../../../lib/words/in-sentence';

describe('words between quotation marks', () => {
  it.each([
    ['“Furthermore, a strict policy', 'Furthermore, a strict policy'],
    ['"The current situation remains very difficult."', 'The current situation remains very difficult.'],
    ['plain words', 'plain words'],
    ['Russia’s', 'Russia’s'],
    ['“', ''],
  ])('%s lose marks of their own at the ends', (words, bare) => {
    expect(withoutMarks(words)).toBe(bare);
    expect(hasOwnMarks(words)).toBe(bare !== words);
  });

  it('never begin with two opening marks, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('“', '”', '"', '’', 'a', ' ') }), (words) => {
        if (!/^["“][^"“]/.test(words)) return;
        expect(`“${withoutMarks(words)}”`).not.toMatch(/^“["“]/);
      }),
    );
  });
});

describe('how exact a number is', () => {
  it('stands between quotation marks only where the text says so', () => {
    expect(qualifierWords('more than', 'transferred more than $1.8bn')).toBe('“more than”');
    expect(qualifierWords('rounded', 'it was 47.9%')).toBe('rounded');
    expect(qualifierWords('exact', 'an exact number')).toBe('exact, as written');
  });
});
