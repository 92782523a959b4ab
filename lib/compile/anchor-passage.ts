import type { Result } from '../story/result';
import type { Passage } from '../story/story';
import { letterEnd, letterStart } from '../text/letters';
import { alikeText, differenceOf, type WithAlike, wordsAlike } from './alike-text';
import type { CheckContext } from './check-context';
import type { EntityFile } from './draft';
import { type Issue, type Issues, MAX_FOUND, quoted } from './issue';

/** W3C TextQuoteSelector within one paragraph. */
export interface PassageQuote {
  readonly paragraph?: number | undefined;
  readonly exact: string;
  /** What stands right before and after, in the same paragraph. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** The one place that a quote means. Path is the quote's own, e.g. `entities[3].passages[0]`. */
export function anchorPassage(
  quote: PassageQuote,
  paragraphs: readonly string[],
  path: string,
  budget: Budget = { cells: NEAR_TEXT_CELLS },
): Result<Passage, Issues> {
  const fail = (issue: Omit<Issue, 'file' | 'path'>, key: keyof PassageQuote): Result<Passage, Issues> => ({
    ok: false,
    error: [{ ...issue, file: 'story.json', path: path ? `${path}.${key}` : key }],
  });
  const { exact, paragraph, prefix = '', suffix = '' } = quote;
  const words = quoted(exact);

  if (paragraph !== undefined && paragraphs[paragraph - 1] === undefined) {
    const expected = `a number from 1 to ${paragraphs.length}`;
    const cure =
      placesOf(exact, paragraphs, undefined, 2).length === 1 ? { cure: 'leave it out: the words stand once' } : {};
    return fail({ code: 'unknown-paragraph', found: `no paragraph ${paragraph}`, expected, ...cure }, 'paragraph');
  }

  // With all that a quote says, which most do of one place: nothing else has to be gone through.
  const whole = placesOf(prefix + exact + suffix, paragraphs, paragraph, 2);
  const [first] = whole;
  const textOf = (place: Pick<Passage, 'paragraph'>) => paragraphs[place.paragraph - 1] ?? '';
  if (first && whole.length === 1) {
    const start = first.start + prefix.length;
    const end = start + exact.length;
    const isWhole = !cutsCharacter(textOf(first), start) && !cutsCharacter(textOf(first), end);
    if (exact !== '' && isWhole) return { ok: true, value: { paragraph: first.paragraph, start, end } };
  }

  const everywhere = placesOf(exact, paragraphs);
  if (everywhere.length === 0) {
    const where = paragraph === undefined ? 'the article' : `paragraph ${paragraph}`;
    const texts = paragraph === undefined ? paragraphs : [paragraphs[paragraph - 1] ?? ''];
    const issue = {
      code: 'quote-not-found',
      found: `not in ${where}: ${words}`,
      expected: 'words of the article',
    } as const;
    const [same] = alikeIn(exact, texts, budget);
    if (same) {
      const cure = `the article has it with other ${differenceOf(exact, same)}: write it as there`;
      return fail({ ...issue, near: same, cure }, 'exact');
    }
    const near = nearText(exact, texts, budget);
    return fail(near === null ? issue : { ...issue, near }, 'exact');
  }

  const here = everywhere.filter((place) => paragraph === undefined || place.paragraph === paragraph);
  if (here.length === 0) {
    const expected = listed(everywhere, (place) => `paragraph ${place.paragraph}`);
    const issue = { code: 'quote-elsewhere', found: `not in paragraph ${paragraph}: ${words}`, expected } as const;
    const [only, other] = everywhere;
    const cure = only && !other ? { cure: `write "paragraph": ${only.paragraph}, or leave it out` } : {};
    return fail({ ...issue, ...cure }, 'paragraph');
  }

  const afterPrefix = here.filter((place) => textOf(place).slice(0, place.start).endsWith(prefix));
  if (afterPrefix.length === 0) {
    const before = (place: Passage) => textOf(place).slice(Math.max(0, place.start - prefix.length), place.start);
    const found = `not right before ${words}: ${quoted(prefix)}`;
    return fail({ code: 'quote-elsewhere', found, expected: listed(here, (place) => quoted(before(place))) }, 'prefix');
  }

  const fitting = afterPrefix.filter((place) => textOf(place).startsWith(suffix, place.end));
  const [only, second] = fitting;
  if (!only) {
    const after = (place: Passage) => textOf(place).slice(place.end, place.end + suffix.length);
    const found = `not right after ${words}: ${quoted(suffix)}`;
    return fail(
      { code: 'quote-elsewhere', found, expected: listed(afterPrefix, (place) => quoted(after(place))) },
      'suffix',
    );
  }
  if (second) {
    const places = listed(fitting, (place) => `paragraph ${place.paragraph} at ${around(textOf(place), place)}`);
    const expected = 'one place: add paragraph, prefix or suffix';
    return fail(
      { code: 'quote-ambiguous', found: `${fitting.length} places for ${words}: ${places}`, expected },
      'exact',
    );
  }
  return { ok: true, value: only };
}

/** As many places as a message could count: a common letter stands in millions. */
const MAX_PLACES = 1000;

function placesOf(exact: string, paragraphs: readonly string[], only?: number, max = MAX_PLACES): Passage[] {
  const places: Passage[] = [];
  if (exact === '') return places;
  for (const [index, text] of paragraphs.entries()) {
    if (only !== undefined && index !== only - 1) continue;
    for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
      const end = start + exact.length;
      if (!cutsCharacter(text, start) && !cutsCharacter(text, end)) places.push({ paragraph: index + 1, start, end });
      if (places.length === max) return places;
    }
  }
  return places;
}

/** Half of a surrogate pair cannot be shown, so no passage starts or ends inside one. */
function cutsCharacter(text: string, offset: number): boolean {
  return isSurrogate(text.charCodeAt(offset - 1), 0xd800) && isSurrogate(text.charCodeAt(offset), 0xdc00);
}

function isSurrogate(code: number, first: number): boolean {
  return code >= first && code < first + 0x400;
}

const CONTEXT = 12;

function around(text: string, { start, end }: Passage): string {
  return quoted(text.slice(letterStart(text, start - CONTEXT), letterEnd(text, end + CONTEXT)));
}

const MAX_LISTED = 6;

/** The first few in words: a common letter may stand in thousands of places. */
function listed(places: readonly Passage[], words: (place: Passage) => string): string {
  const shown = [...new Set(places.slice(0, MAX_LISTED).map(words))].join(' or ');
  return places.length > MAX_LISTED ? `${shown} or ${places.length - MAX_LISTED} more` : shown;
}

/** Cells of the distance table that may still be filled; shared by all quotes of a file, so that junk costs a bounded time. */
export interface Budget {
  cells: number;
  /** By paragraph, made when it is first needed. */
  readonly alike?: Map<string, WithAlike>;
}

/** The words of the article that look like these. */
function alikeIn(words: string, texts: readonly string[], budget: Budget): string[] {
  const cells = texts.reduce((sum, text) => sum + text.length, 0);
  if (cells > budget.cells) return [];
  budget.cells -= cells;
  const known = budget.alike ?? new Map<string, WithAlike>();
  const alike = texts.map((text) => {
    const one = known.get(text) ?? { text, alike: alikeText(text) };
    known.set(text, one);
    return one;
  });
  return wordsAlike(words, alike);
}

const NEAR_TEXT_CELLS = 100_000_000;

interface Match {
  readonly text: string;
  readonly distance: number;
}

/**
 * The part of `texts` that is most like `wanted` by edit distance, or null if nothing is like it. Sellers' algorithm:
 * the usual table, but a match may start anywhere, so the first row is zero and each cell remembers where it started.
 */
export function nearText(wanted: string, texts: readonly string[], budget: Budget): string | null {
  let best: Match | null = null;
  for (const text of texts) {
    const cells = wanted.length * text.length;
    if (cells > budget.cells) continue;
    budget.cells -= cells;
    const match = nearest(wanted, text);
    if (match && (!best || match.distance < best.distance)) best = match;
  }
  return best && best.distance <= Math.max(1, wanted.length * 0.4) ? best.text : null;
}

function nearest(wanted: string, text: string): Match | null {
  const rows = wanted.length;
  const cost = Uint16Array.from({ length: rows + 1 }, (_, row) => row);
  const from = new Uint32Array(rows + 1);
  let best: { start: number; end: number; distance: number } | null = null;

  for (let column = 1; column <= text.length; column++) {
    let diagonalCost = 0;
    let diagonalFrom = column - 1;
    from[0] = column;
    for (let row = 1; row <= rows; row++) {
      const leftCost = cost[row] ?? 0;
      const leftFrom = from[row] ?? 0;
      let min = diagonalCost + (wanted.charCodeAt(row - 1) === text.charCodeAt(column - 1) ? 0 : 1);
      let start = diagonalFrom;
      if (leftCost + 1 < min) {
        min = leftCost + 1;
        start = leftFrom;
      }
      const upCost = (cost[row - 1] ?? 0) + 1;
      if (upCost < min) {
        min = upCost;
        start = from[row - 1] ?? 0;
      }
      diagonalCost = leftCost;
      diagonalFrom = leftFrom;
      cost[row] = min;
      from[row] = start;
    }
    const found = { start: from[rows] ?? 0, end: column, distance: cost[rows] ?? 0 };
    if (found.end > found.start && (!best || isBetter(found, best, rows))) best = found;
  }
  return best && { text: wholeWords(text, best.start, best.end), distance: best.distance };
}

/** "rrived" is as near to "arived" as "arrived" is, but nobody would quote it. */
function wholeWords(text: string, start: number, end: number): string {
  const within = (offset: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, offset - 1), offset + 1));
  let [from, to] = [start, end];
  while (within(from)) from--;
  while (within(to)) to++;
  return text.slice(from, to);
}

type Span = { readonly start: number; readonly end: number; readonly distance: number };

/** Of two equally distant parts, the one that is as long as what was wanted. */
function isBetter(a: Span, b: Span, length: number): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  return Math.abs(a.end - a.start - length) < Math.abs(b.end - b.start - length);
}

/** The span of each quote of the draft, by the quote itself. Quotes that match nothing or several are not in it. */
export type Anchors = ReadonlyMap<PassageQuote, Passage>;

export function anchorPassages(context: CheckContext, issues: Issue[]): Anchors {
  const { draft, paragraphs } = context;
  const anchors = new Map<PassageQuote, Passage>();
  const budget = { cells: NEAR_TEXT_CELLS, alike: new Map<string, WithAlike>() };
  const anchor = (quote: PassageQuote, path: string) => {
    // Enough is told, and each of these goes through the whole article.
    if (issues.length >= MAX_FOUND) return;
    const result = anchorPassage(quote, paragraphs, path, budget);
    if (result.ok) anchors.set(quote, result.value);
    else issues.push(...result.error);
  };

  for (const { value, path } of draft.entities) {
    if (!value) continue;
    value.passages.forEach((quote, index) => {
      anchor(quote, `${path}.passages[${index}]`);
    });
    for (const [quote, at] of writtenQuotes(value)) anchor(quote, `${path}.${at}`);
    checkOnce(value, path, anchors, context);
  }
  for (const { value, path } of draft.times) if (value) anchor(value.passage, `${path}.passage`);
  for (const { value, path } of draft.links) if (value) anchor(value, path);
  for (const { value, path } of draft.langs) if (value?.passage) anchor(value.passage, `${path}.passage`);
  return anchors;
}

/** Where the amounts of an entity are written, with their paths. */
function writtenQuotes(entity: EntityFile): [PassageQuote, string][] {
  if (entity.kind === 'figure') return [[entity.figure.written, 'figure.written']];
  if (entity.kind !== 'flow') return [];
  return entity.figures.map((figure, index) => [figure.written, `figures[${index}].written`]);
}

function checkOnce(entity: EntityFile, path: string, anchors: Anchors, { report }: CheckContext): void {
  const seen = new Set<string>();
  entity.passages.forEach((quote, index) => {
    const passage = anchors.get(quote);
    if (!passage) return;
    const key = `${passage.paragraph}.${passage.start}-${passage.end}`;
    if (seen.has(key)) {
      report('duplicate-passage', `${path}.passages[${index}]`, `${quoted(quote.exact)} again`, 'each span once');
    }
    seen.add(key);
  });
}
