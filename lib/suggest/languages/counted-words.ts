import { currencyNouns } from '../currency-nouns';
import type { Token } from '../tokens';
import type { LanguageWords } from './language-words';

/** What may stand behind a number and say what it is a number of. */
export interface CountedWords {
  readonly words: LanguageWords;
  /** Currencies by ISO 4217, as this language names them. */
  readonly currencies: ReadonlyMap<string, string>;
}

export function countedWords(words: LanguageWords): CountedWords {
  return { words, currencies: currencyNouns(words.tag) };
}

/** Whether a unit, a scale, people or money stand here, so that the number before is an amount and no year. */
export function isCountedAt(tokens: readonly Token[], at: number, { words, currencies }: CountedWords): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (/^[%‰$€£¥₽٪]$/.test(token.text) || currencies.has(token.fold)) return true;
  const kinds = ['scales', 'percent', 'measures', 'people'] as const;
  return kinds.some((kind) => words.of(kind).at(tokens, at) !== null);
}
