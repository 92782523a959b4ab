import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Places, readPlaces } from '../basemap/read-places';

/** Cities, seas and the table of borders in `data/basemap/places.json`. */
export async function readPlacesFile(): Promise<Places> {
  const file = path.join(process.cwd(), 'data/basemap/places.json');
  const result = readPlaces(JSON.parse(await readFile(file, 'utf8')));
  if (!result.ok) throw new Error(`data/basemap/places.json: ${result.reason}. Run "npm run basemap".`);
  return result.places;
}
