import { LRUCache } from 'lru-cache';
import { admin1ByReading } from '../basemap/admin1-by-reading';
import { detailWanted } from '../basemap/detail-wanted';
import { divisionLines } from '../basemap/division-lines';
import { namedDivisions } from '../basemap/named-divisions';
import { type Detail, readDetail } from '../basemap/read-detail';
import type { Camera } from '../geo/camera';
import { readBasemapJson, readDivisionsFile, readWorldFile } from './basemap-files';
import { byteLimits, once } from './concurrency-limit';
import { readIsSettlement } from './settlement-files';

/** The list for offline reading and pictures ask for the same ones again and again. */
const made = new LRUCache<string, string>(byteLimits(8 * 2 ** 20, (text: string) => 2 * text.length));

/** What `detail-<ISO3>.json` is: the country's file of `data/basemap/detail`, and the lines between its divisions and their names. */
export async function detailFile(country: string): Promise<string> {
  const known = made.get(country);
  if (known !== undefined) return known;
  const [detail, divisions, facts, world, isSettlement] = await Promise.all([
    readBasemapJson(`detail-${country}.json`),
    readBasemapJson(`divisions-${country}.json`),
    readDivisionsFile(),
    readWorldFile(),
    readIsSettlement(country),
  ]);
  const first = [...facts.values()].filter((division) => division.country === country && !division.parent);
  const text = JSON.stringify({
    ...(detail as object),
    divisions: divisionLines(divisions, country, world) ?? undefined,
    regions: namedDivisions(first, world, isSettlement),
  });
  made.set(country, text);
  return text;
}

/** What `admin1.json` is: the file of that name, its lines told apart by the readings of borders. */
export const admin1File = once(async (): Promise<string> => {
  const [json, world] = await Promise.all([readBasemapJson('admin1.json'), readWorldFile()]);
  return JSON.stringify(admin1ByReading(json, world) ?? json);
});

/** The detail of the countries that a view shows from close by, by code. */
export async function detailIn(camera: Camera): Promise<ReadonlyMap<string, Detail>> {
  const countries = detailWanted(await readWorldFile(), camera);
  const files = await Promise.all(countries.map(detailFile));
  return new Map(
    files.flatMap((file, i): [string, Detail][] => {
      const read = readDetail(JSON.parse(file));
      return read.ok ? [[countries[i] as string, read.detail]] : [];
    }),
  );
}
