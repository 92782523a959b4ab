import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { textSelectors } from '../../../lib/export/text-selectors';
import type { Paragraph } from '../../../lib/story/story';
import { letterEnd, letterStart } from '../../../lib/text/letters';
import { madeStory } from '../../fixtures/made-stories/made-story.mjs';

const paragraphsOf = (texts: readonly string[]): Paragraph[] =>
  texts.map((text, i) => ({ n: i + 1, text, kind: 'text', links: [], spans: [] }));

test('positions count characters, not halves of them', () => {
  const paragraphs = paragraphsOf(['𝔸𝔹 one', 'two 𝔸 three']);
  const [quote, position] = textSelectors(paragraphs, { paragraph: 2, start: 7, end: 12 });
  expect(quote).toMatchObject({ exact: 'three', prefix: 'two 𝔸 ' });
  expect(position).toMatchObject({ start: 13, end: 18 });
});

test('a quote never ends between the halves of a character, whichever it is', () => {
  // The last halves with the lowest and the highest number there is.
  for (const letter of ['\u{10000}', '\u{103ff}']) {
    const text = `${letter.repeat(40)}here${letter.repeat(40)}`;
    const [{ prefix, suffix }] = textSelectors(paragraphsOf([text.slice(1, -1), text]), {
      paragraph: 2,
      start: 80,
      end: 84,
    });
    expect([...prefix].every((each) => each === letter)).toBe(true);
    for (const shift of [1, 2]) {
      const shifted = `${'x'.repeat(shift)}${text}`;
      const [quote] = textSelectors(paragraphsOf([shifted]), { paragraph: 1, start: 80 + shift, end: 84 + shift });
      expect([...quote.suffix].every((each) => each === letter)).toBe(true);
    }
    const [odd] = textSelectors(paragraphsOf([`${text.slice(0, 80)}x${text.slice(80)}`]), {
      paragraph: 1,
      start: 81,
      end: 85,
    });
    expect([...odd.prefix].every((each) => each === letter || each === 'x')).toBe(true);
    expect(suffix).not.toBe('');
  }
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
      // No more is quoted than is needed: 32 characters to both sides, out to whole letters, would stand in several places.
      const least = text.slice(letterStart(text, start - 32), letterEnd(text, end + 32));
      expect(quoted.length).toBeGreaterThanOrEqual(least.length);
      if (quoted !== least) expect(whole.indexOf(least)).not.toBe(whole.lastIndexOf(least));
    }),
  );
});

test('a story twice as long takes twice the comparisons, though its phrases come again and again', () => {
  const comparisons = (passages: number) => {
    const { files } = madeStory(1, { paragraphs: passages / 20, entities: passages / 4, passages });
    const story = JSON.parse(files['story.json']);
    const paragraphs = paragraphsOf(files['article.txt'].split('\n'));
    const compare = vi.spyOn(String.prototype, 'startsWith');
    for (const entity of story.entities) {
      for (const { paragraph: n, exact, prefix } of entity.passages) {
        const start = (paragraphs[n - 1]?.text.indexOf(prefix) ?? 0) + prefix.length;
        textSelectors(paragraphs, { paragraph: n, start, end: start + exact.length });
      }
    }
    const { length } = compare.mock.calls;
    compare.mockRestore();
    return length;
  };
  const few = comparisons(1000);
  expect(few).toBeGreaterThan(900);
  expect(comparisons(4000)).toBeLessThan(few * 5);
});
