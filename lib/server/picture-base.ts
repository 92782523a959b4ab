import { readAdmin1 } from '../basemap/read-admin1';
import { readWater } from '../basemap/read-water';
import type { BorderPolicy } from '../basemap/world';
import { linesUnder, outlinesUnder, shapesOf, watersOf } from '../draw/basemap-shapes';
import { cityNames, countryNames, disputedNames, divisionNames, lakeNames, seaNames } from '../draw/map-name';
import { unitPath } from '../geo/outline';
import type { PictureBase } from '../picture/picture-svg';
import { fontsFrom } from '../text/fonts';
import { readBasemapJson, readPlacesFile, readWorldFile } from './basemap-files';
import { once } from './concurrency-limit';
import { readAdvances } from './draw-with-fonts';

const BASES = { un: once(() => read('un')), control: once(() => read('control')) } satisfies Record<
  BorderPolicy,
  unknown
>;

/** The base map and the product's own fonts, read once a process and border policy. `drawWithFonts` gives those of every script. */
export const pictureBase = (policy: BorderPolicy): Promise<PictureBase> => BASES[policy]();

async function read(policy: BorderPolicy): Promise<PictureBase> {
  const [world, { borders, cities, seas }, water, admin1, advances] = await Promise.all([
    readWorldFile(),
    readPlacesFile(),
    readBasemapJson('water.json').then(readWater),
    readBasemapJson('admin1.json').then(readAdmin1),
    readAdvances(),
  ]);
  if (!water.ok || !admin1.ok) throw new Error('data/basemap cannot be read. Run "npm run basemap".');
  return {
    basemap: {
      ...shapesOf(world),
      ...linesUnder(world, policy),
      ...watersOf(water.water),
      divisions: [...admin1.admin1.lines.values()].flat().map(unitPath),
    },
    outlines: outlinesUnder(world, policy),
    names: [
      ...countryNames(world),
      ...disputedNames(world, borders, policy),
      ...cityNames(cities),
      ...seaNames(seas),
      ...lakeNames(water.water.lakes),
      ...divisionNames(admin1.admin1.regions, cities),
    ],
    fonts: fontsFrom(advances),
  };
}
