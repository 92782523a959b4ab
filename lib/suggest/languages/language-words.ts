import type { LanguageTable, PhraseKind } from './language-table';
import { type Phrases, phrasesOf } from './phrases';

/** The words of a language, ready to be looked for. */
export interface LanguageWords extends Omit<LanguageTable, 'phrases'> {
  readonly of: (kind: PhraseKind) => Phrases;
}

const ready = new WeakMap<LanguageTable, LanguageWords>();

export function languageWords(table: LanguageTable): LanguageWords {
  const known = ready.get(table);
  if (known) return known;
  const made = new Map<PhraseKind, Phrases>();
  const of = (kind: PhraseKind): Phrases => {
    const phrases = made.get(kind) ?? phrasesOf(table.phrases[kind]);
    made.set(kind, phrases);
    return phrases;
  };
  const words = { ...table, of };
  ready.set(table, words);
  return words;
}
