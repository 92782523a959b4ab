import { type Places, readPlaces } from '../basemap/read-places';
import { readBasemapJson } from './basemap-files';

/** Cities, seas and the table of borders in `data/basemap/places.json`. */
export async function readPlacesFile(): Promise<Places> {
  const result = readPlaces(await readBasemapJson('places.json'));
  if (!result.ok) throw new Error(`data/basemap/places.json: ${result.reason}. Run "npm run basemap".`);
  return result.places;
}
