import { type Issue, quoted, type Result } from './issue';
import { type Budget, NEAR_TEXT_CELLS, nearText } from './near-text';
import type { Passage } from './story';

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
): Result<Passage> {
  const fail = (issue: Omit<Issue, 'file' | 'path'>, key: keyof PassageQuote): Result<Passage> => ({
    ok: false,
    issues: [{ ...issue, file: 'story.json', path: path ? `${path}.${key}` : key }],
  });
  const { exact, paragraph, prefix = '', suffix = '' } = quote;
  const words = quoted(exact);

  if (paragraph !== undefined && paragraphs[paragraph - 1] === undefined) {
    const expected = `a number from 1 to ${paragraphs.length}`;
    return fail({ code: 'unknown-paragraph', found: `no paragraph ${paragraph}`, expected }, 'paragraph');
  }

  const everywhere = placesOf(exact, paragraphs);
  if (everywhere.length === 0) {
    const where = paragraph === undefined ? 'the article' : `paragraph ${paragraph}`;
    const texts = paragraph === undefined ? paragraphs : [paragraphs[paragraph - 1] ?? ''];
    const near = nearText(exact, texts, budget);
    const issue = {
      code: 'quote-not-found',
      found: `not in ${where}: ${words}`,
      expected: 'words of the article',
    } as const;
    return fail(near === null ? issue : { ...issue, near }, 'exact');
  }

  const here = everywhere.filter((place) => paragraph === undefined || place.paragraph === paragraph);
  if (here.length === 0) {
    const expected = listed(everywhere, (place) => `paragraph ${place.paragraph}`);
    return fail({ code: 'quote-elsewhere', found: `not in paragraph ${paragraph}: ${words}`, expected }, 'paragraph');
  }

  const textOf = (place: Passage) => paragraphs[place.paragraph - 1] ?? '';
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

function placesOf(exact: string, paragraphs: readonly string[]): Passage[] {
  const places: Passage[] = [];
  if (exact === '') return places;
  paragraphs.forEach((text, index) => {
    for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
      const end = start + exact.length;
      if (!cutsCharacter(text, start) && !cutsCharacter(text, end)) places.push({ paragraph: index + 1, start, end });
    }
  });
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
  return quoted(text.slice(Math.max(0, start - CONTEXT), end + CONTEXT));
}

const MAX_LISTED = 6;

/** The first few in words: a common letter may stand in thousands of places. */
function listed(places: readonly Passage[], words: (place: Passage) => string): string {
  const shown = [...new Set(places.slice(0, MAX_LISTED).map(words))].join(' or ');
  return places.length > MAX_LISTED ? `${shown} or ${places.length - MAX_LISTED} more` : shown;
}
