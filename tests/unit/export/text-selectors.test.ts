import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textSelectors } from '../../../lib/export/text-selectors';
import type { Paragraph } from '../../../lib/story/story';

const paragraphsOf = (texts: readonly string[]): Paragraph[] =>
  texts.map((text, i) => ({ n: i + 1, text, kind: 'text', links: [], spans: [] }));

test('positions count characters, not halves of them', () => {
  const paragraphs = paragraphsOf(['𝔸𝔹 one', 'two 𝔸 three']);
  const [quote, position] = textSelectors(paragraphs, { paragraph: 2, start: 7, end: 12 });
  expect(quote).toMatchObject({ exact: 'three', prefix: 'two 𝔸 ' });
  expect(position).toMatchObject({ start: 13, end: 18 });
});

// Few letters and words that come again and again, so that much of the text stands in several places.
const texts = fc.array(
  fc
    .array(fc.constantFrom('aa', 'ab ', '𝔸', 'the same words again ', '\u0301'), { maxLength: 30 })
    .map((words) => words.join('')),
  { minLength: 1, maxLength: 6 },
);

test('a quote stands in one place only, unless it is its whole paragraph', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (all, which, from, length) => {
      const paragraphs = paragraphsOf(all);
      const whole = all.join('\n');
      const { n, text } = paragraphs[which % paragraphs.length] as Paragraph;
      const start = from % (text.length + 1);
      const end = Math.min(text.length, start + (length % 12));
      const [{ prefix, exact, suffix }] = textSelectors(paragraphs, { paragraph: n, start, end });
      const quoted = prefix + exact + suffix;
      expect(exact).toBe(text.slice(start, end));
      expect(text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix)).toBe(true);
      const isOnly = whole.indexOf(quoted) === whole.lastIndexOf(quoted);
      expect(isOnly || quoted.length === text.length).toBe(true);
      // No more is quoted than is needed: half as much would stand in several places.
      const longer = Math.max(prefix.length, suffix.length) > 33;
      const half = text.slice(Math.max(0, start - 32), Math.min(text.length, end + 32));
      if (longer) expect(whole.indexOf(half)).not.toBe(whole.lastIndexOf(half));
    }),
  );
});
