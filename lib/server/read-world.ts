import { countryFacts } from '../basemap/country-facts';
import { readWorld } from '../basemap/read-world';
import type { World } from '../basemap/world';
import type { CountryFacts } from '../story/story';
import { readBasemapJson } from './basemap-files';
import { once } from './once';
import { readNativeNamesFile } from './read-native-names-file';

/** The world of `data/basemap/world.json`, read once per process. A failed read is tried again on the next call. */
export const readWorldFile = once(read);

export async function readCountryFacts(): Promise<(iso3: string) => CountryFacts | null> {
  const [world, natives] = await Promise.all([readWorldFile(), readNativeNamesFile()]);
  return (iso3) => countryFacts(world, natives, iso3);
}

async function read(): Promise<World> {
  const result = readWorld(await readBasemapJson('world.json'));
  if (!result.ok) throw new Error(`data/basemap/world.json: ${result.reason}. Run "npm run basemap".`);
  return result.world;
}
