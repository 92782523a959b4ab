import type { Passage } from '../story/story';
import { sentencesOf } from '../text/sentences';
import type { Stretch } from '../text/stretch';
import type { Anchors, PassageQuote } from './anchor-passage';

/** What stands for what is left out, and says so: the sign of editors. */
const LEFT_OUT = '[…]';

/** An article reduced to the sentences in which a passage stands. What is left out of it is nowhere in the story. */
export interface Extracts {
  /** The paragraphs as they are shown; one of which nothing is shown is empty, and keeps its number. */
  readonly texts: readonly string[];
  /** By paragraph, the stretches of `texts` that are the article's own words. */
  readonly own: readonly (readonly Stretch[])[];
  /** The passages in `texts`; without those of `optional` that are left out. */
  readonly anchors: Anchors;
  /** By paragraph, the sentences that are left out. */
  readonly unshown: readonly (readonly string[])[];
}

/**
 * @param optional quotes that make no sentence shown, but stay where one is
 * @param lang BCP 47, of the article
 */
export function extractsOf(
  paragraphs: readonly string[],
  anchors: Anchors,
  optional: ReadonlySet<PassageQuote>,
  lang: string,
): Extracts {
  const passages: Stretch[][] = paragraphs.map(() => []);
  for (const [quote, { paragraph, start, end }] of anchors)
    if (!optional.has(quote)) passages[paragraph - 1]?.push({ start, end });
  const reduced = paragraphs.map((text, index) => reduce(text, passages[index] ?? [], lang));
  const moved = new Map<PassageQuote, Passage>();
  for (const [quote, passage] of anchors) {
    const own = reduced[passage.paragraph - 1];
    const now = own && moveTo(passage, own);
    if (now) moved.set(quote, now);
  }
  return {
    texts: reduced.map(({ text }) => text),
    own: reduced.map(({ now }) => now),
    anchors: moved,
    unshown: reduced.map(({ unshown }) => unshown),
  };
}

interface Reduced {
  readonly text: string;
  /** What is shown, where it stands in the article, */
  readonly was: readonly Stretch[];
  /** and where in `text`. */
  readonly now: readonly Stretch[];
  readonly unshown: readonly string[];
}

function reduce(whole: string, passages: readonly Stretch[], lang: string): Reduced {
  const wanted = union(passages);
  const kept: { start: number; end: number }[] = [];
  const unshown: string[] = [];
  let next = 0;
  for (const { start, end } of sentencesOf(whole, lang)) {
    while ((wanted[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const last = kept.at(-1);
    if ((wanted[next]?.start ?? Number.POSITIVE_INFINITY) >= end) unshown.push(whole.slice(start, end));
    else if (last?.end === start) last.end = end;
    else kept.push({ start, end });
  }
  let text = '';
  const now: Stretch[] = [];
  const was = kept.map(({ start, end }) => {
    // The space after a sentence is ours to set, unless a passage has it or the article ends.
    const words = start + whole.slice(start, end).trimEnd().length;
    const quoted = Math.min(end, wanted[indexUpTo(wanted, end - 1)]?.end ?? 0);
    const own = { start, end: end === whole.length ? end : Math.max(words, quoted) };
    if (start > 0) text += text === '' ? `${LEFT_OUT} ` : ` ${LEFT_OUT} `;
    const from = text.length;
    text += whole.slice(own.start, own.end);
    now.push({ start: from, end: text.length });
    return own;
  });
  const last = kept.at(-1);
  return { text: last && last.end < whole.length ? `${text} ${LEFT_OUT}` : text, was, now, unshown };
}

/** What the stretches cover, in order and apart. */
function union(stretches: readonly Stretch[]): Stretch[] {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** Which of ordered stretches is the last that starts at an offset or before it; -1 where none does. */
function indexUpTo(ordered: readonly Stretch[], offset: number): number {
  let [from, to] = [0, ordered.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ordered[middle]?.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

function moveTo({ paragraph, start, end }: Passage, { was, now }: Reduced): Passage | null {
  const at = indexUpTo(was, start);
  const [before, after] = [was[at], now[at]];
  if (!before || !after || end > before.end) return null;
  const by = after.start - before.start;
  return { paragraph, start: start + by, end: end + by };
}
