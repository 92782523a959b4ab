import type { Passage } from '../story/story';
import { type Alignment, alignParagraphs } from './align-paragraphs';
import { type AlikeText, alikeText } from './alike-text';
import { anchorPassage, nearText, type PassageQuote } from './anchor-passage';
import { quoteFor } from './quote-for';

export interface ReanchorRequest {
  readonly quotes: readonly PassageQuote[];
  /** The text for which the quotes were written, where there still is one: with it, words that stand in many places are told apart. */
  readonly before: readonly string[] | null;
  readonly after: readonly string[];
}

/** Where a quote's words are now. */
export type Reanchored =
  | { readonly kind: 'same' }
  | { readonly kind: 'moved'; readonly quote: PassageQuote }
  /** Not there any more, or in several places that nothing tells apart. */
  | { readonly kind: 'lost'; readonly near: string | null; readonly places: readonly number[] };

export interface Reanchoring {
  /** In the order of the request. */
  readonly quotes: readonly Reanchored[];
  /** The number that a paragraph has now, both from 1; null where it is gone or not known. */
  readonly paragraph: (n: number) => number | null;
}

/** As much of what stands around words as tells them from the same words elsewhere, in UTF-16 units. */
const CONTEXT = 40;
/** So much of it must be the same where the paragraph itself is gone. */
const ENOUGH = 12;

/** Finds passages again after an edit of the text. */
export function reanchor({ quotes, before, after }: ReanchorRequest): Reanchoring {
  const alike = after.map(alikeText);
  const spans = quotes.map((quote) => {
    const found = before && anchorPassage(quote, before, '');
    return found?.ok ? found.value : null;
  });
  const all = quotes.map((quote) => placesOf(quote, after, alike));
  const alikeBefore = before?.map(alikeText) ?? [];
  /** Words that the old text has once and the new one has once are the same words, as after a paragraph was split. */
  const onlyOne = (quote: PassageQuote, [place, ...more]: readonly Passage[]) =>
    place && more.length === 0 && placesOf(quote, before ?? [], alikeBefore).length === 1 ? place : null;
  const alignment = before ? alignParagraphs(before, after) : guessedAlignment(quotes, all);
  const paragraph = (n: number) => alignment[n] ?? null;

  const found = quotes.map((quote, index): Passage | null => {
    const span = spans[index];
    const text = span && before?.[span.paragraph - 1];
    const candidates = all[index] ?? [];
    if (span && text !== null && text !== undefined) {
      return onlyOne(quote, candidates) ?? bySurroundings(span, text, candidates, after, paragraph);
    }
    return byNumber(quote, candidates, after, paragraph);
  });
  return {
    paragraph,
    quotes: quotes.map((quote, index) => {
      const place = found[index];
      if (!place) {
        const near = nearText(quote.exact, after, { cells: 20_000_000 });
        return { kind: 'lost', near, places: (all[index] ?? []).map((one) => one.paragraph) };
      }
      return written(quote, place, after);
    }),
  };
}

/** Where the text has these words, or words that look like them. */
function placesOf({ exact }: PassageQuote, texts: readonly string[], alike: readonly AlikeText[]): Passage[] {
  const wanted = alikeText(exact).text;
  if (wanted.trim() === '') return [];
  return alike.flatMap(({ text, offsets }, index) => {
    const places: Passage[] = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const [start = 0, end = texts[index]?.length ?? 0] = [offsets[at], offsets[at + wanted.length]];
      places.push({ paragraph: index + 1, start, end });
    }
    return places;
  });
}

function bySurroundings(
  span: Passage,
  before: string,
  candidates: readonly Passage[],
  after: readonly string[],
  paragraph: (n: number) => number | null,
): Passage | null {
  const now = paragraph(span.paragraph);
  if (now !== null && after[now - 1] === before) return { ...span, paragraph: now };
  const scored = candidates.map((place) => {
    const text = after[place.paragraph - 1] ?? '';
    const left = sharedEnd(before.slice(0, span.start), text.slice(0, place.start));
    const right = sharedStart(before.slice(span.end), text.slice(place.end));
    return { place, score: left + right + (place.paragraph === now ? 1000 : 0) };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score === second?.score) return null;
  return best.place.paragraph === now || best.score >= ENOUGH ? best.place : null;
}

/** Without the old text there is only what the quote itself says. */
function byNumber(
  quote: PassageQuote,
  candidates: readonly Passage[],
  after: readonly string[],
  paragraph: (n: number) => number | null,
): Passage | null {
  const fitting = candidates.filter((place) => fitsContext(quote, place, after));
  const places = fitting.length > 0 ? fitting : candidates;
  if (places.length === 1) return places[0] ?? null;
  const now = quote.paragraph === undefined ? null : paragraph(quote.paragraph);
  const here = places.filter((place) => place.paragraph === now);
  return here.length === 1 ? (here[0] ?? null) : null;
}

function fitsContext({ prefix = '', suffix = '' }: PassageQuote, place: Passage, after: readonly string[]): boolean {
  const text = after[place.paragraph - 1] ?? '';
  return (
    alikeText(text.slice(0, place.start)).text.endsWith(alikeText(prefix).text) &&
    alikeText(text.slice(place.end)).text.startsWith(alikeText(suffix).text)
  );
}

/** Where paragraphs have gone, by the quotes that can mean only one place. Between two that moved alike, all moved so. */
function guessedAlignment(quotes: readonly PassageQuote[], all: readonly (readonly Passage[])[]): Alignment {
  const votes = new Map<number, Map<number, number>>();
  quotes.forEach(({ paragraph, exact }, index) => {
    const places = all[index] ?? [];
    const [only] = places;
    if (paragraph === undefined || !only || places.length > 1) return;
    const own = votes.get(paragraph) ?? new Map<number, number>();
    // Long words are surer: a short name may have gone and stand elsewhere.
    own.set(only.paragraph, (own.get(only.paragraph) ?? 0) + exact.length);
    votes.set(paragraph, own);
  });
  const known = [...votes].map(([n, own]) => {
    const [to = n] = [...own].sort((a, b) => b[1] - a[1])[0] ?? [];
    return { n, shift: to - n };
  });
  known.sort((a, b) => a.n - b.n);
  const last = Math.max(0, ...quotes.map(({ paragraph = 0 }) => paragraph), ...known.map(({ n }) => n));
  const alignment: (number | null)[] = [null];
  for (let n = 1; n <= last + 1; n++) {
    const lower = known.findLast((one) => one.n <= n);
    const upper = known.find((one) => one.n >= n);
    const shift = lower && upper && lower.shift !== upper.shift ? null : (lower ?? upper)?.shift;
    alignment.push(shift === undefined ? n : shift === null ? null : n + shift);
  }
  return alignment;
}

/** The quote as it has to be written now; as it was, where that still means this place. */
function written(quote: PassageQuote, place: Passage, after: readonly string[]): Reanchored {
  const means = (one: PassageQuote) => {
    const found = anchorPassage(one, after, '', { cells: 0 });
    const { paragraph, start, end } = found.ok ? found.value : { paragraph: 0, start: 0, end: 0 };
    return paragraph === place.paragraph && start === place.start && end === place.end;
  };
  if (means(quote)) return { kind: 'same' };
  const text = after[place.paragraph - 1] ?? '';
  const exact = text.slice(place.start, place.end);
  const moved = { ...quote, exact, ...(quote.paragraph === undefined ? {} : { paragraph: place.paragraph }) };
  if (means(moved)) return { kind: 'moved', quote: moved };
  const shortest = quoteFor(after, place.paragraph, place.start, place.end);
  return means(shortest) ? { kind: 'moved', quote: shortest } : { kind: 'lost', near: null, places: [place.paragraph] };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < CONTEXT && length < a.length && a[length] === b[length]) length++;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < CONTEXT && length < a.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
