import type { Paragraph } from '../story/story';
import type { Highlight } from './view';

/**
 * The words between two offsets of a paragraph, without the space around them, or null if there are none. The offsets may be
 * outside the paragraph and in any order, like those of a text selection.
 */
export function spanOfWords({ n, text }: Pick<Paragraph, 'n' | 'text'>, from: number, to: number): Highlight | null {
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(text.length, Math.max(from, to));
  // Never split a surrogate pair.
  if (isSecondHalf(text, start)) start--;
  if (isSecondHalf(text, end)) end++;
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return null;
  start += words.length - words.trimStart().length;
  return { paragraph: n, start, end: start + trimmed.length };
}

function isSecondHalf(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
