import { holdsPoint } from '@/lib/basemap/holds-point';
import { type Division, readDivisions } from '@/lib/basemap/read-divisions';
import { readWaters, type Waters } from '@/lib/basemap/read-waters';
import { type BasemapOutlines, NO_BASEMAP_OUTLINES } from '@/lib/compile/basemap-outlines';
import { countryMeant } from '@/lib/compile/country-meant';
import { divisionCodes } from '@/lib/compile/division-codes';
import { outlinedWater } from '@/lib/compile/outlined-water';
import type { LonLat } from '@/lib/geo/mercator';
import type { CountryFacts } from '@/lib/story/story';

type Outline = Division & { readonly country: string };

/** Files that were asked for, by address; one that failed is asked for again the next time. */
const loaded = new Map<string, Promise<unknown>>();
/** In story.json: `"water": "red-sea"`. */
const WATER = /"water"\s*:\s*"([^"]*)"/g;

/** Outlines of the divisions and waters that a story names; only their files are loaded. @param base `/basemap/<hash>` */
export async function draftOutlines(
  storyJson: string,
  series: readonly string[],
  base: string,
  countryFacts: (iso3: string) => CountryFacts | null,
): Promise<BasemapOutlines> {
  const codes = divisionCodes(storyJson, series) ?? [];
  const countries = new Set([...codes].flatMap((code) => countryMeant(code.slice(0, 2), countryFacts) ?? []));
  const named = new Set([...storyJson.matchAll(WATER)].map(([, id = '']) => id));
  const waterIds = [...named].filter((id) => /^[a-z0-9-]+$/.test(id));
  const [divisions, waters] = await Promise.all([
    Promise.all([...countries].map((country) => readOnce(`${base}/divisions-${country}.json`, divisionsOf(country)))),
    Promise.all(waterIds.map((id) => readOnce(`${base}/water-${id}.json`, watersOf))),
  ]);
  const outlineOf = (code: string) => divisions.find((file) => file?.has(code))?.get(code);
  return {
    ...NO_BASEMAP_OUTLINES,
    division: (code) => {
      const found = outlineOf(code);
      if (!found) return null;
      const { name, country, anchor, polygons } = found;
      const rings = polygons.map((polygon) => polygon.rings);
      return { name, country, shape: { type: 'area', polygons: rings, anchor, box: boxOf(found) } };
    },
    water: (id) => {
      const file = waters.find((one) => one?.byId.has(id));
      return file ? outlinedWater(file, id) : null;
    },
    *divisionNames() {
      for (const file of divisions) for (const [code, { name }] of file ?? []) yield [code, name] as const;
    },
  };
}

/** The division of a country in which a point is: the smallest that the map has there. */
export async function divisionAt(lonLat: LonLat, country: string, base: string): Promise<Division | null> {
  const file = await readOnce(`${base}/divisions-${country}.json`, divisionsOf(country));
  const holding = [...(file?.values() ?? [])].filter(({ polygons }) => holdsPoint(polygons, lonLat));
  return holding.find(({ parent }) => parent !== undefined) ?? holding[0] ?? null;
}

/** What a file says; null where it does not come or cannot be read. */
function readOnce<T>(url: string, read: (json: unknown) => T): Promise<T | null> {
  const before = loaded.get(url) as Promise<T | null> | undefined;
  if (before) return before;
  const loading = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return read(await response.json());
  });
  loaded.set(url, loading);
  loading.catch(() => loaded.delete(url));
  return loading.catch(() => null);
}

const divisionsOf =
  (country: string) =>
  (json: unknown): ReadonlyMap<string, Outline> => {
    const read = readDivisions(json);
    if (!read.ok) throw new Error(read.reason);
    return new Map([...read.divisions.byCode].map(([code, division]) => [code, { ...division, country }]));
  };

function watersOf(json: unknown): Waters {
  const read = readWaters(json);
  if (!read.ok) throw new Error(read.reason);
  return read.waters;
}

function boxOf({ polygons }: Division): readonly [number, number, number, number] {
  const boxes = polygons.map(({ bbox }) => bbox);
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}
