import { countryAt } from '@/lib/basemap/country-at';
import { countryFacts, readNativeNames } from '@/lib/basemap/country-facts';
import { neighbours } from '@/lib/basemap/neighbours';
import { outsideCountry } from '@/lib/basemap/outside-country';
import { readWorld } from '@/lib/basemap/read-world';
import type { BaseMapLookups } from '@/lib/compile/check-context';
import { parseCoordinates } from '@/lib/geo/coordinates';
import type { LonLat } from '@/lib/geo/mercator';
import type { Thing } from '@/lib/studio/operation';
import { type CheckedFolder, previewStory, seriesTexts } from '@/lib/studio/preview-story';
import { type StoryFolder, withSum } from '@/lib/studio/story-folder';
import { type Gazetteer, openGazetteer } from '@/lib/suggest/gazetteer';
import { loadLanguage } from '@/lib/suggest/languages/load-language';
import { placesAt } from '@/lib/suggest/places-at';
import { searchPlaces } from '@/lib/suggest/search-places';
import { suggest } from '@/lib/suggest/suggest';
import type { PlaceCandidate, Suggestions } from '@/lib/suggest/suggestions';
import { divisionAt, draftOutlines } from './draft-outlines';
import { sha256Of } from './sha256-of';

/** Where the files are that suggestions and checks need. */
export interface EngineFiles {
  /** `/gazetteer/<hash>` */
  readonly gazetteer: string;
  /** `/basemap/<hash>` */
  readonly basemap: string;
}

export type Question =
  | { readonly ask: 'open'; readonly files: EngineFiles }
  | { readonly ask: 'suggest'; readonly text: string; readonly lang: string; readonly date: string | null }
  | { readonly ask: 'check'; readonly folder: StoryFolder; readonly suggested: readonly Thing[] }
  | { readonly ask: 'places'; readonly words: string };

export interface Answers {
  readonly open: { readonly problem: string | null };
  readonly suggest: {
    readonly suggestions: Suggestions | null;
    readonly problem: string | null;
    /** Of the countries that candidates are in, by their code. */
    readonly countryNames?: Readonly<Record<string, string>>;
  };
  readonly check: CheckedFolder;
  readonly places: readonly PlaceCandidate[];
}

export interface ToEngine {
  readonly id: number;
  readonly question: Question;
}
export interface FromEngine {
  readonly id: number;
  readonly answer?: Answers[keyof Answers];
  readonly error?: string;
}

declare const self: {
  onmessage: ((event: MessageEvent<ToEngine>) => void) | null;
  postMessage(message: FromEngine): void;
};

let files: EngineFiles | null = null;
/** Loaded at the first question that needs them; a load that failed is tried again at the next. */
let gazetteer: Promise<Gazetteer> | null = null;
let lookups: Promise<BaseMapLookups & { readonly countryAt: (lonLat: LonLat) => string | null }> | null = null;

self.onmessage = async ({ data: { id, question } }) => {
  try {
    self.postMessage({ id, answer: await answer(question) });
  } catch (error) {
    self.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};

async function answer(question: Question): Promise<Answers[Question['ask']]> {
  switch (question.ask) {
    case 'open':
      files = question.files;
      return { problem: await problemOf(readGazetteer()) };
    case 'suggest': {
      const { text, lang, date } = question;
      const opened = await readGazetteer().catch(() => null);
      // Without its reader a language has the rules of all languages.
      const reader = await loadLanguage(lang).catch(() => null);
      const result = suggest(text, { lang, date, gazetteer: opened, reader });
      if (!result.ok) return { suggestions: null, problem: result.error.message };
      const countryNames = opened ? namesOfCountries(result.value, opened) : {};
      return { suggestions: result.value, problem: result.value.note ?? null, countryNames };
    }
    case 'check': {
      const sha256 = await sha256Of(question.folder.articleText);
      const known = await readLookups();
      const { suggested } = question;
      const folder = withSum(question.folder, sha256);
      const named = JSON.stringify([folder.story, suggested]);
      const basemapOutlines = await draftOutlines(named, seriesTexts(folder), files?.basemap ?? '', known.countryFacts);
      return previewStory(folder, sha256, suggested, { ...known, basemapOutlines });
    }
    case 'places': {
      const point = parseCoordinates(question.words);
      if (!point) return searchPlaces(question.words, await readGazetteer());
      const [opened, known] = await Promise.all([readGazetteer(), readLookups()]);
      const country = known.countryAt(point);
      const division = country ? await divisionAt(point, country, files?.basemap ?? '') : null;
      return placesAt(point, opened, { country, division });
    }
  }
}

function namesOfCountries({ places }: Suggestions, { countryRow, nameOf }: Gazetteer): Record<string, string> {
  const codes = new Set(places.flatMap(({ candidates }) => candidates.flatMap(({ country }) => country ?? [])));
  return Object.fromEntries(
    [...codes].flatMap((code) => (countryRow(code) >= 0 ? [[code, nameOf(countryRow(code))]] : [])),
  );
}

async function problemOf(loading: Promise<unknown>): Promise<string | null> {
  try {
    await loading;
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readGazetteer(): Promise<Gazetteer> {
  gazetteer ??= (async () => {
    const [places, english] = await Promise.all([
      fetchBytes(`${files?.gazetteer}/places.bin`),
      fetchBytes(`${files?.gazetteer}/english.bin`),
    ]);
    const opened = openGazetteer(places, english);
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  })();
  gazetteer.catch(() => {
    gazetteer = null;
  });
  return gazetteer;
}

function readLookups(): NonNullable<typeof lookups> {
  lookups ??= (async () => {
    const [worldJson, nativeJson] = await Promise.all([
      fetchJson(`${files?.basemap}/world.json`),
      fetchJson(`${files?.basemap}/native-names.json`),
    ]);
    const read = readWorld(worldJson);
    const natives = readNativeNames(nativeJson);
    if (!read.ok || !natives) throw new Error('The map’s files cannot be read.');
    return {
      countryFacts: (iso3) => countryFacts(read.world, natives, iso3),
      neighbours: neighbours(read.world),
      outside: outsideCountry(read.world),
      countryAt: countryAt(read.world),
    };
  })();
  lookups.catch(() => {
    lookups = null;
  });
  return lookups;
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
