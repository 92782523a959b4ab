import { nameKey } from '../name-key.mjs';
import { type Token, tokenize } from '../tokens';
import type { LanguageWords } from './language-words';

/** Letters before an apostrophe that are a word of their own in French: l'Allemagne, qu'il. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$/;
/** Small words that Arabic writes together with the next one, the longest first. */
const PREFIXES = ['وب', 'ول', 'فب', 'و', 'ف', 'ب', 'ل', 'ك'];
/** Fewer letters behind a prefix and the article are a word of their own: والد. */
const LEAST_WITH_ARTICLE = 5;

/**
 * Tokens of a language with rules: words that it writes together stand apart, and a full stop behind a day's number or an abbreviation ends no
 * sentence.
 */
export function languageTokens(
  text: string,
  words: LanguageWords,
  isKnown: (fold: string) => boolean,
): readonly Token[] {
  const cut = { fr: elided, ar: (token: Token) => prefixed(token, isKnown) }[words.tag as string];
  const tokens = tokenize(text).flatMap((token) => {
    const at = token.kind === 'word' && cut && token.end - token.start === token.text.length ? cut(token) : null;
    return at ? apart(token, at) : [token];
  });
  return inWholeSentences(tokens, words);
}

interface Cut {
  readonly first: string;
  readonly rest: string;
  /** Letters of the first word. */
  readonly length: number;
}

function elided({ text }: Token): Cut | null {
  const at = text.search(/['’ʼ]/);
  if (at < 1 || !ELIDED.test(text.slice(0, at).toLowerCase()) || at + 1 >= text.length) return null;
  return { first: text.slice(0, at + 1), rest: text.slice(at + 1), length: at + 1 };
}

function prefixed({ text, fold }: Token, isKnown: (fold: string) => boolean): Cut | null {
  if (isKnown(fold)) return null;
  // "To the" is written with one letter less.
  if (text.startsWith('لل') && isKnown(nameKey(`ا${text.slice(1)}`)))
    return { first: 'ل', rest: `ا${text.slice(1)}`, length: 1 };
  for (const prefix of PREFIXES) {
    if (!text.startsWith(prefix) || text.length - prefix.length < 2) continue;
    const rest = text.slice(prefix.length);
    const hasArticle = rest.startsWith('ال') && rest.length >= LEAST_WITH_ARTICLE;
    if (hasArticle || isKnown(nameKey(rest))) return { first: prefix, rest, length: prefix.length };
  }
  return null;
}

function apart(token: Token, { first, rest, length }: Cut): Token[] {
  const isCapital = /^\p{Lu}/u.test(rest);
  return [
    { ...token, end: token.start + length, text: first, fold: nameKey(first), isCapitals: false },
    {
      ...token,
      start: token.start + length,
      text: rest,
      fold: nameKey(rest),
      isCapital,
      isCapitals: /^\p{Lu}\p{Lu}+$/u.test(rest),
      isGlued: true,
      isFirst: false,
    },
  ];
}

function inWholeSentences(tokens: readonly Token[], { shortened, of }: LanguageWords): readonly Token[] {
  let joined = 0;
  let isGoingOn = false;
  return tokens.map((token, i) => {
    const [before, stop] = [tokens[i - 2], tokens[i - 1]];
    if (stop && token.sentence > stop.sentence) {
      const isStop = stop.text === '.' && stop.isGlued && token.paragraph === stop.paragraph;
      const isOrdinal = before?.kind === 'number' && /^\d\d?$/.test(before.text) && isAfterDay(tokens, i, of);
      const isShort = before?.kind === 'word' && shortened.has(before.fold) && !isStart(token, before);
      isGoingOn = isStop && (isOrdinal || isShort);
      if (isGoingOn) joined++;
    }
    const isFirst = token.isFirst && !isGoingOn;
    if (token.isFirst) isGoingOn = false;
    return joined > 0 ? { ...token, sentence: token.sentence - joined, isFirst } : token;
  });
}

/** "am 3. Mai", "vom 8. bis 10. Mai" */
function isAfterDay(tokens: readonly Token[], at: number, of: LanguageWords['of']): boolean {
  return of('months').at(tokens, at) !== null || of('joins').at(tokens, at) !== null;
}

/** "тыс. Потом": a capital behind a unit begins a sentence, one behind a title does not. */
function isStart({ isCapital }: Token, { isCapital: isTitle }: Token): boolean {
  return isCapital && !isTitle;
}
