import { type Division, readDivisions } from '@/lib/basemap/read-divisions';
import { type BasemapOutlines, NO_BASEMAP_OUTLINES } from '@/lib/compile/basemap-outlines';
import { countryMeant } from '@/lib/compile/country-meant';
import { divisionCodes } from '@/lib/compile/division-codes';
import type { CountryFacts } from '@/lib/story/story';

type Outline = Division & { readonly country: string };

/** By country, as its file is loaded; one that failed is asked for again the next time. */
const loaded = new Map<string, Promise<ReadonlyMap<string, Outline>>>();

/** Outlines of the divisions that a story names; only the files of their countries are loaded. @param base `/basemap/<hash>` */
export async function divisionOutlines(
  storyJson: string,
  series: readonly string[],
  base: string,
  countryFacts: (iso3: string) => CountryFacts | null,
): Promise<BasemapOutlines> {
  const codes = divisionCodes(storyJson, series) ?? [];
  const countries = new Set([...codes].flatMap((code) => countryMeant(code.slice(0, 2), countryFacts) ?? []));
  const files = await Promise.all([...countries].map((country) => loadOnce(country, base)));
  const outlineOf = (code: string) => files.find((file) => file.has(code))?.get(code);
  return {
    ...NO_BASEMAP_OUTLINES,
    division: (code) => {
      const found = outlineOf(code);
      if (!found) return null;
      const { name, country, anchor, polygons } = found;
      const rings = polygons.map((polygon) => polygon.rings);
      return { name, country, shape: { type: 'area', polygons: rings, anchor, box: boxOf(found) } };
    },
    *divisionNames() {
      for (const file of files) for (const [code, { name }] of file) yield [code, name] as const;
    },
  };
}

function loadOnce(country: string, base: string): Promise<ReadonlyMap<string, Outline>> {
  const before = loaded.get(country);
  if (before) return before;
  const loading = load(country, base);
  loaded.set(country, loading);
  loading.catch(() => loaded.delete(country));
  return loading.catch(() => new Map());
}

async function load(country: string, base: string): Promise<ReadonlyMap<string, Outline>> {
  const response = await fetch(`${base}/divisions-${country}.json`);
  if (!response.ok) throw new Error(`${response.status}`);
  const read = readDivisions(await response.json());
  if (!read.ok) throw new Error(read.reason);
  return new Map([...read.divisions.byCode].map(([code, division]) => [code, { ...division, country }]));
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
