import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../lib/export/preview';
import { pictureQuote } from '../../../lib/picture/picture-quote';
import type { Story } from '../../../lib/story/story';
import { cutText, wrapText } from '../../../lib/text/wrap-text';
import { parseView } from '../../../lib/view/parse-view';
import { linkWords } from '../../../lib/words/link-words';
import { viewTitle } from '../../../lib/words/view-title';
import { validStory } from '../compile/fixture';

/** Letters of several code points, each as one reader sees it. */
const LETTERS = ['👩‍👩‍👧', '🇹🇯', 'e\u0301', '👍🏽', '한'.normalize('NFD'), '1\ufe0f\u20e3'];

/** Whether a text has only whole letters of these: nothing is left of one that no other text has. */
const isWhole = (text: string, letter: string) => {
  const rest = text.replaceAll(letter, '');
  return ![...letter].some((point) => point > '\u02ff' && rest.includes(point)) && !/\p{Cs}/u.test(rest);
};

const storyOf = (text: string): Story => {
  const story = validStory();
  return { ...story, paragraphs: [{ n: 1, text, kind: 'text', links: [], spans: [] }] };
};

describe('a text that is shortened', () => {
  it.each(LETTERS)('is cut between letters, wherever it is shown: %s', (letter) => {
    for (let spaces = 0; spaces < letter.length; spaces++) {
      const text = `${'x'.repeat(spaces)}${letter.repeat(120)}`;
      const story = storyOf(text);
      const { view, notices } = parseView(`h=1.0-${text.length}`, story);
      expect(notices).toEqual([]);
      const { title, windowTitle, description } = previewOf(story, view, 'https://example.org');
      const facts = linkWords(story, view).map((fact) => fact.text);
      const quoted = pictureQuote(story, view, null).map((part) => part.text);
      for (const said of [viewTitle(story, view), title, windowTitle, description, ...facts, ...quoted]) {
        expect(isWhole(said, letter), said).toBe(true);
      }
      const measure = (line: string) => line.length;
      for (const width of [7, 20, 21, 22, 23]) {
        expect(isWhole(cutText(text, width, measure).text, letter)).toBe(true);
        for (const line of wrapText(`a ${text} b`, width, 3, measure)) expect(isWhole(line.text, letter)).toBe(true);
      }
    }
  });
});
