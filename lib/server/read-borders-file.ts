import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Borders, readBorders } from '../basemap/read-borders';

/** The table of `data/basemap/borders.json`. */
export async function readBordersFile(): Promise<Borders> {
  const file = path.join(process.cwd(), 'data/basemap/borders.json');
  const result = readBorders(JSON.parse(await readFile(file, 'utf8')));
  if (!result.ok) throw new Error(`data/basemap/borders.json: ${result.reason}. Run "npm run basemap".`);
  return result.borders;
}
