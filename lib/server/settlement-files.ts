import { LRUCache } from 'lru-cache';
import { cutSettlements, nameOnMap, type SettlementSource } from '../basemap/cut-settlements';
import type { City } from '../basemap/read-places';
import { readSettlements, type SettlementTile } from '../basemap/read-settlements';
import { SETTLEMENT_LEVELS, settlementTilesWanted } from '../basemap/settlement';
import { type PlaceSettlements, placeSettlements } from '../draw/place-settlements';
import type { Camera } from '../geo/camera';
import { type Gazetteer, openGazetteer } from '../suggest/gazetteer';
import { nameKey } from '../suggest/name-key.mjs';
import { readPlacesFile, readWorldFile } from './basemap-files';
import { byteLimits, once } from './concurrency-limit';
import { readGazetteerFile } from './gazetteer-files';

/** Tiles as they are sent. Most of the world is never asked for. */
const written = new LRUCache<string, string>(byteLimits(4 * 2 ** 20, (text: string) => 2 * text.length));

const EMPTY: SettlementTile = { names: '', at: [], from: [], sizes: '' };

/**
 * The settlements of `names-<z>-<x>-<y>.json`, as text; null where the name is that of no tile. A tile in which nobody lives is an empty one:
 * a page cannot know.
 */
export async function settlementTile(name: string): Promise<string | null> {
  if (!isTile(name)) return null;
  const known = written.get(name);
  if (known !== undefined) return known;
  const tiles = await allTiles();
  const text = JSON.stringify(tiles.get(name)?.() ?? EMPTY);
  written.set(name, text);
  return text;
}

/** What names the settlements of a view; null where it is not close enough to have any. */
export async function settlementsIn(camera: Camera): Promise<PlaceSettlements | null> {
  const names = settlementTilesWanted(camera);
  if (names.length === 0) return null;
  const tiles = await Promise.all(names.map(settlementTile));
  return placeSettlements(tiles.flatMap((text) => (text && readSettlements(JSON.parse(text))) || []));
}

function isTile(name: string): boolean {
  const [, z, x, y] = /^names-(\d)-(0|[1-9]\d*)-(0|[1-9]\d*)\.json$/.exec(name)?.map(Number) ?? [];
  if (z === undefined || x === undefined || y === undefined) return false;
  return SETTLEMENT_LEVELS.some((level) => level.z === z) && x < 2 ** z && y < 2 ** z;
}

/** Cut with the first tile that a process is asked for. */
const allTiles = once(async () => {
  const [gazetteer, { cities }, { countries }] = await Promise.all([
    readGazetteer(),
    readPlacesFile(),
    readWorldFile(),
  ]);
  const source = settlementsOf(
    gazetteer,
    cities,
    countries.map(({ name }) => name),
  );
  return cutSettlements(
    source,
    cities.map(({ lonLat }) => lonLat),
  );
});

const readGazetteer = once(async (): Promise<Gazetteer> => {
  const opened = openGazetteer(await readGazetteerFile('places.bin'), null);
  if (!opened.ok) throw new Error(`data/gazetteer/places.bin: ${opened.error} Run "npm run gazetteer".`);
  return opened.value;
});

/** Tells names that a settlement of a country has. */
export async function readIsSettlement(country: string): Promise<(name: string) => boolean> {
  const { named, levelOf, countryOf } = await readGazetteer();
  return (name) => named(nameKey(name)).some(({ row }) => levelOf(row) === 'city' && countryOf(row) === country);
}

/**
 * All cities, towns and villages of the gazetteer but those that the map names from the start, those that are called like a country (a map on
 * which "Lebanon" stands in Pennsylvania says what is not so), and some two dozen whose name is a list.
 */
export function settlementsOf(
  gazetteer: Gazetteer,
  cities: readonly City[],
  countries: readonly string[],
): SettlementSource {
  const left = new Set(cities.flatMap((city) => rowOf(gazetteer, city) ?? []));
  const taken = new Set(countries);
  const rows: number[] = [];
  for (let row = 0; row < gazetteer.rows; row++) {
    if (gazetteer.levelOf(row) !== 'city' || left.has(row)) continue;
    const name = gazetteer.nameOf(row);
    if (!name.includes(',') && !taken.has(nameOnMap(name))) rows.push(row);
  }
  const at = (i: number) => rows[i] as number;
  return {
    count: rows.length,
    nameOf: (i) => gazetteer.nameOf(at(i)),
    lonLatOf: (i) => gazetteer.lonLatOf(at(i)),
    weightOf: (i) => gazetteer.weightOf(at(i)),
    isSeat: (i) => gazetteer.isSeat(at(i)),
  };
}

/** Degrees: the two sources may mean different middles of a large city. */
const NEAR = 0.4;

/** The gazetteer's row of a city of the base map: the largest of that name near it. */
function rowOf(gazetteer: Gazetteer, { name, lonLat: [lon, lat] }: City): number | null {
  const near = gazetteer.named(nameKey(name)).filter(({ row }) => {
    const [x, y] = gazetteer.lonLatOf(row);
    return gazetteer.levelOf(row) === 'city' && Math.hypot(x - lon, y - lat) < NEAR;
  });
  const [largest] = near.sort((a, b) => gazetteer.weightOf(b.row) - gazetteer.weightOf(a.row));
  return largest?.row ?? null;
}
