import { LRUCache } from 'lru-cache';
import { detailWanted } from '../basemap/detail-wanted';
import { detailedWorld } from '../basemap/detailed-world';
import { readAdmin1 } from '../basemap/read-admin1';
import type { Detail } from '../basemap/read-detail';
import { readWater } from '../basemap/read-water';
import type { BorderPolicy, World } from '../basemap/world';
import { worldFor } from '../basemap/world-for';
import { divisionLinesUnder, linesUnder, outlinesUnder, shapesOf, watersOf } from '../draw/basemap-shapes';
import { divisionsInFull } from '../draw/divisions-in-full';
import { cityNames, countryNames, disputedNames, divisionNames, lakeNames, seaNames } from '../draw/map-name';
import type { Camera } from '../geo/camera';
import type { PictureBase } from '../picture/picture-svg';
import type { Iso3 } from '../story/ids';
import { fontsFrom } from '../text/fonts';
import { readBasemapJson, readPlacesFile, readWorldFile } from './basemap-files';
import { once } from './concurrency-limit';
import { admin1File, detailIn } from './detail-files';
import { readAdvances } from './draw-with-fonts';
import { settlementsIn } from './settlement-files';

const BASES = { un: once(() => read('un')), control: once(() => read('control')) } satisfies Record<
  BorderPolicy,
  unknown
>;

type Base = Awaited<ReturnType<typeof read>>;

/** Close views by border policy and countries in full: a story's own ones come again and again. */
const closeBases = new LRUCache<string, Base>({ max: 4 });

/**
 * The base map and the product's own fonts, read once a process and border policy. `drawWithFonts` gives the fonts of every script. `codes`
 * are those of the story's countries: few stories have territories among them, and for these only outlines and names are made anew. With
 * a camera it has what only close views show.
 */
export async function pictureBase(
  policy: BorderPolicy,
  codes: readonly Iso3[] = [],
  camera: Camera | null = null,
): Promise<PictureBase> {
  const { world, otherNames, plainNames, cities, admin1, ...shared } = await baseOf(policy, camera);
  const base = { ...shared, settlements: camera && (await settlementsIn(camera)) };
  const own = worldFor(world, codes);
  if (own === world) return base;
  return { ...base, outlines: outlinesUnder(own, policy), names: [...countryNames(own), ...otherNames] };
}

async function baseOf(policy: BorderPolicy, camera: Camera | null): Promise<Base> {
  const base = await BASES[policy]();
  const countries = camera ? detailWanted(base.world, camera) : [];
  if (!camera || countries.length === 0) return base;
  const key = [policy, ...[...countries].sort()].join(' ');
  const known = closeBases.get(key);
  if (known) return known;
  const made = inFull(base, policy, await detailIn(camera));
  closeBases.set(key, made);
  return made;
}

/** As a live map has it when it is close. */
function inFull(base: Base, policy: BorderPolicy, details: ReadonlyMap<string, Detail>): Base {
  const world = detailedWorld(base.world, details);
  const divisions = divisionsInFull(details, policy);
  const { admin1, cities, plainNames } = base;
  const otherNames = [...plainNames, ...divisionNames(admin1.regions, divisions, cities)];
  return {
    ...base,
    world,
    basemap: { ...base.basemap, ...ground(world, policy), divisions: divisionLinesUnder(admin1, divisions, policy) },
    outlines: outlinesUnder(world, policy),
    otherNames,
    names: [...countryNames(world), ...otherNames],
  };
}

const ground = (world: World, policy: BorderPolicy) => ({ ...shapesOf(world), ...linesUnder(world, policy) });

async function read(policy: BorderPolicy) {
  const [world, { borders, cities, seas }, water, admin1, advances] = await Promise.all([
    readWorldFile(),
    readPlacesFile(),
    readBasemapJson('water.json').then(readWater),
    admin1File().then((text) => readAdmin1(JSON.parse(text))),
    readAdvances(),
  ]);
  if (!water.ok || !admin1.ok) throw new Error('data/basemap cannot be read. Run "npm run basemap".');
  const plainNames = [
    ...disputedNames(world, borders, policy),
    ...cityNames(cities),
    ...seaNames(seas),
    ...lakeNames(water.water.lakes),
  ];
  const otherNames = [...plainNames, ...divisionNames(admin1.admin1.regions, new Map(), cities)];
  return {
    world,
    admin1: admin1.admin1,
    cities,
    plainNames,
    basemap: {
      ...ground(world, policy),
      ...watersOf(water.water),
      divisions: divisionLinesUnder(admin1.admin1, new Map(), policy),
    },
    outlines: outlinesUnder(world, policy),
    otherNames,
    names: [...countryNames(world), ...otherNames],
    fonts: fontsFrom(advances),
  };
}
