import type { PassageQuote } from './anchor-passage';
import { findDates } from './find-dates';
import { type Found, findNames } from './find-names';
import { quoteFor } from './quote-for';
import type { StoryFile } from './schema';
import type { LonLat } from './story';

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
export function suggestDraft({ slug, paragraphs, sha256, date, countries, cities }: DraftRequest): StoryFile | null {
  const known = new Map<string, KnownCountry | KnownCity>([
    ...cities.map((city) => [city.name, city] as const),
    // A name that both have is the country's: Singapore.
    ...countries.map((country) => [country.name, country] as const),
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
    slug,
    revision: 1,
    title: paragraphs[0]?.slice(0, 80) ?? slug,
    lang: 'en',
    dateline: `To be filled in, ${date}`,
    date,
    article: { publisher: 'To be filled in', url: home, headlineNote: 'To be filled in.', sha256 },
    rights: { holder: 'To be filled in', terms: 'To be filled in: on what terms is the text shown?', url: home },
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

function entityOf(value: KnownCountry | KnownCity, passages: PassageQuote[]): DraftEntity {
  const rest = { passages, context: [], sources: [], related: [] };
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
