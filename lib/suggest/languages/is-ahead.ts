import type { Token } from '../tokens';
import type { LanguageWords } from './language-words';

/** Words to each side of a day within which a verb is looked for. */
const REACH = 40;

/** Before a day until which something lasts. */
const UNTIL = /^(?:до|jusqu|hasta|bis|حتى)$/;

/** Whether what is said around a token is still to come: by the verbs of its clause, else of its sentence. */
export function isAhead(tokens: readonly Token[], at: number, words: LanguageWords): boolean {
  const inClause = tenseOf(tokens, at, clauseOf(tokens, at, /^[,;:—–«»“”„"]$/), words);
  const tense = inClause ?? tenseOf(tokens, at, clauseOf(tokens, at, /^[;«»“”„"]$/), words);
  return (
    tense === 'future' ||
    (tense === null && (words.isPresentAhead || [1, 2].some((back) => UNTIL.test(tokens[at - back]?.fold ?? ''))))
  );
}

/** By the verb that stands nearest. */
function tenseOf(
  tokens: readonly Token[],
  at: number,
  [from, to]: readonly [number, number],
  { past, future }: LanguageWords,
): 'past' | 'future' | null {
  let best: { readonly tense: 'past' | 'future'; readonly far: number } | null = null;
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    const far = Math.abs(i - at);
    if (token?.kind !== 'word' || (token.isCapital && !token.isFirst) || (best && best.far <= far)) continue;
    const word = token.text.toLowerCase();
    if (future.test(word)) best = { tense: 'future', far };
    else if (past.test(word)) best = { tense: 'past', far };
  }
  return best?.tense ?? null;
}

function clauseOf(tokens: readonly Token[], at: number, edge: RegExp): readonly [number, number] {
  const sentence = tokens[at]?.sentence;
  const goesOn = (i: number) => tokens[i]?.sentence === sentence && !edge.test(tokens[i]?.text ?? '');
  let [from, to] = [at, at];
  while (from > at - REACH && goesOn(from - 1)) from--;
  while (to < at + REACH && goesOn(to + 1)) to++;
  return [from, to];
}
