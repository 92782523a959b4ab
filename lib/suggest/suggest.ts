import { isDay } from '../story/is-day';
import type { Result } from '../story/result';
import { findAmounts } from './amounts';
import { inAnyLanguage } from './any-language';
import { findEvents } from './find-events';
import { findFlows } from './find-flows';
import { findPlaces } from './find-places';
import { findReports } from './find-reports';
import { findTimes } from './find-times';
import { EMPTY_GAZETTEER, type Gazetteer } from './gazetteer';
import type { LanguageReader } from './languages/load-language';
import { nameHits } from './name-hits';
import { findOrganisations } from './organisations';
import type { TokenSpan } from './person-name';
import { findPersons } from './persons';
import { primaryPlaces } from './primary-places';
import { findQuotes } from './quotes';
import type { Suggestions, TextSpan } from './suggestions';
import { type Token, tokenize } from './tokens';

export interface SuggestRequest {
  /** BCP 47 */
  readonly lang: string;
  /** YYYY-MM-DD, the day from which the text speaks; null where it is not known. */
  readonly date: string | null;
  /** Null where its files cannot be read: then there are no places, and few persons. */
  readonly gazetteer: Gazetteer | null;
  /** What reads the language, from `loadLanguage`; without it a text has the rules that all languages have. */
  readonly reader?: LanguageReader | null;
}

/** What stands in the way of suggestions, with what would be right. */
export interface SuggestProblem {
  readonly code: 'too-long' | 'binary' | 'bad-date' | 'bad-language';
  readonly message: string;
}

/** As many UTF-16 units as a long book has. */
const MOST_LETTERS = 5_000_000;
/** Languages that there are rules for. */
const LANGUAGES = new Set(['en']);

/** Everything that a text names and says and that a map of it could show. The same text and gazetteer give the same answer. */
export function suggest(text: string, request: SuggestRequest): Result<Suggestions, SuggestProblem> {
  const problem = problemOf(text, request);
  if (problem) return { ok: false, error: problem };
  const language = request.lang.split('-')[0]?.toLowerCase() ?? '';
  if (!/\p{L}/u.test(text)) return { ok: true, value: { ...NOTHING, note: 'The text has no words.' } };
  if (request.reader?.tag === language) {
    const found = request.reader.read(text, request.lang, request.date, request.gazetteer ?? EMPTY_GAZETTEER);
    return { ok: true, value: { ...NOTHING, ...found } };
  }
  if (!LANGUAGES.has(language)) {
    const found = inAnyLanguage(text, request.lang, request.date, request.gazetteer ?? EMPTY_GAZETTEER);
    return { ok: true, value: { ...NOTHING, ...found } };
  }
  return { ok: true, value: inEnglish(text, request) };
}

const NOTHING: Suggestions = {
  places: [],
  primary: [],
  secondary: [],
  persons: [],
  organisations: [],
  dates: [],
  quotes: [],
  amounts: [],
  events: [],
  flows: [],
};

function problemOf(text: string, { lang, date }: SuggestRequest): SuggestProblem | null {
  if (text.length > MOST_LETTERS) {
    const message = `The text has ${text.length} letters; at most ${MOST_LETTERS} are read.`;
    return { code: 'too-long', message };
  }
  if (isBinary(text))
    return { code: 'binary', message: 'This is no text: it has control characters. Plain text in UTF-8 is read.' };
  if (date !== null && !isDay(date))
    return { code: 'bad-date', message: `The date is "${date}"; it has to be a day, YYYY-MM-DD.` };
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(lang)) {
    return {
      code: 'bad-language',
      message: `The language is "${lang}"; it has to be a language tag, such as en or pt-BR.`,
    };
  }
  return null;
}

/** Control characters that no text has, more than one in a thousand letters. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const strange = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return strange > 0 && strange * 1000 > text.length;
}

function inEnglish(text: string, { gazetteer: given, date }: SuggestRequest): Suggestions {
  const gazetteer = given ?? EMPTY_GAZETTEER;
  const tokens = tokenize(text);
  const hits = nameHits(tokens, gazetteer);
  const persons = findPersons(tokens, hits, gazetteer);
  const isPerson = tokenSet(persons.flatMap(({ mentions }) => mentions));
  const bodies = findOrganisations(tokens, hits, gazetteer, isPerson);
  const isBody = tokenSet(bodies.flatMap(({ mentions }) => mentions));
  const surnames = new Set(persons.map(({ mentions: [first] }) => (first ? (tokens[first.to]?.fold ?? '') : '')));
  const places = findPlaces({ tokens, hits, gazetteer, isPerson, isBody, surnames });
  const mentions = [
    ...persons.flatMap(({ name, mentions }) => mentions.map((span) => ({ ...span, name, isPerson: true }))),
    ...bodies.flatMap(({ name, mentions }) => mentions.map((span) => ({ ...span, name, isPerson: false }))),
  ].sort((a, b) => a.from - b.from);
  const quotes = findQuotes(tokens, mentions);
  const isQuoted = tokenSet(quotes.flatMap(({ spans }) => spans));
  const reports = findReports({ tokens, mentions, isQuoted });
  const dates = findTimes(tokens, date);
  const events = findEvents({ tokens, places, dates, today: date, isQuoted });
  const flows = findFlows(tokens, places);
  const amounts = findAmounts(tokens, tokenSet(dates));
  return {
    places: places.map(({ start, end, kind, candidates, sure }) => ({ start, end, kind, candidates, sure })),
    ...primaryPlaces(places, tokens),
    persons: persons.map(({ name, mentions, role }) => ({
      name,
      mentions: mentions.map((span) => spanOf(span, tokens)),
      ...(role ? { role: text.slice(spanOf(role, tokens).start, spanOf(role, tokens).end) } : {}),
    })),
    organisations: bodies.map(({ name, mentions }) => ({
      name,
      mentions: mentions.map((span) => spanOf(span, tokens)),
    })),
    dates: dates.map(({ edtf, ...span }) => ({ ...spanOf(span, tokens), edtf })),
    quotes: [
      ...quotes.map((quote) => ({ ...quote, form: 'direct' as const })),
      ...reports.map(({ from, to, speaker }) => ({
        spans: [{ from, to }],
        speaker,
        hedges: [],
        form: 'indirect' as const,
      })),
    ].map(({ spans, speaker, hedges, form }) => ({
      spans: spans.map((span) => spanOf(span, tokens)),
      form,
      speaker: speaker?.name ?? null,
      ...(speaker ? { speakerSpan: spanOf(speaker, tokens) } : {}),
      hedges,
    })),
    amounts: amounts.map(({ from, to, ...amount }) => ({ ...spanOf({ from, to }, tokens), ...amount })),
    events: events.map(({ type, place, date: when, announced, ...span }) => ({
      ...spanOf(span, tokens),
      type,
      ...(place?.candidates[0] ? { place: place.candidates[0] } : {}),
      ...(when ? { date: when } : {}),
      announced,
    })),
    flows: flows.flatMap(({ measure, start, goal, ...span }) => {
      const [from, to] = [start.candidates[0], goal.candidates[0]];
      return from && to ? [{ ...spanOf(span, tokens), measure, from, to }] : [];
    }),
    ...(given ? {} : { note: 'The gazetteer cannot be read, so there are no places.' }),
  };
}

function tokenSet(spans: readonly TokenSpan[]): (token: number) => boolean {
  const set = new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  return (token) => set.has(token);
}

function spanOf({ from, to }: TokenSpan, tokens: readonly Token[]): TextSpan {
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}
