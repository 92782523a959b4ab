import { feature, iso1A3Code } from '@rapideditor/country-coder';
import { describe, expect, test } from 'vitest';
import { worldFor } from '../../../lib/basemap/world-for';
import { formatIssue } from '../../../lib/compile/issue';
import { csv } from '../../../lib/export/csv';
import { geojson } from '../../../lib/export/geojson';
import type { Geometry, Position } from '../../../lib/export/geometry';
import { PICTURE_DEFAULTS } from '../../../lib/picture/picture-href';
import { pictureSvg } from '../../../lib/picture/picture-svg';
import { unnamedAtStops } from '../../../lib/picture/unnamed-at-stops';
import { choose } from '../../../lib/scene/choose';
import { scene } from '../../../lib/scene/scene';
import { readCountryFacts } from '../../../lib/server/basemap-files';
import { pictureBase } from '../../../lib/server/picture-base';
import type { CountryFacts, Story } from '../../../lib/story/story';
import { BORDERS } from '../../../lib/story/view';
import { parseView } from '../../../lib/view/parse-view';
import { ISO_3166_ALPHA_3 } from '../basemap/iso-3166';
import { worldOfFile } from '../basemap/world-file';
import { wordsOf } from '../compile/fixture';
import { geometryFaults, polygonsOf } from '../export/geometry-faults';
import { areaOf, sharedArea } from '../export/geos';
import { subject } from '../export/subjects';
import { readPlaced } from './country-story';

const world = worldOfFile();
const facts = await readCountryFacts();
const KOSOVO = 'x-kosovo';
const CODES = [...ISO_3166_ALPHA_3, KOSOVO];
/** Parts of other countries until a story uses their codes. */
const TERRITORIES = world.territories.map(({ iso3, of }) => [iso3, of] as const);

const idOf = (code: string) => code.toLowerCase();
const placed = (code: string) => ({
  id: idOf(code),
  name: facts(code)?.name ?? code,
  placement: { kind: 'country', country: code },
});

async function storyOf(...codes: string[]): Promise<Story> {
  const [lon = 0, lat = 0] = facts(codes[0] ?? '')?.anchor ?? [];
  const read = await readPlaced(codes.map(placed), { zoom: 5, lat: Math.max(-84, lat), lon: home(lon) });
  if (!read.ok) throw new Error(read.error.map(formatIssue).join('\n'));
  return read.value;
}

const home = (lon: number) => ((lon + 540) % 360) - 180;

/**
 * Whose land a point is by another source than ours, OpenStreetMap, as `@rapideditor/country-coder` packs it: coarse, with the waters
 * round a coast.
 */
const ownerByOthers = ([lon, lat]: readonly [number, number]) => iso1A3Code([home(lon), lat], { level: 'territory' });
const codeOfOthers = (code: string) => (code === KOSOVO ? 'XKX' : code);
/** The other source has most of Western Sahara with Morocco. */
const isOwn = (point: readonly [number, number], code: string) => {
  const owner = ownerByOthers(point);
  return owner === codeOfOthers(code) || (code === 'ESH' && owner === 'MAR');
};

/** Degrees from a point to what the other source has of a country. */
function distanceByOthers([lon, lat]: readonly [number, number], code: string): number {
  const found = feature(codeOfOthers(code));
  const geometry = found?.geometry as GeoJSON.MultiPolygon | undefined;
  const positions = (geometry?.coordinates ?? []).flat(2) as Position[];
  if (isOwn([lon, lat], code)) return 0;
  return Math.min(...positions.map(([x, y]) => Math.hypot(home(x - lon), y - lat)));
}

test('there are 249 codes, and the map knows a country for each', () => {
  expect(ISO_3166_ALPHA_3.size).toBe(249);
  expect(CODES.filter((code) => facts(code) === null)).toEqual([]);
});

describe.each(CODES)('%s', (code) => {
  test('can be placed: a story of it alone has no problem, and one mark, which can be chosen', async () => {
    const story = await storyOf(code);
    expect(story.countries[code]).toEqual(facts(code));
    const { view } = parseView('', story);
    const chosen = choose(story, view, idOf(code));
    const { marks, selected } = scene(story, chosen);
    expect(selected?.id).toBe(idOf(code));
    expect(marks).toMatchObject([{ id: idOf(code), kind: 'area', country: code, selected: true }]);
    expect(csv(subject(story)).split('\n')[1]).toMatch(new RegExp(`^${idOf(code)},.*,place,country,yes,country,`));
  });

  test.each(BORDERS)('lies where it is, and is exported valid, with borders "%s"', async (borders) => {
    const story = await storyOf(code);
    const { features } = geojson(subject(story, `v=1&l=places&b=${borders}`), world);
    expect(features).toHaveLength(1);
    const { geometry, bbox } = features[0] as { geometry: Geometry | null; bbox?: readonly number[] };
    if (!geometry) throw new Error(`${code} is nowhere`);
    expect(geometryFaults(geometry, bbox)).toEqual([]);
    expect(areaOf(geometry)).toBeGreaterThan(0);
    // Along a border half of its corners are on its own land, as the other source is coarse; the smallest may be a little off.
    const corners = polygonsOf(geometry).flatMap(([outer = []]) => outer);
    const isTiny = corners.length < 50;
    const own = corners.filter((corner) => isOwn(corner, code) || (isTiny && distanceByOthers(corner, code) < 0.05));
    expect(own.length / corners.length, 'of its corners are its own').toBeGreaterThan(0.2);
  });

  test('has its name where it lies', () => {
    const { name, native, anchor } = facts(code) as CountryFacts;
    expect(name).not.toBe('');
    if (code !== 'ATA') expect(native).not.toEqual([]);
    // Of the smallest the label point, in hundredths, may be beside the land.
    expect(distanceByOthers(anchor, code)).toBeLessThan(0.05);
  });

  test('is named on the map, on a phone and beside a text', async () => {
    const story = await storyOf(code);
    const { view } = parseView('', story);
    const stop = { id: 'only', title: 'Only', paragraphs: [1, 1] as const, view: choose(story, view, idOf(code)) };
    const base = await pictureBase('un', Object.keys(story.countries));
    expect(unnamedAtStops(story, [stop], base)).toEqual([]);
  });
});

describe.each(TERRITORIES)('%s, which is part of %s otherwise', (code, mother) => {
  const outline = async (id: string, ...codes: string[]) => {
    const { features } = geojson(subject(await storyOf(...codes)), world);
    const geometry = features.find((one) => one.id === idOf(id))?.geometry;
    if (!geometry) throw new Error(`${id} is nowhere`);
    return geometry;
  };

  test('is taken out of it where a story has both, and nowhere else', async () => {
    const [own, alone, beside] = [
      await outline(code, code, mother),
      await outline(mother, mother),
      await outline(mother, code, mother),
    ];
    expect(sharedArea(own, beside)).toBeCloseTo(0, 9);
    // What is too small to be drawn with its country is not part of its outline.
    expect(areaOf(alone)).toBeCloseTo(areaOf(beside) + (sharedArea(own, alone) ?? 0), 6);
    expect(await outline(mother, mother, 'ISL')).toEqual(alone);
  });

  test('is drawn and named in a picture of its own', async () => {
    const story = await storyOf(code, mother);
    const { view } = parseView('', story);
    const base = await pictureBase('un', Object.keys(story.countries));
    const svg = pictureSvg(story, choose(story, view, idOf(code)), PICTURE_DEFAULTS, base);
    expect(svg).toContain(`data-name-of="${idOf(code)}"`);
  });
});

describe('the world of a story', () => {
  test('is the one of the file, the same object, unless a territory is in it', () => {
    expect(worldFor(world, [])).toBe(world);
    expect(worldFor(world, ['FRA', 'NOR', 'TJK', 'XXX'])).toBe(world);
    expect(worldFor(world, ['FRA', 'GUF'])).not.toBe(world);
  });

  test('has each part of the land once, and shares all that is drawn under a story', () => {
    const own = worldFor(world, ['GUF', 'REU', 'SJM']);
    const count = (of: typeof world) => of.countries.reduce((sum, { polygons }) => sum + polygons.length, 0);
    expect(count(own)).toBe(count(world));
    expect(own.countries).toHaveLength(world.countries.length + 3);
    expect(own.byIso3.get('GUF')?.name).toBe('French Guiana');
    expect(own.byIso3.get('FRA')?.bbox[1]).toBeGreaterThan(world.byIso3.get('FRA')?.bbox[1] ?? 90);
    expect(own.landmasses).toBe(world.landmasses);
    expect(own.settledPaths).toBe(world.settledPaths);
    expect(own.coastPaths).toBe(world.coastPaths);
  });

  test('keeps the frame of the mother country, which is its main part', () => {
    for (const [code, mother] of TERRITORIES)
      expect(worldFor(world, [code]).byIso3.get(mother)?.frame).toEqual(world.byIso3.get(mother)?.frame);
  });
});

describe('codes that ISO 3166-1 does not have', () => {
  const problems = async (country: string) => {
    const read = await readPlaced([{ ...placed('NOR'), placement: { kind: 'country', country } }]);
    return read.ok ? [] : read.error.map(wordsOf);
  };

  test('are taken for what the map shows under every reading of borders, and for nothing else', async () => {
    expect(await problems('x-kosovo')).toEqual([]);
    expect(await problems('x-akrotiri-dhekelia')).toEqual([]);
    // Whose land it is depends on the reading.
    for (const code of ['x-jk-india', 'x-abyei', 'x-nowhere', 'XXX', 'EUR'])
      expect(await problems(code)).toEqual([
        `story.json entity "nor", placement, country: "${code}"; expected: an ISO 3166-1 alpha-3 code of a country on the map`,
      ]);
  });

  test('that others use for Kosovo lead to the map’s own', async () => {
    expect(await problems('XKX')).toEqual([
      'story.json entity "nor", placement, country: "XKX"; expected: an ISO 3166-1 alpha-3 code of a country on the map; did you mean "x-kosovo"?',
    ]);
  });
});
