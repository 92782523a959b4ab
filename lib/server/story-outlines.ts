import type { Divisions } from '../basemap/read-divisions';
import { type BasemapOutlines, NO_BASEMAP_OUTLINES } from '../compile/basemap-outlines';
import { divisionCodes } from '../compile/division-codes';
import { outlinedWater } from '../compile/outlined-water';
import { readDivisionsFile, readDivisionsOf, readWatersFile } from './basemap-files';

const WATER = /"water"\s*:\s*"/;

/** The divisions and waters that a story's files may name: most stories name none, and then no file is read. */
export async function storyOutlines(storyJson: string, series: readonly string[] = []): Promise<BasemapOutlines> {
  const codes = divisionCodes(storyJson, series);
  return {
    ...(codes ? await divisionsOf(codes) : NO_BASEMAP_OUTLINES),
    ...(WATER.test(storyJson) ? await waters() : {}),
  };
}

/** Only the files of countries whose divisions are named. */
async function divisionsOf(codes: ReadonlySet<string>): Promise<BasemapOutlines> {
  const facts = await readDivisionsFile();
  const countries = new Set([...codes].flatMap((code) => facts.get(code)?.country ?? []));
  const read = await Promise.all([...countries].map(async (iso3) => [iso3, await readDivisionsOf(iso3)] as const));
  const files = new Map<string, Divisions | null>(read);
  return {
    ...NO_BASEMAP_OUTLINES,
    division(code) {
      const found = facts.get(code);
      const outline = found && files.get(found.country)?.byCode.get(code);
      if (!found || !outline) return null;
      const { name, country, anchor, bbox: box } = found;
      const polygons = outline.polygons.map(({ rings }) => rings);
      return { name, country, shape: { type: 'area', polygons, anchor, box } };
    },
    divisionNames: () => [...facts.values()].map(({ code, name }) => [code, name] as const),
  };
}

async function waters(): Promise<Pick<BasemapOutlines, 'water' | 'waterNames'>> {
  const waters = await readWatersFile();
  return {
    water: (id) => outlinedWater(waters, id),
    *waterNames() {
      for (const { id, name, others = [] } of waters.byId.values())
        for (const one of [name, ...others]) yield [id, one] as const;
    },
  };
}
