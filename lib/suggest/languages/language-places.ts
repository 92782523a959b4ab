import { candidateOfRow } from '../candidate-of-row';
import { countryMentions } from '../country-mentions';
import type { FoundPlace } from '../find-places';
import type { Gazetteer } from '../gazetteer';
import { nameHits } from '../name-hits';
import { otherName } from '../other-name';
import type { SuggestedPlace } from '../suggestions';
import type { Token } from '../tokens';
import { NAME } from '../word-flags.mjs';
import { cityMentions } from './city-mentions';
import { inDoubt } from './in-doubt';
import type { LanguageWords } from './language-words';
import { type Phrases, phrasesOf } from './phrases';
import type { PlaceName } from './place-name';
import { isFormOfPlace } from './stem-of-name';

/** 25 × log10 of 10,000, of 150,000 and of 400,000 inhabitants. */
const TOWN = 100;
const CITY = 129;
const LARGE_CITY = 140;
/** A city that is as much larger than the next one of its name is meant: a hundred times. */
const LARGER = 50;
const MOST_CANDIDATES = 4;
const CITY_NAME = 'the city’s usual name in this language';
const peoples = new Map<string, Phrases>();

/** Countries, peoples and cities by their names in this language; none overlaps another. */
export function placeNames(
  tokens: readonly Token[],
  lang: string,
  words: LanguageWords,
  gazetteer: Gazetteer,
): PlaceName[] {
  const taken = new Set<number>();
  const found: PlaceName[] = [];
  const add = (name: PlaceName) => {
    for (let i = name.from; i <= name.to; i++) if (taken.has(i)) return;
    for (let i = name.from; i <= name.to; i++) taken.add(i);
    found.push(name);
  };
  const cities = cityMentions(tokens, words, gazetteer);
  // "Ciudad de México" before "México".
  for (const { from, to, row } of cities)
    if (to > from || gazetteer.levelOf(row) === 'water')
      add({ from, to, rows: [row], isDemonym: false, isClear: true, why: CITY_NAME });
  for (const name of otherCountries(tokens, words, gazetteer)) add(name);
  const cityAt = new Map(cities.map((city) => [city.from, city]));
  for (const name of countryNames(tokens, lang, words, gazetteer)) {
    // A country and its capital of one name: Алжир, Túnez, عمان.
    const city = cityAt.get(name.from);
    add(
      city?.to === name.to
        ? withCity(name, city.row, words.of('inPlace').endingAt(tokens, name.from - 1) !== null)
        : name,
    );
  }
  for (const { from, to, row, isExact } of cities) {
    const isShort = words.tag === 'ar' && (tokens[from]?.text.length ?? 0) < 4 && from === to;
    const isOblique = !isExact;
    add({ from, to, rows: [row], isDemonym: false, isClear: !isShort, isOblique, why: CITY_NAME });
  }
  for (const name of peopleNames(tokens, words, gazetteer)) add(name);
  for (const name of townNames(tokens, words, gazetteer)) add(name);
  return inDoubt(found, tokens, words, gazetteer).sort((a, b) => a.from - b.from);
}

function countryNames(tokens: readonly Token[], lang: string, words: LanguageWords, gazetteer: Gazetteer): PlaceName[] {
  const starts = new Map(tokens.map(({ start }, i) => [start, i]));
  const ends = new Map(tokens.map(({ end }, i) => [end, i]));
  return countryMentions(tokens, lang, gazetteer).flatMap(({ start, end, row, isExact, name }) => {
    const [from, to] = [starts.get(start), ends.get(end)];
    if (from === undefined || to === undefined) return [];
    // A form is clear if only endings of nouns make it: Иордании, and not Иорданский.
    const written = tokens.slice(from, to + 1).filter(({ kind }) => kind === 'word');
    const isForm = words.hasCases && (name.length > 1 || isFormOfPlace(name[0] ?? '', written[0]?.fold ?? ''));
    if (!isExact && !isForm && words.hasCases && name.length === 1) return [];
    // "Frankreichs"; other languages change no single name.
    const isGenitive = words.tag === 'de' && (name.length > 1 || written[0]?.fold === `${name[0]}s`);
    if (!isExact && !isForm && !isGenitive && (words.tag !== 'ar' || name.length === 1)) return [];
    const why = isExact ? 'the country’s name in this language' : 'a form of the country’s name in this language';
    return [
      {
        from,
        to,
        rows: [row],
        isDemonym: false,
        isClear: isExact || isForm,
        isOblique: words.hasCases && !isExact,
        why,
      },
    ];
  });
}

/** Names of countries that CLDR does not have, in the language's table. */
function otherCountries(tokens: readonly Token[], words: LanguageWords, gazetteer: Gazetteer): PlaceName[] {
  return tokens.flatMap((token, from) => {
    const country = token.isCapital || words.tag === 'ar' ? words.of('countries').at(tokens, from) : null;
    const row = country ? gazetteer.countryRow(country.value) : -1;
    if (!country || row < 0 || (/^(?:US|UK)$/.test(token.text) && tokens[from + 1]?.text === '-')) return [];
    // An adjective behind its noun, and no country: وزير الطاقة السعودي, الخارجية السعودية.
    if (country.value === 'SAU' && tokens[from - 1]?.text.startsWith('ال')) return [];
    return [
      {
        from,
        to: country.to,
        rows: [row],
        isDemonym: false,
        isClear: true,
        isOblique: words.hasCases && /[иыуею]$/.test(token.fold),
        why: 'a usual name of the country in this language',
      },
    ];
  });
}

/** Behind "in" it may be either; what speaks or acts is the country. */
function withCity(name: PlaceName, city: number, isThere: boolean): PlaceName {
  return { ...name, rows: [...name.rows, city], isClear: name.isClear && !isThere };
}

/** Adjectives and peoples: российский, français, deutsche. With a capital inside a sentence an adjective is part of a name. */
function peopleNames(tokens: readonly Token[], words: LanguageWords, gazetteer: Gazetteer): PlaceName[] {
  const known = peoples.get(words.tag) ?? peopleOf(words);
  peoples.set(words.tag, known);
  return tokens.flatMap((token, at) => {
    const people = token.kind === 'word' ? known.at(tokens, at) : null;
    const row = people ? gazetteer.countryRow(people.value) : -1;
    if (!people || row < 0) return [];
    const isNoun =
      token.isCapital &&
      (words.hasCapitalNouns
        ? !/isch/.test(token.fold)
        : words.tag === 'fr' && /^(?:les|des|aux|l|un|une|le|la)$/.test(tokens[at - 1]?.fold ?? ''));
    const next = tokens[people.to + 1];
    if (token.isCapital && !token.isFirst && (!isNoun || (words.tag === 'fr' && next?.isCapital))) return [];
    if (token.isCapital && token.isFirst && next?.kind === 'word' && words.of('things').at(tokens, people.to + 1))
      return [];
    const before = tokens[at - 1];
    if (before?.isGlued && /^[-‐‑]$/.test(before.text)) return [];
    const why = 'an adjective or people of the country';
    return [{ from: at, to: people.to, rows: [row], isDemonym: true, isClear: true, why }];
  });
}

function peopleOf({ peoples: list, keys }: LanguageWords): Phrases {
  return phrasesOf(Object.fromEntries(list.split(',').map((forms, i) => [keys.peoples[i] ?? '', forms])));
}

/** Cities that the text writes as the gazetteer does; smaller ones and divisions only where a word before says that something is there. */
function townNames(tokens: readonly Token[], words: LanguageWords, gazetteer: Gazetteer): PlaceName[] {
  if (words.tag === 'ar' || words.tag === 'ru') return [];
  return nameHits(tokens, gazetteer).flatMap(({ from, to, rows }) => {
    const isThere =
      words.of('inPlace').endingAt(tokens, from - 1) !== null &&
      !(words.hasCapitalNouns && /^(?:im|um)$/.test(tokens[from - 1]?.fold ?? ''));
    const isWord =
      words.of('small').begins(tokens[from]?.fold ?? '') ||
      words.of('months').at(tokens, from) !== null ||
      words.of('weekdays').at(tokens, from) !== null;
    if (isWord || words.of('roles').at(tokens, from) || words.of('things').at(tokens, from)) return [];
    const places = rows.filter(({ row, flags }) => isOffered(row, flags, isThere, gazetteer));
    const ranked = places
      .map(({ row }) => row)
      .sort((a, b) => rankOf(b, gazetteer) - rankOf(a, gazetteer))
      .slice(0, MOST_CANDIDATES);
    const [best, second] = ranked;
    if (best === undefined || (tokens[from]?.isFirst && !isThere && gazetteer.weightOf(best) < CITY)) return [];
    const isAlone = second === undefined || gazetteer.weightOf(best) - gazetteer.weightOf(second) >= LARGER;
    const isClear =
      gazetteer.levelOf(best) === 'city' &&
      gazetteer.weightOf(best) >= LARGE_CITY &&
      (gazetteer.isCapital(best) || (isThere && isAlone)) &&
      !tokens[from]?.isFirst;
    return [{ from, to, rows: ranked, isDemonym: false, isClear, why: 'the largest city of this name' }];
  });
}

function isOffered(row: number, flags: number, isThere: boolean, gazetteer: Gazetteer): boolean {
  if (flags & (NAME.demonym | NAME.abbreviation | NAME.postal)) return false;
  const level = gazetteer.levelOf(row);
  if (level === 'admin1') return isThere && gazetteer.weightOf(row) >= CITY;
  if (level !== 'city') return false;
  return gazetteer.weightOf(row) >= CITY || gazetteer.isCapital(row) || (isThere && gazetteer.weightOf(row) >= TOWN);
}

/** A city before the division of its name. */
const rankOf = (row: number, gazetteer: Gazetteer): number =>
  gazetteer.weightOf(row) + (gazetteer.levelOf(row) === 'city' ? 40 : 0);

export interface PlaceSurroundings {
  readonly tokens: readonly Token[];
  readonly words: LanguageWords;
  readonly gazetteer: Gazetteer;
  readonly isPerson: (token: number) => boolean;
  readonly isBody: (token: number) => boolean;
}

/** What each name stands for here, and whether it is sure. */
export function languagePlaces(names: readonly PlaceName[], around: PlaceSurroundings): FoundPlace[] {
  const { tokens, words, gazetteer, isPerson, isBody } = around;
  const starts = new Set(names.filter(({ isDemonym }) => !isDemonym).flatMap((one) => [one.from, one.to]));
  return names.flatMap((name) => {
    const { from, to, rows, isClear, why } = name;
    const [first, last] = [tokens[from], tokens[to]];
    if (!first || !last || isPerson(from)) return [];
    const kind = isBody(from) ? ('in-organisation' as const) : kindOf(name, around);
    const part = name.isDemonym ? null : otherName(from, to, tokens, (i) => partWords(i, around));
    // "Bayern München", "San José Costa Rica": two names in a row are often a third.
    const isBeside =
      words.tag !== 'ar' &&
      [from - 1, to + 1].some((i) => starts.has(i) && tokens[i]?.kind === 'word' && !name.isDemonym);
    const isPart = part !== null || isBeside;
    // "Sud-Rail": what is only a part of another name and no well-known place is none.
    if (isPart && !isClear && part === 'open' && tokens[to + 1]?.isGlued) return [];
    const candidates = rows.map((row, i) =>
      candidateOfRow(row, gazetteer, { why: i === 0 ? why : 'of the same name' }),
    );
    return [
      {
        start: first.start,
        end: last.end,
        kind: part === 'thing' ? ('in-organisation' as const) : kind,
        candidates,
        sure: isClear && !isPart,
        evidence: 1,
        from,
        to,
        row: rows[0] ?? -1,
      },
    ];
  });
}

/** How a word before a name binds it: as the noun of another thing's name, as a noun that a country follows by right, or not at all. */
function partWords(at: number, { tokens, words, isPerson }: PlaceSurroundings): 'thing' | 'free' | 'open' {
  const token = tokens[at];
  if (!token || isPerson(at)) return 'free';
  if (words.of('things').endingAt(tokens, at)) return 'thing';
  const isFree =
    words.hasCapitalNouns ||
    token.isFirst ||
    words.of('roles').endingAt(tokens, at) ||
    words.of('bodies').at(tokens, at);
  return isFree ||
    /^(?:gobierno|republica|reino|embajada|etat|republique|royaume|gouvernement|правительств)/.test(token.fold)
    ? 'free'
    : 'open';
}

function kindOf(
  { from, to, rows, isDemonym, isOblique }: PlaceName,
  around: PlaceSurroundings,
): SuggestedPlace['kind'] {
  if (isDemonym) return 'demonym';
  const [row = -1] = rows;
  // "Минфин США ввёл": the body acts.
  if (around.isBody(from - 1)) return 'place';
  return !isOblique && isMetonym(from, to, row, around) ? 'metonym' : 'place';
}

/** A capital or country that speaks, decides or acts: Москва заявила, Moskau erklärte, أعلنت موسكو. */
function isMetonym(from: number, to: number, row: number, { tokens, words, gazetteer }: PlaceSurroundings): boolean {
  const level = gazetteer.levelOf(row);
  if (!gazetteer.isCapital(row) && level !== 'country' && level !== 'site') return false;
  const before = tokens[from - 1];
  const sentence = tokens[from]?.sentence;
  const isSame = (i: number) => tokens[i]?.sentence === sentence;
  if (isSame(from - 1) && words.of('attributions').endingAt(tokens, from - 1)) return true;
  if (words.tag === 'ar') {
    const verb = (kind: 'says' | 'acts') => isSame(from - 1) && words.of(kind).endingAt(tokens, from - 1) !== null;
    // "إسرائيل قد أعلنت"
    const after = tokens[to + 1]?.fold === 'قد' ? to + 2 : to + 1;
    if (isSame(after) && words.of('says').at(tokens, after)) return true;
    return (verb('says') || verb('acts')) && !(level === 'country' && !verb('says'));
  }
  if (before && isSame(from - 1) && words.of('inPlace').endingAt(tokens, from - 1)) return false;
  let next = to + 1;
  // "Moskau und Tokio lobten": both do.
  if (/^(?:und|et|y|и)$/.test(tokens[next]?.fold ?? '') && tokens[next + 1]?.isCapital) next += 2;
  while (next > to + 1 && next < to + 5 && tokens[next]?.isCapital) next++;
  while (
    next < to + 6 &&
    isSame(next) &&
    /^(?:a|ont|ha|han|avait|hat|haben|habia|уже|еще|пока|также|ya|también|tambien|deja|auch|bereits|ne|n|не|no)$/.test(
      tokens[next]?.fold ?? '',
    ) &&
    !words.of('acts').at(tokens, next)
  )
    next++;
  // "Исламабад обвинения отвергает": what it does it to may stand before the verb.
  if (
    words.tag === 'ru' &&
    isSame(next + 1) &&
    words.of('acts').at(tokens, next) === null &&
    words.of('says').at(tokens, next) === null
  ) {
    const isNoun =
      tokens[next]?.kind === 'word' && !tokens[next]?.isCapital && !words.of('small').begins(tokens[next]?.fold ?? '');
    if (isNoun && words.of('acts').at(tokens, next + 1)) next++;
  }
  const acts =
    isSame(next) &&
    !tokens[next]?.isCapital &&
    (words.of('says').at(tokens, next) !== null || words.of('acts').at(tokens, next) !== null);
  // "Am Montag erklärte Moskau": the verb stands before.
  const isInverted = words.hasCapitalNouns && isSame(from - 1) && words.of('says').endingAt(tokens, from - 1) !== null;
  return acts || isInverted;
}
