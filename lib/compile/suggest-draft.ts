import type { LonLat } from '../geo/mercator';
import { isDay, MONTHS } from '../story/time-range';
import { letterEnd, letterStart, lettersOf } from '../text/letters';
import type { PassageQuote } from './anchor-passage';
import { TO_FILL_IN } from './check-placeholders';
import { FORMAT, type StoryFile } from './schema';

export interface KnownCountry {
  readonly iso3: string;
  readonly name: string;
  readonly anchor: LonLat;
}

export interface KnownCity {
  readonly name: string;
  readonly lonLat: LonLat;
  readonly country?: string;
}

export interface DraftRequest {
  readonly slug: string;
  /** BCP 47 */
  readonly lang: string;
  readonly paragraphs: readonly string[];
  /** Of the bytes of article.txt. */
  readonly sha256: string;
  /** YYYY-MM-DD, the day from which the article speaks. */
  readonly date: string;
  readonly countries: readonly KnownCountry[];
  readonly cities: readonly KnownCity[];
}

type DraftEntity = StoryFile['entities'][number];

/**
 * A first draft of a story's file: every country, known city and date that the text names, each with all its mentions.
 * Null where it names none: then there is nothing to begin with. What a person has to decide is worded as such.
 */
export function suggestDraft({
  slug,
  lang,
  paragraphs,
  sha256,
  date,
  countries,
  cities,
}: DraftRequest): StoryFile | null {
  const known = new Map<string, KnownCountry | KnownCity>([
    ...cities.map((city) => [city.name, city] as const),
    // A name that both have is the country's: Singapore.
    ...countries.map((country) => [withoutMark(country.name), country] as const),
  ]);
  const mentions = new Map<KnownCountry | KnownCity, PassageQuote[]>();
  for (const found of findNames(paragraphs, known)) {
    mentions.set(found.value, [...(mentions.get(found.value) ?? []), passageOf(found, paragraphs)]);
  }
  const entities = [...mentions].map(([value, passages]) => entityOf(value, passages));
  if (entities.length === 0) return null;
  const points = [...mentions.keys()].map((value) => ('iso3' in value ? value.anchor : value.lonLat));
  const middle = (axis: 0 | 1) =>
    (Math.min(...points.map((p) => p[axis])) + Math.max(...points.map((p) => p[axis]))) / 2;
  const home = 'https://example.org/';
  return {
    $schema: '../../../docs/story.schema.json',
    format: FORMAT,
    slug,
    state: 'draft',
    revision: 1,
    title: paragraphs[0] ? beginning(paragraphs[0]) : slug,
    lang,
    dateline: `${TO_FILL_IN}, ${date}`,
    date,
    article: { publisher: TO_FILL_IN, url: home, headlineNote: `${TO_FILL_IN}.`, sha256 },
    rights: { holder: TO_FILL_IN, terms: `${TO_FILL_IN}: on what terms is the text shown?`, url: home },
    defaults: {
      camera: { zoom: 3, lat: Math.max(-60, Math.min(70, Math.round(middle(1)))), lon: Math.round(middle(0)) },
      layers: ['places'],
    },
    captions: [],
    sources: [],
    unverified: [],
    series: [],
    stops: [],
    entities,
    times: findDates(paragraphs, date).map((found) => ({
      passage: passageOf(found, paragraphs),
      edtf: found.value.edtf,
      label: found.text,
      basis: found.value.basis,
    })),
    layers: [
      {
        id: 'places',
        name: 'Places',
        origin: 'article',
        shows: 'Every country and city that the article names.',
        asOf: date,
        sources: [],
        legend: [{ style: 'place', label: 'Place' }],
        items: entities.map(({ id }) => ({ entity: id, style: 'plain', sources: [] })),
      },
    ],
    changes: [{ revision: 1, date, text: 'First version.' }],
  };
}

/** The map marks a name whose status is open with an asterisk; a text does not. */
const withoutMark = (name: string): string => name.replace(/\*$/, '');

function entityOf(value: KnownCountry | KnownCity, passages: PassageQuote[]): DraftEntity {
  const rest = { passages, context: [], sources: [], related: [], same: [], names: {} };
  if ('iso3' in value) {
    return {
      kind: 'place',
      type: 'country',
      id: value.iso3.toLowerCase(),
      name: value.name,
      placement: { kind: 'country', country: value.iso3 },
      placementNote: 'The article names the country.',
      ...rest,
    };
  }
  const [lon, lat] = value.lonLat;
  return {
    kind: 'place',
    type: 'city',
    id: slugOf(value.name),
    name: value.name,
    placement: { kind: 'city', lonLat: [lon, lat], ...(value.country ? { country: value.country } : {}) },
    placementNote: 'The centre of the city; the article names no place in it.',
    ...rest,
  };
}

function passageOf({ paragraph, start, end }: Found<unknown>, paragraphs: readonly string[]): PassageQuote {
  return quoteFor(paragraphs, paragraph, start, end);
}

/** "Nur-Sultan" and "Ürümqi" as ids. */
function slugOf(name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '');
  return (
    ascii
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 64) || 'place'
  );
}

/** Characters of prefix or suffix that the format takes. */
const MAX = 120;

/** The shortest quote that means just this place: with its paragraph, then with words before it, then after it. */
export function quoteFor(paragraphs: readonly string[], paragraph: number, start: number, end: number): PassageQuote {
  const text = paragraphs[paragraph - 1] ?? '';
  const exact = text.slice(start, end);
  const isOnly = (prefix: string, suffix: string) => {
    const whole = prefix + exact + suffix;
    const first = text.indexOf(whole);
    return first === start - prefix.length && text.indexOf(whole, first + 1) < 0;
  };
  if (isOnly('', '')) return { paragraph, exact };
  for (let from = wordBefore(text, start); from >= Math.max(0, start - MAX); from = wordBefore(text, from)) {
    const prefix = text.slice(from, start);
    if (isOnly(prefix, '')) return { paragraph, exact, prefix };
    if (from === 0) break;
  }
  return {
    paragraph,
    exact,
    prefix: text.slice(letterEnd(text, start - MAX), start),
    suffix: text.slice(end, letterStart(text, end + MAX)),
  };
}

/** Start of the word that ends before `at`, 0 at the paragraph's start. */
function wordBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at - 2);
  return space < 0 ? 0 : space + 1;
}

export interface DateWords {
  readonly edtf: string;
  /** How the date was read. */
  readonly basis: string;
}

const MONTH = `(?<month>${MONTHS.join('|')})`;
const PATTERNS = [
  String.raw`(?<day>\d{1,2}) ${MONTH}(?: (?<year>\d{4}))?`,
  String.raw`${MONTH} (?<day>\d{1,2})(?:, (?<year>\d{4}))?`,
  String.raw`${MONTH} (?<year>\d{4})`,
  String.raw`(?<year>(?:19|20)\d\d)`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}.,$£€])${source}(?![\\p{L}\\p{N}%]|[.,]\\d)`, 'gu'));

/** English dates that a link can hold: days, months, years. A day without a year is of the story's own year. */
export function findDates(paragraphs: readonly string[], storyDate: string): Found<DateWords>[] {
  return paragraphs.flatMap((text, i) => {
    const taken: Found<DateWords>[] = [];
    for (const pattern of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        const value = dateOf(match.groups ?? {}, storyDate);
        if (!value || taken.some((other) => start < other.end && other.start < end)) continue;
        taken.push({ value, text: match[0], paragraph: i + 1, start, end });
      }
    }
    return taken.sort((a, b) => a.start - b.start);
  });
}

function dateOf({ day, month, year }: Record<string, string | undefined>, storyDate: string): DateWords | null {
  const written = year ?? storyDate.slice(0, 4);
  if (!month) return { edtf: written, basis: 'year as written' };
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  if (!day) return { edtf: `${written}-${number}`, basis: 'month as written' };
  const edtf = `${written}-${number}-${day.padStart(2, '0')}`;
  if (!isDay(edtf)) return null;
  return { edtf, basis: year ? 'day as written' : 'day as written; year of the story' };
}

/** Where words stand: in a paragraph (1-based), from and to which UTF-16 unit of it. */
export interface Found<T> {
  readonly value: T;
  readonly text: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Whole-word mentions of names, in the order of the text. Where names overlap, the longer one counts: "South Sudan", not "Sudan". */
export function findNames<T>(paragraphs: readonly string[], names: ReadonlyMap<string, T>): Found<T>[] {
  const longestFirst = [...names.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return paragraphs.flatMap((text, i) =>
    [...text.matchAll(pattern)].map((match) => ({
      value: names.get(match[0]) as T,
      text: match[0],
      paragraph: i + 1,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Of a first paragraph, for a title: cut between letters as readers count them, never inside an emoji. */
function beginning(text: string): string {
  return lettersOf(text.slice(0, letterStart(text, MAX_TITLE)))
    .slice(0, TITLE_LETTERS)
    .join('');
}
const TITLE_LETTERS = 80;
/** As long as the format takes; one letter may be many characters. */
const MAX_TITLE = 600;
