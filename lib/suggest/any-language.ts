import { anyDates } from './any-dates';
import { candidateOfRow } from './candidate-of-row';
import { type CountryMention, countryMentions } from './country-mentions';
import type { Gazetteer } from './gazetteer';
import { type NameHit, nameHits } from './name-hits';
import { otherName } from './other-name';
import { quotedSpans } from './quoted-spans';
import type { PlaceCandidate, SuggestedPlace, SuggestedQuote, Suggestions } from './suggestions';
import { type Token, tokenize } from './tokens';

/** 25 × log10 of 150,000 and of 400,000 inhabitants. */
const CITY = 129;
const LARGE_CITY = 140;
const MOST_CANDIDATES = 4;
/** Fewer words between marks are a name or a term, and no speech. */
const LEAST_QUOTED = 4;

type Found = Pick<Suggestions, 'places' | 'primary' | 'dates' | 'quotes' | 'note'>;

/**
 * What can be told of a text in a language without rules of its own: countries by their names in Unicode CLDR, larger cities that it writes
 * as the gazetteer does, dates, and words between quotation marks, without their speakers.
 */
export function inAnyLanguage(text: string, lang: string, date: string | null, gazetteer: Gazetteer): Found {
  const tokens = tokenize(text);
  const countries = countryMentions(tokens, lang, gazetteer);
  // A country's name inside the name of another thing is not sure: the Gulf of Mexico.
  const starts = new Map(tokens.map(({ start }, i) => [start, i]));
  const ends = new Map(tokens.map(({ end }, i) => [end, i]));
  const isPart = ({ start, end }: SuggestedPlace) => {
    const from = starts.get(start);
    if (from === undefined) return false;
    return otherName(from, ends.get(end) ?? from, tokens, (i) => (tokens[i]?.isFirst ? 'free' : 'open')) !== null;
  };
  const isTaken = ({ start, end }: SuggestedPlace) => countries.some((one) => one.start < end && start < one.end);
  const cities = nameHits(tokens, gazetteer)
    .flatMap((hit) => cityAt(hit, tokens, gazetteer) ?? [])
    .filter((city) => !isTaken(city));
  // A form by case is sure where the name itself stands in the text, too, and a city where it is sure once.
  const named = new Set(countries.flatMap(({ row, isExact }) => (isExact ? [row] : [])));
  const sure = new Set(cities.flatMap((city) => (city.sure ? [city.candidates[0]?.id] : [])));
  const places = [
    ...countries.map((mention) => countryOf(mention, named.has(mention.row), gazetteer)),
    ...cities.map((city) => ({ ...city, sure: sure.has(city.candidates[0]?.id) })),
  ]
    .map((place) => (place.sure && isPart(place) ? { ...place, sure: false } : place))
    .sort((a, b) => a.start - b.start);
  return {
    places,
    primary: mostNamed(places),
    dates: anyDates(tokens, lang, date),
    quotes: quotesIn(tokens),
    note: `There are no rules for the language "${lang}" yet: only names of countries, larger cities, dates and words between quotation marks are looked for.`,
  };
}

function countryOf(mention: CountryMention, isNamed: boolean, gazetteer: Gazetteer): SuggestedPlace {
  const { start, end, row, isExact, isCase } = mention;
  const why = isExact ? 'the country’s name in this language' : 'a form of the country’s name in this language';
  return {
    start,
    end,
    kind: 'place',
    candidates: [candidateOfRow(row, gazetteer, { why })],
    sure: isExact || (isCase && isNamed),
  };
}

function cityAt({ from, to, rows }: NameHit, tokens: readonly Token[], gazetteer: Gazetteer): SuggestedPlace | null {
  const [first, last] = [tokens[from], tokens[to]];
  if (!first || !last) return null;
  const cities = rows
    .map(({ row }) => row)
    .filter((row) => gazetteer.levelOf(row) === 'city')
    .filter((row) => gazetteer.weightOf(row) >= CITY || gazetteer.isCapital(row))
    .sort((a, b) => gazetteer.weightOf(b) - gazetteer.weightOf(a));
  const [best] = cities;
  if (best === undefined) return null;
  return {
    start: first.start,
    end: last.end,
    kind: 'place',
    candidates: cities
      .slice(0, MOST_CANDIDATES)
      .map((row, i) =>
        candidateOfRow(row, gazetteer, { why: i === 0 ? 'the largest city of this name' : 'of the same name' }),
      ),
    sure: gazetteer.isCapital(best) && gazetteer.weightOf(best) >= LARGE_CITY && !first.isFirst,
  };
}

/** Three at most, the one that is named most often first. */
function mostNamed(places: readonly SuggestedPlace[]): PlaceCandidate[] {
  const counted = new Map<string, { readonly place: PlaceCandidate; readonly times: number }>();
  for (const { candidates } of places) {
    const [place] = candidates;
    if (place) counted.set(place.id, { place, times: (counted.get(place.id)?.times ?? 0) + 1 });
  }
  return [...counted.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, 3)
    .map(({ place }) => place);
}

function quotesIn(tokens: readonly Token[]): SuggestedQuote[] {
  return quotedSpans(tokens).flatMap(({ from, to, isOpen }) => {
    const words = tokens.slice(from, to + 1).filter(({ kind }) => kind === 'word').length;
    const [first, last] = [tokens[from], tokens[to]];
    if (isOpen || words < LEAST_QUOTED || !first || !last) return [];
    const spans = [{ start: first.start, end: last.end }];
    return [{ spans, form: 'direct' as const, speaker: null, hedges: [] }];
  });
}
