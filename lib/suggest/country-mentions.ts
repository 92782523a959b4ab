import type { Gazetteer } from './gazetteer';
import { nameKey } from './name-key.mjs';
import { type NameOfCountry, namesOfCountries } from './names-of-countries';
import type { TextSpan } from './suggestions';
import type { Token } from './tokens';

export interface CountryMention extends TextSpan {
  readonly row: number;
  /** The name as it is, and not another form of it. */
  readonly isExact: boolean;
  /** Another form of it, as the cases of this language make it. */
  readonly isCase: boolean;
  /** The name that it is a form of, in the form of `nameKey`. */
  readonly name: readonly string[];
}

/** Languages whose names have endings by case, by their tags. */
const CASES: ReadonlySet<string> = new Set(
  'ru uk be pl cs sk sl hr sr bs mk bg lt lv et fi hu tr az kk ky uz tk tt ka hy el ro la is mn sq eu'.split(' '),
);
/** An ending by case is no longer, in letters. */
const CASE_ENDING = 2;

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Small words that Arabic and Hebrew write together with the next one. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  ar: ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول'],
  he: ['ב', 'ל', 'מ', 'ה', 'ו', 'ש', 'כ', 'וב', 'ול', 'ומ'],
};
/** With which a name ends that takes other endings by case. */
const ENDING = /[aeiouyаеиоуыэюяйьіїєαεηιουως]$/;
/** The least that stays of a name, and the most that comes behind it, in letters. */
const STEM = { least: 4, more: 3 } as const;

/** Names of countries in a text of a language without rules of its own. */
export function countryMentions(tokens: readonly Token[], lang: string, gazetteer: Gazetteer): CountryMention[] {
  const language = lang.split('-')[0]?.toLowerCase() ?? '';
  const names = namesOfCountries(lang, gazetteer);
  const shared = sharedStems(names);
  const byStart = new Map<string, NameOfCountry[]>();
  for (const name of names) {
    const key = startOf(name.words[0] ?? '');
    byStart.set(key, [...(byStart.get(key) ?? []), name]);
  }
  const known: Known = { byStart, shared, prefixes: PREFIXES[language] ?? [], hasCases: CASES.has(language) };
  const found: CountryMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    if (UNSPACED.test(token.text)) {
      found.push(...inRun(token, names));
      continue;
    }
    if (!token.isCapital && hasCase(token.text)) continue;
    const hit = hitAt(tokens, i, known);
    if (!hit) continue;
    found.push(hit.mention);
    i = hit.last;
  }
  return found;
}

const startOf = (word: string): string => word.slice(0, 3);
const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

interface Known {
  readonly byStart: ReadonlyMap<string, readonly NameOfCountry[]>;
  /** Of Niger and Nigeria there is one stem: what goes on otherwise than the names could be of either. */
  readonly shared: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  /** Names have endings by case in this language. */
  readonly hasCases: boolean;
}

function sharedStems(names: readonly NameOfCountry[]): ReadonlySet<string> {
  const rows = new Map<string, number>();
  const shared = new Set<string>();
  for (const { row, words } of names) {
    const [word = '', ...more] = words;
    if (more.length > 0) continue;
    const stem = stemOf(word);
    if ((rows.get(stem) ?? row) !== row) shared.add(stem);
    rows.set(stem, row);
  }
  return shared;
}

function hitAt(
  tokens: readonly Token[],
  at: number,
  { byStart, shared, prefixes, hasCases }: Known,
): { readonly mention: CountryMention; readonly last: number } | null {
  const first = tokens[at];
  if (!first) return null;
  let best: { mention: CountryMention; last: number; exact: number } | null = null;
  for (const bare of ['', ...prefixes]) {
    if (!first.fold.startsWith(bare)) continue;
    const word = first.fold.slice(bare.length);
    for (const { row, words } of byStart.get(startOf(word)) ?? []) {
      const written = wordsFrom(tokens, at, words.length);
      const last = written?.at(-1);
      if (!written || !last) continue;
      const forms = words.map((one, i) => formOf(one, i === 0 ? word : (written[i]?.token.fold ?? '')));
      if (forms.includes('none')) continue;
      if (words.length === 1 && forms[0] !== 'exact' && shared.has(stemOf(words[0] ?? ''))) continue;
      const ending = endingOf(last.token, words.at(-1) ?? '');
      const isExact = forms.every((form, i) => form === 'exact' || (ending > 0 && i === forms.length - 1));
      const isCase = hasCases && forms.every((form) => form === 'exact' || form === 'case');
      const exact = 10 * words.length + (isExact ? 1 : 0);
      if (best && best.exact >= exact) continue;
      const start = first.start + (first.end - first.start - word.length > 0 && bare ? bare.length : 0);
      const end = last.token.end - ending;
      best = { mention: { start, end, row, isExact, isCase, name: words }, last: last.at, exact };
    }
  }
  return best;
}

interface Written {
  readonly token: Token;
  readonly at: number;
}

/** So many words that begin here, with nothing but hyphens between; null where the text is too short. */
function wordsFrom(tokens: readonly Token[], from: number, count: number): readonly Written[] | null {
  const words: Written[] = [];
  for (let at = from; words.length < count; at++) {
    const token = tokens[at];
    const isBetween = words.length > 0 && token?.kind === 'sign' && /^[-–—’']$/.test(token.text);
    if (isBetween) continue;
    if (token?.kind !== 'word') return null;
    words.push({ token, at });
  }
  return words;
}

/** How many letters stand behind a name and an apostrophe, as in Turkish; 0 where there is none. */
function endingOf(token: Token, name: string): number {
  const at = token.text.search(/['’ʼ]/);
  return at > 0 && nameKey(token.text.slice(0, at)) === name ? token.text.length - at : 0;
}

/** `case` is what an ending by case can make of a name, `inflected` another form of it. */
function formOf(name: string, word: string): 'exact' | 'case' | 'inflected' | 'none' {
  if (name === word) return 'exact';
  const stem = stemOf(name);
  const isForm = stem.length >= STEM.least && word.startsWith(stem) && word.length <= name.length + STEM.more;
  if (!isForm) return 'none';
  return word.length - stem.length <= CASE_ENDING ? 'case' : 'inflected';
}

function stemOf(name: string): string {
  let stem = name;
  for (let i = 0; i < 2 && stem.length > STEM.least && ENDING.test(stem); i++) stem = stem.slice(0, -1);
  return stem;
}

/** With these behind it, the name of a country begins that of a sea, strait, island or state. */
const PART_OF = /^(?:[洋海湾灣峡峽州岛島]|.[洋海湾灣峡峽州])/;

/** In letters without spaces, from left to right, the longest name at each. */
function inRun({ text, start }: Token, names: readonly NameOfCountry[]): CountryMention[] {
  const found: CountryMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const name = names.find(({ run }) => text.startsWith(run, at));
    if (!name) continue;
    const { length } = name.run;
    const isShort = length <= 2 && !/[国國]$/.test(name.run);
    // Of two letters, it may be a part of a longer name: 印度洋 is an ocean, 马里兰 a state.
    if (!isShort || !PART_OF.test(text.slice(at + length, at + length + 2)))
      found.push({
        start: start + at,
        end: start + at + length,
        row: name.row,
        isExact: !isShort,
        isCase: false,
        name: [name.run],
      });
    at += length - 1;
  }
  return found;
}
