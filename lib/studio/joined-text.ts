import type { Passage } from '../story/story';

/** Paragraphs as one text, a line break between them: what suggestions and comparisons of texts have offsets in. */
export interface JoinedText {
  readonly text: string;
  /** Null for what crosses the end of a paragraph, or lies outside. */
  readonly passageAt: (start: number, end: number) => Passage | null;
}

export function joinedText(paragraphs: readonly string[]): JoinedText {
  const starts: number[] = [];
  let length = 0;
  for (const text of paragraphs) {
    starts.push(length);
    length += text.length + 1;
  }
  return {
    text: paragraphs.join('\n'),
    passageAt: (start, end) => {
      const paragraph = lastAtOrBefore(starts, start);
      const from = starts[paragraph - 1];
      const text = paragraphs[paragraph - 1];
      if (from === undefined || text === undefined || end < start || end - from > text.length) return null;
      return { paragraph, start: start - from, end: end - from };
    },
  };
}

/** How many of ascending numbers are at most `value`. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
