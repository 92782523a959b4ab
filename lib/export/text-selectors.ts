import type { Paragraph, Passage } from '../story/story';

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Characters before and after that are quoted at least, where the paragraph has them. */
const AROUND = 32;

/**
 * A passage by its words, with as much of its paragraph around them as tells it from every other place; and by its position in
 * the article, whose paragraphs are joined by one line feed each. Positions count Unicode code points, as the model asks.
 */
export function textSelectors(
  paragraphs: readonly Paragraph[],
  { paragraph, start, end }: Passage,
): readonly [TextQuoteSelector, TextPositionSelector] {
  const text = paragraphs.find(({ n }) => n === paragraph)?.text ?? '';
  const whole = paragraphs.map((one) => one.text).join('\n');
  const before = paragraphs.filter(({ n }) => n < paragraph).map((one) => `${one.text}\n`);
  const first = codePoints(before.join('') + text.slice(0, start));
  const exact = text.slice(start, end);
  return [
    { type: 'TextQuoteSelector', exact, ...around(text, start, end, whole) },
    { type: 'TextPositionSelector', start: first, end: first + codePoints(exact) },
  ];
}

function around(text: string, start: number, end: number, whole: string): { prefix: string; suffix: string } {
  for (let reach = AROUND; ; reach *= 2) {
    const prefix = text.slice(wholeCharacter(text, Math.max(0, start - reach)), start);
    const suffix = text.slice(end, wholeCharacter(text, Math.min(text.length, end + reach)));
    const quoted = prefix + text.slice(start, end) + suffix;
    const isOnly = whole.indexOf(quoted) === whole.lastIndexOf(quoted);
    if (isOnly || quoted.length === text.length) return { prefix, suffix };
  }
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function codePoints(text: string): number {
  return [...text].length;
}
