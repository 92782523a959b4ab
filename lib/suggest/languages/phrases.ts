import { nameKey } from '../name-key.mjs';
import type { Token } from '../tokens';

/** Words by what they mean: meaning → `one|two words|begin*|*end`. A star stands for an ending of at most three letters, or for the first part of a compound. */
export type PhraseTable = Readonly<Record<string, string>> | string;

export interface PhraseMatch {
  readonly value: string;
  /** The last token, included. */
  readonly to: number;
}

export interface Phrases {
  /** The longest phrase that begins at a token. */
  readonly at: (tokens: readonly Token[], from: number) => PhraseMatch | null;
  /** The longest phrase that ends at a token, with where it begins. */
  readonly endingAt: (tokens: readonly Token[], to: number) => { readonly value: string; readonly from: number } | null;
  /** Whether a word, as names are compared, is a phrase or begins one. */
  readonly begins: (fold: string) => boolean;
}

interface Phrase {
  readonly words: readonly string[];
  readonly value: string;
}

/** An ending by case, number or gender is no longer, in letters. */
const ENDING = 3;
/** Words in a phrase at most, and signs between them. */
const LONGEST = 7;

/** Tables are made ready once: words fold as tokens do, and the article that Arabic writes together with its noun counts for nothing. */
export function phrasesOf(table: PhraseTable): Phrases {
  const byStart = new Map<string, Phrase[]>();
  const ends = new Map<string, string>();
  for (const [value, list] of Object.entries(typeof table === 'string' ? { '': table } : table)) {
    for (const phrase of list === '' ? [] : list.split('|')) {
      if (phrase.startsWith('*')) {
        ends.set(nameKey(phrase.slice(1)), value);
        continue;
      }
      const words = phrase.split(' ').map((word) => bare(nameKey(word)) + (word.endsWith('*') ? '*' : ''));
      const key = startOf(words[0] ?? '');
      byStart.set(key, [...(byStart.get(key) ?? []), { words, value }]);
    }
  }
  const at = (tokens: readonly Token[], from: number): PhraseMatch | null => {
    const fold = bare(tokens[from]?.fold ?? '');
    let best: (PhraseMatch & { readonly length: number }) | null = null;
    for (const { words, value } of byStart.get(startOf(fold)) ?? []) {
      const to = endOf(words, tokens, from);
      const length = words.length * 100 + (words[0]?.length ?? 0);
      if (to >= 0 && (!best || length > best.length)) best = { value, to, length };
    }
    if (best || ends.size === 0 || tokens[from]?.kind !== 'word') return best;
    for (let at = 3; at < fold.length - 3; at++) {
      const value = ends.get(fold.slice(at));
      if (value !== undefined) return { value, to: from };
    }
    return null;
  };
  return {
    at,
    endingAt: (tokens, to) => {
      for (let from = Math.max(0, to - LONGEST); from <= to; from++) {
        const found = at(tokens, from);
        if (found?.to === to) return { value: found.value, from };
      }
      return null;
    },
    begins: (fold) =>
      (byStart.get(startOf(bare(fold))) ?? []).some(({ words: [first = ''] }) => isForm(first, bare(fold))),
  };
}

const startOf = (word: string): string => word.replace('*', '').slice(0, 2);
const bare = (word: string): string => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word);

function isForm(pattern: string, fold: string): boolean {
  if (!pattern.endsWith('*')) return pattern === fold;
  const stem = pattern.slice(0, -1);
  return fold.startsWith(stem) && fold.length - stem.length <= ENDING;
}

/** Where a phrase ends that begins here, hyphens between its words or none; -1 where it is another one. */
function endOf(words: readonly string[], tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]?.sentence;
  let at = from;
  for (let i = 0; i < words.length; i++, at++) {
    if (i > 0 && /^[-‐‑]$/.test(tokens[at]?.text ?? '') && tokens[at]?.isGlued) at++;
    const token = tokens[at];
    if (token?.kind !== 'word' || token.sentence !== sentence || !isForm(words[i] ?? '', bare(token.fold))) return -1;
  }
  return at - 1;
}
