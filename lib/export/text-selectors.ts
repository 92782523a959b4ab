import type { Paragraph, Passage } from '../story/story';
import { letterEnd, letterStart } from '../text/letters';

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
  const article = articleText(paragraphs);
  const { text, offset } = article.paragraphs.get(paragraph) ?? { text: '', offset: 0 };
  const first = offset + codePoints(text.slice(0, start));
  const exact = text.slice(start, end);
  return [
    { type: 'TextQuoteSelector', exact, ...around(text, start, end, article) },
    { type: 'TextPositionSelector', start: first, end: first + codePoints(exact) },
  ];
}

function around(text: string, start: number, end: number, article: ArticleText): { prefix: string; suffix: string } {
  for (let reach = AROUND; ; reach *= 2) {
    const prefix = text.slice(letterStart(text, start - reach), start);
    const suffix = text.slice(end, letterEnd(text, end + reach));
    const quoted = prefix + text.slice(start, end) + suffix;
    if (quoted.length === text.length || article.hasOnce(quoted)) return { prefix, suffix };
  }
}

const codePoints = (text: string): number => [...text].length;

/** Letters by which a part of the text is looked up. */
const GRAM = 16;
const BUCKETS = 2 ** 16;

/**
 * The whole article, indexed by its grams, so that the selectors of all passages take time in proportion to the text and their number: to
 * search the text for each passage would grow with the square.
 */
class ArticleText {
  /** Each paragraph's text by number, and how many code points stand before it. */
  readonly paragraphs: ReadonlyMap<number, { readonly text: string; readonly offset: number }>;
  readonly #whole: string;
  /** The first position of each bucket of grams, and for each position the next one of its bucket; -1 ends. */
  readonly #first = new Int32Array(BUCKETS).fill(-1);
  readonly #next: Int32Array;

  constructor(paragraphs: readonly Paragraph[]) {
    let offset = 0;
    this.paragraphs = new Map(
      paragraphs.map(({ n, text }) => {
        const entry = [n, { text, offset }] as const;
        offset += codePoints(text) + 1;
        return entry;
      }),
    );
    this.#whole = paragraphs.map(({ text }) => text).join('\n');
    this.#next = new Int32Array(this.#whole.length).fill(-1);
    for (let at = this.#whole.length - GRAM; at >= 0; at--) {
      const bucket = bucketOf(this.#whole, at);
      this.#next[at] = this.#first[bucket] ?? -1;
      this.#first[bucket] = at;
    }
  }

  /** Whether a part of the article stands nowhere else in it. */
  hasOnce(part: string): boolean {
    if (part.length < GRAM) return this.#whole.indexOf(part) === this.#whole.lastIndexOf(part);
    let found = 0;
    for (let at = this.#first[bucketOf(part, 0)] ?? -1; at >= 0; at = this.#next[at] ?? -1)
      if (this.#whole.startsWith(part, at) && ++found > 1) return false;
    return true;
  }
}

function bucketOf(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + GRAM; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}

const articles = new WeakMap<readonly Paragraph[], ArticleText>();

function articleText(paragraphs: readonly Paragraph[]): ArticleText {
  const known = articles.get(paragraphs) ?? new ArticleText(paragraphs);
  articles.set(paragraphs, known);
  return known;
}
