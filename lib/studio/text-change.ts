import { anchorPassage } from '../compile/anchor-passage';
import { quoteFor } from '../compile/quote-for';
import { reanchor } from '../compile/reanchor';
import type { Passage } from '../story/story';
import { spanKey } from './operation';

/** Passages and paragraphs of a text after an edit of it. */
export interface TextChange {
  /** Where a passage's words are now; null where they are gone, or nothing tells which of several they are. */
  readonly passage: (span: Passage) => Passage | null;
  /** The number that a paragraph has now; null where it is gone. */
  readonly paragraph: (n: number) => number | null;
}

/** Compares two texts, and finds the given passages of the first in the second by their words and what stands around them. */
export function textChange(
  before: readonly string[],
  after: readonly string[],
  spans: readonly Passage[] = [],
): TextChange {
  const quotes = spans.map(({ paragraph, start, end }) => quoteFor(before, paragraph, start, end));
  const found = reanchor({ quotes, before, after });
  const moved = new Map(
    spans.map((span, index) => {
      const one = found.quotes[index];
      const quote = one?.kind === 'moved' ? one.quote : one?.kind === 'same' ? quotes[index] : undefined;
      const place = quote && anchorPassage(quote, after, '');
      return [spanKey(span), place?.ok ? place.value : null] as const;
    }),
  );
  return { passage: (span) => moved.get(spanKey(span)) ?? null, paragraph: found.paragraph };
}
