import type { Gazetteer } from '../gazetteer';
import { nameKey } from '../name-key.mjs';
import type { Token } from '../tokens';
import { WORD } from '../word-flags.mjs';
import type { LanguageWords } from './language-words';
import type { PlaceName } from './place-name';

/** 25 × log10 of 10,000 and of 400,000 inhabitants. */
const TOWN = 100;
const LARGE_CITY = 140;
/** Whoever has a hundred times as many inhabitants is meant. */
const LARGER = 50;
const MOST_CANDIDATES = 4;

/** Nouns of waters, islands and mountains, in the languages that have rules: "fleuve Niger", "río Uruguay", "озеро Чад", "نهر الأردن". */
const NATURE = new Set(
  (
    'fleuve riviere lac mer golfe ile iles mont rio lago mar golfo isla islas monte fluss see insel berg ' +
    'река реки реке реку рекой озеро озера озере озером остров острове гора горы نهر بحيرة جزيرة جبل خليج'
  ).split(' '),
);

/** Names that leave less doubt than they seem to have: each with other places that it may be, and no longer clear. */
export function inDoubt(
  found: readonly PlaceName[],
  tokens: readonly Token[],
  words: LanguageWords,
  gazetteer: Gazetteer,
): PlaceName[] {
  const named = new Set(found.flatMap(({ rows: [row = -1] }) => countryOf(row, gazetteer) ?? []));
  return found.flatMap((name): PlaceName[] => {
    if (isNoName(name, tokens)) return [];
    const doubted = isPartOfName(name, tokens, words, gazetteer) ? { ...name, isClear: false } : name;
    return name.isDemonym ? [doubted] : [withNamesakes(doubted, tokens, named, gazetteer)];
  });
}

/** The code of a country that a name is of; null of other places. */
function countryOf(row: number, { levelOf, countryOf }: Gazetteer): string | null {
  return row >= 0 && levelOf(row) === 'country' ? countryOf(row) : null;
}

/** "El salvador del equipo": an article at the beginning of a sentence and a noun. */
function isNoName({ from, to }: PlaceName, tokens: readonly Token[]): boolean {
  const isArticle = /^(?:el|la|le|les|los|las)$/.test(tokens[from]?.fold ?? '');
  return to > from && isArticle && tokens[from + 1]?.kind === 'word' && !tokens[from + 1]?.isCapital;
}

/** A river, somebody or another town that has the name in its own: "Москва-река", "Herr Wien", "Paris Hilton", "Frankfurt an der Oder". */
function isPartOfName(
  { from, to }: PlaceName,
  tokens: readonly Token[],
  words: LanguageWords,
  gazetteer: Gazetteer,
): boolean {
  const [before, after] = [tokens[from - 1], tokens[to + 1]];
  const isOfNature = NATURE.has(before?.fold ?? '') && from > 0;
  const isRiver = /^[-‐‑]$/.test(after?.text ?? '') && /^реч?к/.test(tokens[to + 2]?.fold ?? '');
  const isBesideRiver =
    /^(?:an|am|sur)$/.test(after?.fold ?? '') && tokens.slice(to + 2, to + 4).some(({ isCapital }) => isCapital);
  const isFirst = (fold: string) => (gazetteer.wordFlags(fold) & WORD.first) !== 0;
  const isPerson =
    words.of('honorifics').endingAt(tokens, from - 1) !== null ||
    words.of('firstNames').endingAt(tokens, from - 1) !== null ||
    (from === to && after?.kind === 'word' && after.isCapital && isFirst(tokens[from]?.fold ?? ''));
  return isOfNature || isRiver || isBesideRiver || isPerson;
}

/** Cities of the same name: one in a country that the text names comes first, and a large one beside it leaves a doubt. */
function withNamesakes(
  name: PlaceName,
  tokens: readonly Token[],
  named: ReadonlySet<string>,
  gazetteer: Gazetteer,
): PlaceName {
  const { levelOf, weightOf, nameOf } = gazetteer;
  const [row = -1] = name.rows;
  if (row < 0) return name;
  const written = nameKey(
    tokens
      .slice(name.from, name.to + 1)
      .map(({ text }) => text)
      .join(' '),
  );
  const own = nameKey(nameOf(row));
  const cities = (key: string) =>
    gazetteer
      .named(key)
      .map((one) => one.row)
      .filter((one) => one !== row && levelOf(one) === 'city' && weightOf(one) >= TOWN);
  const isElsewhere = (one: number) => gazetteer.countryOf(one) !== gazetteer.countryOf(row);
  if (levelOf(row) === 'country') {
    const rivals = cities(written).filter((one) => isElsewhere(one) && weightOf(row) - weightOf(one) < LARGER);
    return rivals.length === 0 ? name : { ...name, rows: joined([...name.rows, ...rivals]), isClear: false };
  }
  if (levelOf(row) !== 'city') return name;
  const same = cities(own).filter(isElsewhere);
  const alike = written === own ? [] : cities(written).filter((one) => weightOf(row) - weightOf(one) < LARGER);
  const isNamed = (one: number) => named.has(gazetteer.countryOf(one) ?? '');
  const here = isNamed(row) ? [] : [...same, ...alike].filter(isNamed);
  const rivals = [...alike, ...same.filter((one) => weightOf(one) >= LARGE_CITY)];
  if (here.length === 0 && (rivals.length === 0 || isNamed(row))) return name;
  return { ...name, rows: joined([...here, ...name.rows, ...rivals]), isClear: false };
}

const joined = (rows: readonly number[]): readonly number[] => [...new Set(rows)].slice(0, MOST_CANDIDATES);
