import { detailWanted } from '../basemap/detail-wanted';
import { divisionLines } from '../basemap/division-lines';
import { type Detail, readDetail } from '../basemap/read-detail';
import type { Camera } from '../geo/camera';
import { readBasemapJson, readWorldFile } from './basemap-files';

/** What `detail-<ISO3>.json` is: the country's file of `data/basemap/detail`, and the lines between its divisions. */
export async function detailFile(country: string): Promise<string> {
  const [detail, divisions, world] = await Promise.all([
    readBasemapJson(`detail-${country}.json`),
    readBasemapJson(`divisions-${country}.json`),
    readWorldFile(),
  ]);
  return JSON.stringify({ ...(detail as object), divisions: divisionLines(divisions, country, world) ?? undefined });
}

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
