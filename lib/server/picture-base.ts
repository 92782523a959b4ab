import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readAdmin1 } from '../basemap/read-admin1';
import { readWater } from '../basemap/read-water';
import type { BorderPolicy } from '../basemap/world';
import { worldFor } from '../basemap/world-for';
import { linesUnder, outlinesUnder, shapesOf, watersOf } from '../draw/basemap-shapes';
import { type Advances, fontsFrom } from '../draw/label-style';
import { cityNames, countryNames, disputedNames, divisionNames, lakeNames, seaNames } from '../draw/map-name';
import { unitPath } from '../geo/outline';
import type { PictureBase } from '../picture/picture-svg';
import type { Iso3 } from '../story/ids';
import { readBasemapJson, readPlacesFile, readWorldFile } from './basemap-files';
import { once } from './concurrency-limit';

const BASES = { un: once(() => read('un')), control: once(() => read('control')) } satisfies Record<
  BorderPolicy,
  unknown
>;

/**
 * The base map and the fonts of pictures, read once a process and border policy. `codes` are those of the story's countries: few stories
 * have territories among them, and for these only outlines and names are made anew.
 */
export async function pictureBase(policy: BorderPolicy, codes: readonly Iso3[] = []): Promise<PictureBase> {
  const { world, otherNames, ...base } = await BASES[policy]();
  const own = worldFor(world, codes);
  if (own === world) return base;
  return { ...base, outlines: outlinesUnder(own, policy), names: [...countryNames(own), ...otherNames] };
}

async function read(policy: BorderPolicy) {
  const [world, { borders, cities, seas }, water, admin1, fonts] = await Promise.all([
    readWorldFile(),
    readPlacesFile(),
    readBasemapJson('water.json').then(readWater),
    readBasemapJson('admin1.json').then(readAdmin1),
    readAdvances(),
  ]);
  if (!water.ok || !admin1.ok) throw new Error('data/basemap cannot be read. Run "npm run basemap".');
  const otherNames = [
    ...disputedNames(world, borders, policy),
    ...cityNames(cities),
    ...seaNames(seas),
    ...lakeNames(water.water.lakes),
    ...divisionNames(admin1.admin1.regions, cities),
  ];
  return {
    world,
    basemap: {
      ...shapesOf(world),
      ...linesUnder(world, policy),
      ...watersOf(water.water),
      divisions: [...admin1.admin1.lines.values()].flat().map(unitPath),
    },
    outlines: outlinesUnder(world, policy),
    otherNames,
    names: [...countryNames(world), ...otherNames],
    fonts: fontsFrom(fonts),
  };
}

/** Written by tools/fonts, never by hand. */
async function readAdvances(): Promise<Advances> {
  return JSON.parse(await readFile(path.join(process.cwd(), 'data/fonts/advances.json'), 'utf8')) as Advances;
}
