import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type NativeNames, readNativeNames } from '../basemap/native-names';

/** The names of countries in their own languages, of `data/basemap/native-names.json`. */
export async function readNativeNamesFile(): Promise<NativeNames> {
  const file = path.join(process.cwd(), 'data/basemap/native-names.json');
  const names = readNativeNames(JSON.parse(await readFile(file, 'utf8')));
  if (!names) throw new Error('data/basemap/native-names.json cannot be read. Run "npm run basemap".');
  return names;
}
