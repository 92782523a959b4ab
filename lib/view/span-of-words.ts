import type { Paragraph } from '../story/story';
import type { Highlight } from '../story/view';
import { letterEnd, letterStart } from '../text/letters';

/**
 * The words between two offsets of a paragraph, without the space around them, or null if there are none. The offsets may be
 * outside the paragraph and in any order, like those of a text selection.
 */
export function spanOfWords({ n, text }: Pick<Paragraph, 'n' | 'text'>, from: number, to: number): Highlight | null {
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(text.length, Math.max(from, to));
  // Letters as readers see them are whole, with their vowel signs and all else that belongs to them.
  start = letterStart(text, start);
  end = letterEnd(text, end);
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return null;
  start += words.length - words.trimStart().length;
  return { paragraph: n, start, end: start + trimmed.length };
}
