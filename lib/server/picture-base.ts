import { readAdmin1 } from '../basemap/read-admin1';
import { readWater } from '../basemap/read-water';
import type { BorderPolicy } from '../basemap/world';
import { worldFor } from '../basemap/world-for';
import { linesUnder, outlinesUnder, shapesOf, watersOf } from '../draw/basemap-shapes';
import { cityNames, countryNames, disputedNames, divisionNames, lakeNames, seaNames } from '../draw/map-name';
import { unitPath } from '../geo/outline';
import type { PictureBase } from '../picture/picture-svg';
import type { Iso3 } from '../story/ids';
import { fontsFrom } from '../text/fonts';
import { readBasemapJson, readPlacesFile, readWorldFile } from './basemap-files';
import { once } from './concurrency-limit';
import { readAdvances } from './draw-with-fonts';

const BASES = { un: once(() => read('un')), control: once(() => read('control')) } satisfies Record<
  BorderPolicy,
  unknown
>;

/**
 * The base map and the product's own fonts, read once a process and border policy. `drawWithFonts` gives the fonts of every script. `codes`
 * are those of the story's countries: few stories have territories among them, and for these only outlines and names are made anew.
 */
export async function pictureBase(policy: BorderPolicy, codes: readonly Iso3[] = []): Promise<PictureBase> {
  const { world, otherNames, ...base } = await BASES[policy]();
  const own = worldFor(world, codes);
  if (own === world) return base;
  return { ...base, outlines: outlinesUnder(own, policy), names: [...countryNames(own), ...otherNames] };
}

async function read(policy: BorderPolicy) {
  const [world, { borders, cities, seas }, water, admin1, advances] = await Promise.all([
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
    fonts: fontsFrom(advances),
  };
}
