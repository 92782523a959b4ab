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
): readonly [TextQuoteSelector] | readonly [TextQuoteSelector, TextPositionSelector] {
  const own = paragraphs[paragraph - 1]?.own;
  if (own) return [extractSelector(paragraphs[paragraph - 1]?.text ?? '', own, start, end)];
  const article = articleText(paragraphs);
  const { text, offset } = article.paragraphs.get(paragraph) ?? { text: '', offset: 0 };
  const first = offset + codePoints(text.slice(0, start));
  const exact = text.slice(start, end);
  return [
    { type: 'TextQuoteSelector', exact, ...around(text, start, end, article) },
    { type: 'TextPositionSelector', start: first, end: first + codePoints(exact) },
  ];
}

/** What is around the words in the original is known up to where something is left out, and no position is. */
function extractSelector(
  text: string,
  own: NonNullable<Paragraph['own']>,
  start: number,
  end: number,
): TextQuoteSelector {
  const first = own.find((run) => run.start <= start && start < run.end)?.start ?? start;
  const last = own.find((run) => run.start < end && end <= run.end)?.end ?? end;
  const prefix = text.slice(Math.max(first, letterStart(text, start - AROUND)), start);
  const suffix = text.slice(end, Math.min(last, letterEnd(text, end + AROUND)));
  return { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix, suffix };
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
/** Of a part's grams, each so many letters are tried for the one that stands in the text least often. */
const STRIDE = 3;

/**
 * The whole article, indexed by its grams, so that the selectors of all passages take time in proportion to the text and their number: to
 * search the text for each passage would grow with the square.
 */
class ArticleText {
  /** Each paragraph's text by number, and how many code points stand before it. */
  readonly paragraphs: ReadonlyMap<number, { readonly text: string; readonly offset: number }>;
  readonly #whole: string;
  /** The first position of each bucket of grams, and for each position the next one of its bucket; -1 ends. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  /** How many positions each bucket has. */
  readonly #count: Int32Array;

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
    // As many buckets as letters, or a long text would have long chains.
    const buckets = 2 ** Math.ceil(Math.log2(this.#whole.length + 2));
    this.#first = new Int32Array(buckets).fill(-1);
    this.#count = new Int32Array(buckets);
    this.#next = new Int32Array(this.#whole.length).fill(-1);
    for (let at = this.#whole.length - GRAM; at >= 0; at--) {
      const bucket = this.#bucketOf(this.#whole, at);
      this.#next[at] = this.#first[bucket] ?? -1;
      this.#first[bucket] = at;
      this.#count[bucket] = (this.#count[bucket] ?? 0) + 1;
    }
  }

  /** Whether a part of the article stands nowhere else in it. */
  hasOnce(part: string): boolean {
    if (part.length < GRAM) return this.#whole.indexOf(part) === this.#whole.lastIndexOf(part);
    const { from, bucket } = this.#rarestGram(part);
    let found = 0;
    for (let at = this.#first[bucket] ?? -1; at >= 0; at = this.#next[at] ?? -1)
      if (this.#whole.startsWith(part, at - from) && at >= from && ++found > 1) return false;
    return true;
  }

  /** A turn of phrase stands a thousand times in a long text; some gram of a part seldom does. */
  #rarestGram(part: string): { from: number; bucket: number } {
    let rarest = { from: 0, bucket: this.#bucketOf(part, 0) };
    for (let from = STRIDE; from <= part.length - GRAM; from += STRIDE) {
      const bucket = this.#bucketOf(part, from);
      if ((this.#count[bucket] ?? 0) < (this.#count[rarest.bucket] ?? 0)) rarest = { from, bucket };
    }
    return rarest;
  }

  #bucketOf(text: string, at: number): number {
    let hash = 0;
    for (let i = at; i < at + GRAM; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
    return (hash ^ (hash >>> 16)) & (this.#first.length - 1);
  }
}

const articles = new WeakMap<readonly Paragraph[], ArticleText>();

function articleText(paragraphs: readonly Paragraph[]): ArticleText {
  const known = articles.get(paragraphs) ?? new ArticleText(paragraphs);
  articles.set(paragraphs, known);
  return known;
}
