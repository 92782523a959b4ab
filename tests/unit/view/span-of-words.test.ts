import { describe, expect, it } from 'vitest';
import { spanOfWords } from '../../../lib/view/span-of-words';

const paragraph = { n: 3, text: 'To Tajikistan 🗺️, by train.' };
const words = (from: number, to: number) => {
  const span = spanOfWords(paragraph, from, to);
  return span && paragraph.text.slice(span.start, span.end);
};

describe('the words between two offsets', () => {
  it('are of that paragraph, without the space around them', () => {
    expect(spanOfWords(paragraph, 2, 14)).toEqual({ paragraph: 3, start: 3, end: 13 });
  });

  it('may be given backwards, and from outside of it', () => {
    expect(words(13, 3)).toBe('Tajikistan');
    expect(words(-5, 999)).toBe(paragraph.text);
  });

  it('hold no half of a character', () => {
    expect(words(3, 15)).toBe('Tajikistan 🗺️');
    expect(words(15, 17)?.startsWith('🗺')).toBe(true);
  });

  it.each([
    [4, 4],
    [2, 3],
    [40, 50],
  ])('from %d to %d are none', (from, to) => {
    expect(spanOfWords(paragraph, from, to)).toBeNull();
  });
});
