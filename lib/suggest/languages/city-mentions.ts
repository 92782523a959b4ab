import type { Gazetteer } from '../gazetteer';
import { nameKey } from '../name-key.mjs';
import type { Token } from '../tokens';
import type { LanguageWords } from './language-words';
import { isFormOfPlace, stemOfName } from './stem-of-name';

export interface CityMention {
  /** Tokens, both included. */
  readonly from: number;
  readonly to: number;
  readonly row: number;
  /** As it is, in no other case. */
  readonly isExact: boolean;
}

interface CityName {
  /** In the form of `nameKey`, and without their endings by case. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly row: number;
}

const known = new WeakMap<Gazetteer, Map<string, ReadonlyMap<string, readonly CityName[]>>>();

/** The usual names of large cities in a language, by the first two letters. */
function namesIn(
  { tag, cities, towns, regions, keys }: LanguageWords,
  gazetteer: Gazetteer,
): ReadonlyMap<string, readonly CityName[]> {
  const byTag = known.get(gazetteer) ?? new Map<string, ReadonlyMap<string, readonly CityName[]>>();
  known.set(gazetteer, byTag);
  const ready = byTag.get(tag);
  if (ready) return ready;
  const names = new Map<string, CityName[]>();
  const add = (list: string, ofList: readonly string[], rowOf: (key: string, gazetteer: Gazetteer) => number) =>
    list.split(',').forEach((forms, i) => {
      const row = rowOf(ofList[i] ?? '', gazetteer);
      const usual = forms || (tag === 'ar' ? '' : (ofList[i] ?? ''));
      for (const name of row < 0 || usual === '' ? [] : usual.split('|')) {
        const start = nameKey(name).slice(0, 2);
        const words = name.split(/[ -]/);
        names.set(start, [
          ...(names.get(start) ?? []),
          { words: words.map(nameKey), stems: words.map(stemOfName), row },
        ]);
      }
    });
  add(cities, keys.cities, cityRow);
  const more = towns.split(',').map((town) => town.split('='));
  add(
    more.map(([, name = '']) => name).join(','),
    more.map(([key = '']) => key),
    cityRow,
  );
  add(regions, keys.regions, regionRow);
  byTag.set(tag, names);
  return names;
}

/** The largest city of a name. */
function cityRow(key: string, gazetteer: Gazetteer): number {
  const rows = gazetteer.named(key).filter(({ row }) => gazetteer.levelOf(row) === 'city');
  return rows.reduce(
    (best, { row }) => (best < 0 || gazetteer.weightOf(row) > gazetteer.weightOf(best) ? row : best),
    -1,
  );
}

/** A sea before a region, a region before a division of its name. */
function regionRow(key: string, gazetteer: Gazetteer): number {
  const rank = (row: number) =>
    ['water', 'region', 'admin1', 'site'].indexOf(gazetteer.levelOf(row)) * 1000 - gazetteer.weightOf(row);
  const rows = gazetteer.named(key).map(({ row }) => row);
  const [best = -1] = rows
    .filter((row) => /^(?:water|region|admin1|site)$/.test(gazetteer.levelOf(row)))
    .sort((a, b) => rank(a) - rank(b));
  return best;
}

/** Large cities by what a language calls them, with other endings by case where it has any. */
export function cityMentions(tokens: readonly Token[], words: LanguageWords, gazetteer: Gazetteer): CityMention[] {
  const names = namesIn(words, gazetteer);
  const found: CityMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (!token.isCapital && words.tag !== 'ar' && !beginsName(tokens, at))) continue;
    let best: CityMention | null = null;
    for (const { words: name, stems, row } of names.get(token.fold.slice(0, 2)) ?? []) {
      const to = endOf(name, words.hasCases ? stems : null, tokens, at);
      if (to >= 0 && (!best || to > best.to)) best = { from: at, to, row, isExact: name.at(-1) === tokens[to]?.fold };
    }
    if (!best) continue;
    found.push(best);
    at = best.to;
  }
  return found;
}

/** "mer Noire", "golfe du Mexique": a small noun with which a name begins. */
function beginsName(tokens: readonly Token[], at: number): boolean {
  return (
    [1, 2, 3].some((more) => tokens[at + more]?.isCapital) &&
    /^(?:mer|golfe|bande|oc|canal|detroit|mar|golfo|estrecho|franja|pays|plateau|sektor|сектор)/.test(
      tokens[at]?.fold ?? '',
    )
  );
}

function endOf(
  name: readonly string[],
  stems: readonly string[] | null,
  tokens: readonly Token[],
  from: number,
): number {
  let at = from;
  for (let i = 0; i < name.length; i++, at++) {
    if (i > 0 && /^[-‐‑]$/.test(tokens[at]?.text ?? '')) at++;
    const token = tokens[at];
    const part = name[i] ?? '';
    if (token?.kind !== 'word' || token.sentence !== tokens[from]?.sentence) return -1;
    const isForm = stems && (name.length > 1 ? stemOfName(token.text) === stems[i] : isFormOfPlace(part, token.fold));
    if (part !== token.fold && !isForm) return -1;
  }
  return at - 1;
}

/** Whether a word begins the name of a city. */
export function beginsCity(fold: string, words: LanguageWords, gazetteer: Gazetteer): boolean {
  return (namesIn(words, gazetteer).get(fold.slice(0, 2)) ?? []).some(({ words: [first] }) => first === fold);
}
