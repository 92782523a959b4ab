import type { Gazetteer } from './gazetteer';
import { nameKey } from './name-key.mjs';
import { tokenize } from './tokens';

/** What a country is called in a language. */
export interface NameOfCountry {
  /** Of the gazetteer. */
  readonly row: number;
  /** In the form of `nameKey`, in order. */
  readonly words: readonly string[];
  /** As it is written, without spaces. */
  readonly run: string;
}

const LETTERS = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const known = new WeakMap<Gazetteer, Map<string, readonly NameOfCountry[]>>();
const rowsOf = new WeakMap<Gazetteer, ReadonlyMap<string, number>>();

/** Full and short names of all countries by Unicode CLDR, as this machine has it; the longest first. Empty for a language that it does not know. */
export function namesOfCountries(lang: string, gazetteer: Gazetteer): readonly NameOfCountry[] {
  const byLang = known.get(gazetteer) ?? new Map<string, readonly NameOfCountry[]>();
  known.set(gazetteer, byLang);
  const names = byLang.get(lang) ?? readNames(lang, gazetteer);
  byLang.set(lang, names);
  return names;
}

function readNames(lang: string, gazetteer: Gazetteer): readonly NameOfCountry[] {
  if (Intl.DisplayNames.supportedLocalesOf(lang).length === 0) return [];
  const names = new Map<string, NameOfCountry>();
  for (const style of ['long', 'short'] as const) {
    const display = new Intl.DisplayNames([lang], { type: 'region', style, fallback: 'none' });
    for (const [code, row] of countryRows(gazetteer)) {
      // What stands in brackets tells two apart in a list, and in no text.
      const name = display.of(code)?.replace(/[（(][^()（）]*[)）]/g, '') ?? '';
      const tokens = tokenize(name).filter(({ kind }) => kind === 'word');
      const words = tokens.map(({ fold }) => fold);
      const run = tokens.map(({ text }) => text).join('');
      if (run.length > 1 && !names.has(words.join(' '))) names.set(words.join(' '), { row, words, run });
    }
  }
  return [...names.values()].sort((a, b) => b.words.length - a.words.length || lengthOf(b) - lengthOf(a));
}

const lengthOf = ({ run }: NameOfCountry): number => run.length;

/** Rows by ISO 3166-1 alpha-2, by which CLDR has its names: those whose English name is one of the gazetteer's countries. */
function countryRows(gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const known = rowsOf.get(gazetteer);
  if (known) return known;
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const rows = new Map<string, number>();
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const name = english.of(first + second);
      const found = name && gazetteer.named(nameKey(name)).find(({ row }) => gazetteer.levelOf(row) === 'country');
      if (found) rows.set(first + second, found.row);
    }
  }
  rowsOf.set(gazetteer, rows);
  return rows;
}
