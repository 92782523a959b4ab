import { foldText } from '../story/folded-text';
import type { Anchors, PassageQuote } from './anchor-passage';
import type { CheckContext } from './check-context';
import { type Extracts, extractsOf } from './extracts';
import { quoted } from './issue';
import { jsonPath } from './read-json';

/** So many words in a row are the article's own, and no turn of phrase. */
const IN_A_ROW = 8;

/** What is shown of a story that shows extracts only, with what would break that; null for any other story. */
export function checkExtracts(context: CheckContext, anchors: Anchors): Extracts | null {
  const { draft, paragraphs, report } = context;
  if (draft.rights?.show !== 'extracts' || draft.lang === null) return null;
  if (!draft.hasOriginal) {
    report('extracts-without-original', 'article.url', 'nothing', 'the address where the whole article can be read');
  }
  const optional = [
    ...[...draft.times, ...draft.langs].flatMap(({ value }): PassageQuote[] => (value?.passage ? [value.passage] : [])),
    ...draft.links.flatMap(({ value }): PassageQuote[] => (value ? [value] : [])),
  ];
  const extracts = extractsOf(paragraphs, anchors, new Set(optional), draft.lang);
  const wordsOf = wordsIn(draft.lang);
  const unshown = new Set(extracts.unshown.flat().flatMap((sentence) => rowsOf(wordsOf(sentence))));
  for (const text of extracts.texts) for (const row of rowsOf(wordsOf(text))) unshown.delete(row);
  for (const [path, text] of textsIn(draft.read, [])) {
    const row = rowsOf(wordsOf(text)).find((words) => unshown.has(words));
    if (row) report('unshown-words', jsonPath(path), quoted(row), 'other words, or a passage that shows the sentence');
  }
  return extracts;
}

/** Words as a dictionary of the language finds them, since not all scripts set spaces. */
function wordsIn(lang: string): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return (text) =>
    Array.from(segmenter.segment(foldText(text).text)).flatMap(({ segment, isWordLike }) =>
      isWordLike ? [segment] : [],
    );
}

function rowsOf(words: readonly string[]): string[] {
  return words.slice(IN_A_ROW - 1).map((_, at) => words.slice(at, at + IN_A_ROW).join(' '));
}

/** Passages are shown, and what stands around them is not read out of the file. */
const QUOTES: ReadonlySet<string> = new Set(['passages', 'passage', 'written', 'links']);

function* textsIn(
  value: unknown,
  path: readonly PropertyKey[],
): Generator<[path: readonly PropertyKey[], text: string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!QUOTES.has(key)) yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
