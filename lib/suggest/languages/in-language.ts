import type { Gazetteer } from '../gazetteer';
import { namesOfCountries } from '../names-of-countries';
import type { TokenSpan } from '../person-name';
import { primaryPlaces } from '../primary-places';
import { quotedSpans } from '../quoted-spans';
import type { NamedMention } from '../speakers';
import type { Suggestions, TextSpan } from '../suggestions';
import type { Token } from '../tokens';
import { beginsCity } from './city-mentions';
import { countedWords } from './counted-words';
import { languageAmounts } from './language-amounts';
import { beginsBody, languageBodies, wordsFromTo } from './language-bodies';
import { languageDates } from './language-dates';
import { languagePersons, namesAlone } from './language-persons';
import { languagePlaces, placeNames } from './language-places';
import { languageQuotes } from './language-quotes';
import type { PhraseKind } from './language-table';
import { languageTokens } from './language-tokens';
import type { LanguageWords } from './language-words';

/** What a text in a language with a table of words names and says: all but events and flows. */
export function inLanguage(
  text: string,
  lang: string,
  words: LanguageWords,
  date: string | null,
  gazetteer: Gazetteer,
): Omit<Suggestions, 'events' | 'flows'> {
  const tokens = languageTokens(text, words, knownWords(lang, words, gazetteer));
  const counted = countedWords(words);
  const dates = languageDates(tokens, words, counted, date);
  const isDate = tokenSet(dates);
  const bodies = languageBodies(tokens, words);
  const isBody = tokenSet(bodies.flatMap(({ mentions }) => mentions));
  const names = placeNames(tokens, lang, words, gazetteer);
  const persons = languagePersons({
    tokens,
    words,
    gazetteer,
    isPlace: tokenSet(names.filter(({ isClear }) => isClear)),
    alone: namesAlone(tokens, words),
    isTaken: (token) => isBody(token) || isDate(token),
  });
  const isPerson = tokenSet(persons.flatMap(({ mentions }) => mentions));
  const places = languagePlaces(
    names.filter(({ from }) => !isDate(from)),
    { tokens, words, gazetteer, isPerson, isBody },
  );
  const mentions: NamedMention[] = [
    ...persons.flatMap(({ name, mentions: spans }) => spans.map((span) => ({ ...span, name, isPerson: true }))),
    ...bodies.flatMap(({ name, mentions: spans }) => spans.map((span) => ({ ...span, name, isPerson: false }))),
    ...places.flatMap(({ from, to, kind }) =>
      kind === 'metonym' ? [{ from, to, name: wordsFromTo(tokens, from, to), isPerson: false }] : [],
    ),
  ].sort((a, b) => a.from - b.from);
  const quotes = languageQuotes({ tokens, words, mentions, isQuoted: tokenSet(quotedSpans(tokens)) });
  const amounts = languageAmounts(tokens, counted, (token) => isDate(token) || isBody(token));
  return {
    places: places.map(({ start, end, kind, candidates, sure }) => ({ start, end, kind, candidates, sure })),
    ...primaryPlaces(places, tokens),
    persons: persons.map(({ name, mentions: spans, role }) => ({
      name,
      mentions: spans.map((span) => spanOf(span, tokens)),
      ...(role ? { role: text.slice(spanOf(role, tokens).start, spanOf(role, tokens).end) } : {}),
    })),
    organisations: bodies.map(({ name, mentions: spans }) => ({
      name,
      mentions: spans.map((span) => spanOf(span, tokens)),
    })),
    dates: dates.map(({ edtf, ...span }) => ({ ...spanOf(span, tokens), edtf })),
    quotes: quotes.map(({ form, speaker, ...span }) => ({
      spans: [spanOf(span, tokens)],
      form,
      speaker: speaker?.name ?? null,
      ...(speaker ? { speakerSpan: spanOf(speaker, tokens) } : {}),
      hedges: [],
    })),
    amounts: amounts.map(({ from, to, ...amount }) => ({ ...spanOf({ from, to }, tokens), ...amount })),
    note: `For the language "${lang}" there are rules for all but events and flows, and fewer of them than for English.`,
  };
}

/** Kinds of words that Arabic may write together with a small one before. */
const JOINED: readonly PhraseKind[] = [
  'weekdays',
  'months',
  'nearDays',
  'says',
  'acts',
  'attributions',
  'roles',
  'honorifics',
  'firstNames',
  'ministries',
  'qualifiers',
  'numbers',
  'people',
  'small',
  'beforeYear',
  'percent',
  'bodies',
  'units',
  'scales',
];

function knownWords(lang: string, words: LanguageWords, gazetteer: Gazetteer): (fold: string) => boolean {
  if (words.tag !== 'ar') return () => false;
  const countries = new Set(namesOfCountries(lang, gazetteer).map(({ words: [first = ''] }) => first));
  return (fold) =>
    countries.has(fold) ||
    beginsCity(fold, words, gazetteer) ||
    beginsBody(fold, words) ||
    JOINED.some((kind) => words.of(kind).begins(fold));
}

function tokenSet(spans: readonly TokenSpan[]): (token: number) => boolean {
  const set = new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  return (token) => set.has(token);
}

function spanOf({ from, to }: TokenSpan, tokens: readonly Token[]): TextSpan {
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}
