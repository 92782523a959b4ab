import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { countryFacts, type NativeNamesByCountry, readNativeNames } from '../basemap/country-facts';
import { neighbours } from '../basemap/neighbours';
import { outsideCountry } from '../basemap/outside-country';
import { type DivisionFacts, readDivisionFacts } from '../basemap/read-division-facts';
import { type Divisions, readDivisions } from '../basemap/read-divisions';
import { type Places, readPlaces } from '../basemap/read-places';
import { readWaters, type Waters } from '../basemap/read-waters';
import { readWorld } from '../basemap/read-world';
import { FIRST_FILES, type World } from '../basemap/world';
import type { CountryFacts } from '../story/story';
import { baseHash } from './base-hash.mjs';
import { once } from './concurrency-limit';

export const BASEMAP_FILES = [...FIRST_FILES, 'admin1.json', 'native-names.json'] as const;
export type BasemapFile = (typeof BASEMAP_FILES)[number];

/** What no page loads: facts of every division and water, and the outlines of waters. */
export const SERVER_FILES = ['divisions.json', 'waters.json'] as const;
type ServerFile = (typeof SERVER_FILES)[number];

/** The part of a country: `divisions-TJK.json` is `divisions/TJK.json` of `data/basemap`. */
export type BasemapPart = `${(typeof PARTS)[number]}-${string}.json`;
const PARTS = ['detail', 'divisions'] as const;

/** All parts that there are. */
export async function basemapParts(): Promise<readonly BasemapPart[]> {
  const names = await Promise.all(
    PARTS.map(async (part) => {
      const files = await readdir(path.join(process.cwd(), 'data', 'basemap', part));
      return files.filter((name) => name.endsWith('.json')).map((name) => `${part}-${name}` as BasemapPart);
    }),
  );
  return names.flat();
}

/** Names the state of all base files: the address `/basemap/<hash>/<file>` never changes its content. */
export const basemapHash = once(async () => baseHash(process.cwd()));

export async function readBasemapFile(name: BasemapFile | BasemapPart | ServerFile): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await readFile(path.join(process.cwd(), 'data', 'basemap', name.replace(/^(detail|divisions)-/, '$1/'))),
  );
}

/** A file that is JSON, parsed and not yet read. */
export async function readBasemapJson(name: BasemapFile | BasemapPart | ServerFile): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readBasemapFile(name)));
}

export function basemapType(name: BasemapFile | BasemapPart): string {
  return name.endsWith('.jpg') ? 'image/jpeg' : 'application/json; charset=utf-8';
}

/** The world of `data/basemap/world.json`, read once per process. A failed read is tried again on the next call. */
export const readWorldFile = once(read);

export async function readCountryFacts(): Promise<(iso3: string) => CountryFacts | null> {
  const [world, natives] = await Promise.all([readWorldFile(), readNativeNamesFile()]);
  return (iso3) => countryFacts(world, natives, iso3);
}

/** Which countries touch, worked out once per process. */
export const readNeighbours = once(async () => neighbours(await readWorldFile()));

/** Tells points that are not in the country that they name. */
export const readOutsideCountry = once(async () => outsideCountry(await readWorldFile()));

async function read(): Promise<World> {
  const result = readWorld(await readBasemapJson('world.json'));
  if (!result.ok) throw new Error(`data/basemap/world.json: ${result.reason}. Run "npm run basemap".`);
  return result.world;
}

/** Cities, seas and the table of borders in `data/basemap/places.json`. */
export async function readPlacesFile(): Promise<Places> {
  const result = readPlaces(await readBasemapJson('places.json'));
  if (!result.ok) throw new Error(`data/basemap/places.json: ${result.reason}. Run "npm run basemap".`);
  return result.places;
}

/** The names of countries in their own languages, of `data/basemap/native-names.json`. */
async function readNativeNamesFile(): Promise<NativeNamesByCountry> {
  const names = readNativeNames(await readBasemapJson('native-names.json'));
  if (!names) throw new Error('data/basemap/native-names.json cannot be read. Run "npm run basemap".');
  return names;
}

/** The divisions of every country, by code; read once per process. */
export const readDivisionsFile = once(async (): Promise<ReadonlyMap<string, DivisionFacts>> => {
  const result = readDivisionFacts(await readBasemapJson('divisions.json'));
  if (!result.ok) throw new Error(`data/basemap/divisions.json: ${result.reason}. Run "npm run basemap".`);
  return result.divisions;
});

/** Outlines of a country's divisions; null where the base map has no such country. */
export async function readDivisionsOf(iso3: string): Promise<Divisions | null> {
  const name: BasemapPart = `divisions-${iso3}.json`;
  if (!(await basemapParts()).includes(name)) return null;
  const result = readDivisions(await readBasemapJson(name));
  if (!result.ok) throw new Error(`data/basemap/divisions/${iso3}.json: ${result.reason}. Run "npm run basemap".`);
  return result.divisions;
}

/** Seas, straits, lakes and rivers, with outlines; read once per process. */
export const readWatersFile = once(async (): Promise<Waters> => {
  const result = readWaters(await readBasemapJson('waters.json'));
  if (!result.ok) throw new Error(`data/basemap/waters.json: ${result.reason}. Run "npm run basemap".`);
  return result.waters;
});
