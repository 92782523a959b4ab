import { letterEnd, letterStart } from '../text/letters';
import type { PassageQuote } from './anchor-passage';

/** Characters of prefix or suffix that the format takes. */
const MAX = 120;

/** The shortest quote that means just this place: with its paragraph, then with words before it, then after it. */
export function quoteFor(paragraphs: readonly string[], paragraph: number, start: number, end: number): PassageQuote {
  const text = paragraphs[paragraph - 1] ?? '';
  const exact = text.slice(start, end);
  const isOnly = (prefix: string, suffix: string) => {
    const whole = prefix + exact + suffix;
    const first = text.indexOf(whole);
    return first === start - prefix.length && text.indexOf(whole, first + 1) < 0;
  };
  if (isOnly('', '')) return { paragraph, exact };
  for (let from = wordBefore(text, start); from >= Math.max(0, start - MAX); from = wordBefore(text, from)) {
    const prefix = text.slice(from, start);
    if (isOnly(prefix, '')) return { paragraph, exact, prefix };
    if (from === 0) break;
  }
  return {
    paragraph,
    exact,
    prefix: text.slice(letterEnd(text, start - MAX), start),
    suffix: text.slice(end, letterStart(text, end + MAX)),
  };
}

/** Start of the word that ends before `at`, 0 at the paragraph's start. */
function wordBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at - 2);
  return space < 0 ? 0 : space + 1;
}
