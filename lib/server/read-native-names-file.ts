import { type NativeNamesByCountry, readNativeNames } from '../basemap/native-names';
import { readBasemapJson } from './basemap-files';

/** The names of countries in their own languages, of `data/basemap/native-names.json`. */
export async function readNativeNamesFile(): Promise<NativeNamesByCountry> {
  const names = readNativeNames(await readBasemapJson('native-names.json'));
  if (!names) throw new Error('data/basemap/native-names.json cannot be read. Run "npm run basemap".');
  return names;
}
