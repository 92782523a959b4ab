import { describe, expect, test } from 'vitest';
import { readDivisionFacts } from '../../../lib/basemap/read-division-facts';
import { type Divisions, readDivisions } from '../../../lib/basemap/read-divisions';
import type { Country, Polygon } from '../../../lib/basemap/world';
import type { LonLat } from '../../../lib/geo/mercator';
import { basemapParts, readDivisionsFile, readDivisionsOf } from '../../../lib/server/basemap-files';
import { isIn } from './is-in';
import { ownerAt } from './owner-at';
import { OWNER_POINTS } from './owner-points';
import { basemapJson, bordersOfFile, worldOfFile } from './world-file';

const facts = await readDivisionsFile();
const parts = (await basemapParts()).filter((name) => name.startsWith('divisions-'));
const countries = parts.map((name) => name.slice('divisions-'.length, -'.json'.length));
const files = new Map<string, Divisions>();
for (const country of countries) files.set(country, (await readDivisionsOf(country)) as Divisions);
const all = [...files].flatMap(([country, { byCode }]) =>
  [...byCode.values()].map((division) => ({ country, ...division })),
);
const world = worldOfFile();
const borders = bordersOfFile();

const divisionsAt = (point: LonLat) =>
  all.filter(({ polygons }) => polygons.some((polygon) => isIn(polygon, point))).map(({ code }) => code);

test('every country of the map has a file, and every division of a file its facts', async () => {
  expect(countries.sort()).toEqual(
    world.countries
      .filter(({ disputedArea }) => !disputedArea)
      .map(({ iso3 }) => iso3)
      .sort(),
  );
  expect(all.length).toBeGreaterThan(3_000);
  expect(all.map(({ code }) => code).sort()).toEqual([...facts.keys()].sort());
  for (const { code, country, name, anchor, parent } of all)
    expect(facts.get(code)).toMatchObject({ code, country, name, anchor, ...(parent ? { parent } : {}) });
  expect(await readDivisionsOf('../world')).toBeNull();
});

test('a name stands in its division, and its box holds that place', () => {
  for (const { code, anchor, polygons } of all) {
    expect(
      polygons.some((polygon) => isIn(polygon, anchor)),
      code,
    ).toBe(true);
    const [west, south, east, north] = facts.get(code)?.bbox ?? [0, 0, 0, 0];
    expect(east - west, code).toBeLessThan(180);
    // Boxes have two decimals.
    expect(anchor[0] - west > -0.01 && anchor[0] - east < 0.01, code).toBe(true);
    expect(anchor[1] - south > -0.01 && anchor[1] - north < 0.01, code).toBe(true);
  }
});

test('outlines are closed, outer rings run clockwise, and no step goes round the world', () => {
  for (const { code, polygons } of all) {
    for (const { rings } of polygons) {
      for (const [i, ring] of rings.entries()) {
        expect(String(ring[0]), code).toBe(String(ring.at(-1)));
        let turn = 0;
        for (let at = 1; at < ring.length; at++) {
          const [[x1, y1], [x2, y2]] = [ring[at - 1] as LonLat, ring[at] as LonLat];
          expect(Math.abs(x2 - x1), code).toBeLessThan(180);
          turn += x1 * y2 - x2 * y1;
        }
        if (Math.abs(turn) > 1e-4) expect(turn < 0, `${code} ring ${i}`).toBe(i === 0);
      }
    }
  }
});

describe('places are in the divisions that they are in', () => {
  test.each<[string, LonLat, string[]]>([
    ['Khorog', [71.55, 37.49], ['TJ-GB']],
    ['Goma', [29.22, -1.65], ['CD-NK']],
    ['Barcelona', [2.15, 41.4], ['ES-B', 'ES-CT']],
    ['Tuguegarao', [121.73, 17.61], ['PH-02', 'PH-CAG']],
    ['Manila', [120.98, 14.6], ['PH-00']],
    ['Lyon', [4.84, 45.75], ['FR-69', 'FR-ARA']],
    ['Edinburgh', [-3.2, 55.94], ['GB-SCT']],
    ['Kharkiv', [36.25, 50], ['UA-63']],
    ['Simferopol', [34.1, 44.95], ['UA-43']],
    ['Shiraz', [52.53, 29.6], ['IR-07']],
    ['Brno', [16.6, 49.2], ['CZ-64']],
    ['Bergen', [5.35, 60.38], ['NO-46']],
    ['Longyearbyen', [15.6, 78.2], ['NO-21']],
    ['Sarajevo', [18.4, 43.86], ['BA-BIH']],
    ['Hyderabad', [78.48, 17.38], ['IN-TS']],
    ['Suva', [178.44, -18.12], ['FJ-C']],
    ['the middle of Chukotka', [172, 66.5], ['RU-CHU']],
    ['Uelen', [190.2, 66.15], ['RU-CHU']],
  ])('%s', (_, point, codes) => expect(divisionsAt(point).sort()).toEqual(codes));
});

test('no division of a country holds a place that UN usage gives to another country', () => {
  const wrong = OWNER_POINTS.flatMap(([name, point, un]) =>
    all
      .filter(({ polygons }) => polygons.some((polygon) => isIn(polygon, point)))
      .filter(({ country }) => /^[A-Z]{3}$/.test(un) && world.byIso3.has(un) && country !== un)
      .map(({ code }) => `${name}: ${code}`),
  );
  expect(wrong).toEqual([]);
});

test('divisions lie on their own country, but for what is disputed', () => {
  // The outlines of the smallest countries are coarser on the map of the world than those of their parts.
  const large = all.filter(({ country }) => {
    const [west, , east] = world.byIso3.get(country)?.frame ?? [0, 0, 0];
    return east - west > 0.5;
  });
  const stray = large.filter(({ country, anchor }) => {
    const { holder, entry } = ownerAt(world, borders, anchor, 'un');
    return holder !== null && holder !== country && entry === null;
  });
  expect(stray.map(({ code }) => code)).toEqual([]);
});

test('divisions below one have its outline together', () => {
  const inside = (country: Pick<Country, 'polygons'>, point: LonLat) =>
    country.polygons.some((one: Polygon) => isIn(one, point));
  for (const { code, parent, anchor, country } of all) {
    if (!parent) continue;
    const whole = files.get(country)?.byCode.get(parent);
    expect(whole && inside(whole, anchor), `${code} in ${parent}`).toBe(true);
  }
});

test('lines run between divisions of each level', () => {
  const spain = files.get('ESP');
  expect(spain?.lines.map((lines) => lines.length > 0)).toEqual([true, true]);
  expect(files.get('COD')?.lines[0].length).toBeGreaterThan(0);
  expect(files.get('VAT')?.lines).toEqual([[], []]);
});

test('what was before a reform is not given under a code of today', () => {
  for (const code of ['CD-OR', 'CD-EQ', 'CD-KA', 'KE-300', 'MA-01', 'NP-BA', 'LV-JKB', 'IL-JM', 'KZ-35'])
    expect(facts.has(code), code).toBe(false);
});

test.each([[null], [{}], [[]], ['x'], [{ type: 'FlatTopology' }], [basemapJson('world.json')]])(
  'junk gives a reason: %#',
  (junk) => {
    expect(readDivisions(junk)).toMatchObject({ ok: false });
    if (!Array.isArray(junk)) expect(readDivisionFacts(junk)).toMatchObject({ ok: false });
  },
);

test('broken divisions and facts give a reason', () => {
  const good = basemapJson('divisions/TJK.json') as { objects: Record<string, { geometries: object[] }> };
  const withDivisions = (geometries: unknown) => ({
    ...good,
    objects: { ...good.objects, divisions: { type: 'GeometryCollection', geometries } },
  });
  const [first] = good.objects.divisions?.geometries ?? [];
  expect(readDivisions(withDivisions([{}]))).toEqual({
    ok: false,
    reason: 'objects.divisions.geometries[0]: expected an id, known arcs and properties',
  });
  expect(readDivisions(withDivisions([{ ...first, arcs: [[[9_999]]] }]))).toMatchObject({ ok: false });
  expect(readDivisions(withDivisions([first, first]))).toEqual({
    ok: false,
    reason: 'objects.divisions: a code is used twice',
  });
  const row = facts.get('ES-B');
  expect(readDivisionFacts([row])).toEqual({ ok: false, reason: 'ES-B: no division ES-CT' });
  expect(readDivisionFacts([facts.get('ES-CT'), row, row])).toEqual({ ok: false, reason: 'a code is used twice' });
  expect(readDivisionFacts([{ ...row, code: 'Barcelona' }])).toMatchObject({ ok: false });
});
