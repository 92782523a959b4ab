import { describe, expect, test } from 'vitest';
import { detailedWorld } from '../../../lib/basemap/detailed-world';
import { type Detail, readDetail } from '../../../lib/basemap/read-detail';
import type { World } from '../../../lib/basemap/world';
import { worldFor } from '../../../lib/basemap/world-for';
import type { LonLat } from '../../../lib/geo/mercator';
import { basemapParts } from '../../../lib/server/basemap-files';
import { ownerAt } from './owner-at';
import { OWNER_POINTS } from './owner-points';
import { basemapJson, bordersOfFile, ownersOf, worldOfFile } from './world-file';

const base = worldOfFile();
const borders = bordersOfFile();
const all = new Map<string, Detail>();
for (const name of await basemapParts()) {
  const [, country] = /^detail-(.+)\.json$/.exec(name) ?? [];
  if (!country) continue;
  const read = readDetail(basemapJson(`detail/${country}.json`));
  if (!read.ok) throw new Error(`${country}: ${read.reason}`);
  all.set(country, read.detail);
}
const only = (...countries: string[]) =>
  detailedWorld(base, new Map(countries.map((country) => [country, all.get(country) as Detail])));
const full = detailedWorld(base, all);

const CODES: Readonly<Record<string, string>> = { 'x-kosovo': 'XKX' };
const holderIn = (world: World, point: LonLat, policy: 'un' | 'control') => {
  const { holder } = ownerAt(world, borders, point, policy);
  return holder && (CODES[holder] ?? holder);
};

test('every country of the map has its detail', () => {
  expect([...all.keys()].sort()).toEqual(
    base.countries
      .filter(({ disputedArea }) => !disputedArea)
      .map(({ iso3 }) => iso3)
      .sort(),
  );
  expect(detailedWorld(base, new Map())).toBe(base);
});

describe('84 places and who holds them, in full', () => {
  test.each(OWNER_POINTS)('%s %j: %s, in practice %s', (_, point, un, control) => {
    expect([holderIn(full, point, 'un'), holderIn(full, point, 'control')]).toEqual([un, control]);
  });
});

const closedRings = (world: World) =>
  [...world.countries, ...world.disputedAreas, ...world.territories].flatMap(({ polygons }) =>
    polygons.flatMap(({ rings }) => rings),
  );

test.each([
  ['all countries', full],
  ['Tajikistan alone', only('TJK')],
  ['Fiji, Russia and the United States', only('FJI', 'RUS', 'USA')],
  ['Spain without Morocco', only('ESP')],
  ['Ukraine, and Serbia beside Kosovo', only('UKR', 'SRB')],
])('%s in full: rings are closed and no step goes round the world', (_, world) => {
  for (const ring of closedRings(world)) {
    expect(String(ring[0])).toBe(String(ring.at(-1)));
    for (let i = 1; i < ring.length; i++)
      expect(Math.abs((ring[i]?.[0] ?? 0) - (ring[i - 1]?.[0] ?? 0))).toBeLessThan(180);
  }
});

test('a border between one country in full and one that is not is one line for both', () => {
  const world = only('TJK');
  const points = (iso3: string) =>
    new Set(world.byIso3.get(iso3)?.polygons.flatMap(({ rings }) => rings.flat().map(String)));
  const [tajikistan, afghanistan] = [points('TJK'), points('AFG')];
  const shared = [...tajikistan].filter((point) => afghanistan.has(point));
  const before = base.byIso3.get('TJK')?.polygons.flatMap(({ rings }) => rings.flat()) ?? [];
  expect(shared.length).toBeGreaterThan(300);
  expect(tajikistan.size).toBeGreaterThan(before.length);
  // Coasts are where only one part of the land is: a gap would add some.
  expect(world.coasts.flat().filter(([lon, lat]) => lon > 67 && lon < 75 && lat > 36.6 && lat < 41).length).toBe(0);
});

test('coasts gain detail and small islands; a hole and what fills it come together', () => {
  expect(only('GRC').byIso3.get('GRC')?.polygons.length).toBeGreaterThan(base.byIso3.get('GRC')?.polygons.length ?? 0);
  const llivia: LonLat = [1.98, 42.465];
  expect(ownersOf(base, llivia)).toEqual(['FRA']);
  expect(ownersOf(only('ESP'), llivia)).toEqual(['FRA']);
  expect(ownersOf(only('FRA'), llivia)).toEqual(['FRA']);
  expect(ownersOf(only('ESP', 'FRA'), llivia)).toEqual(['ESP']);
});

test('no place on land belongs to two countries', () => {
  const anchors = full.countries.map(({ anchor }) => anchor);
  for (const point of [...anchors, ...OWNER_POINTS.map(([, point]) => point)])
    expect(ownersOf(full, point).length).toBeLessThanOrEqual(1);
});

test('no shore is drawn along the date line: Fiji, Chukotka and Kiribati are whole', () => {
  const seams = full.coasts.filter((line) =>
    line.some(
      ([lon], i) =>
        i > 0 && Math.abs(Math.abs(lon) - 180) < 0.002 && Math.abs(Math.abs(line[i - 1]?.[0] ?? 0) - 180) < 0.002,
    ),
  );
  expect(seams).toEqual([]);
  for (const [iso3, point] of [
    ['FJI', [179.97, -16.85]],
    ['RUS', [180.5, 68.5]],
    ['RUS', [-172, 66.5]],
  ] as const)
    expect(ownersOf(full, point), String(point)).toEqual([iso3]);
});

test('a story that uses a territory has it apart, in full too', () => {
  const world = worldFor(only('FRA', 'NOR'), ['GLP', 'SJM']);
  expect(ownersOf(world, [-61.7, 16.1])).toEqual(['GLP']);
  expect(ownersOf(world, [15.6, 78.2])).toEqual(['SJM']);
  // Marie-Galante and Bear Island.
  expect(ownersOf(world, [-61.27, 15.93])).toEqual(['GLP']);
  expect(ownersOf(world, [19, 74.43])).toEqual(['SJM']);
});

test.each([
  [null],
  [[]],
  ['x'],
  [{}],
  [{ arcs: [[0, 0, 1, 1]], numbers: [0], replaced: [[1, 5]], islands: [], holes: [] }],
])('junk gives a reason: %j', (junk) => expect(readDetail(junk)).toMatchObject({ ok: false }));

test('broken details give a reason', () => {
  const good = basemapJson('detail/TJK.json') as object;
  expect(readDetail(good)).toMatchObject({ ok: true });
  expect(readDetail({ ...good, numbers: [1] })).toMatchObject({ ok: false });
  expect(readDetail({ ...good, arcs: [[0, 0.5, 1, 1]] })).toMatchObject({ ok: false });
  expect(readDetail({ ...good, islands: [{ rings: [[99_999]], beside: [] }] })).toMatchObject({ ok: false });
  expect(readDetail({ ...good, holes: [{ at: -1, ring: [0], beside: [] }] })).toMatchObject({ ok: false });
});
