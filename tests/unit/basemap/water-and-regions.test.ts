import { describe, expect, test } from 'vitest';
import { readAdmin1 } from '../../../lib/basemap/read-admin1';
import { readWater } from '../../../lib/basemap/read-water';
import { isIn } from './is-in';
import { basemapJson, worldOfFile } from './world-file';

const world = worldOfFile();
const water = readWater(basemapJson('water.json'));
const admin1 = readAdmin1(basemapJson('admin1.json'));
if (!water.ok || !admin1.ok) throw new Error('water.json and admin1.json must be read');

describe('water', () => {
  const { lakes, rivers } = water.water;

  test('lakes are closed rings, and a name stands in its lake', () => {
    expect(lakes.length).toBeGreaterThan(200);
    for (const { polygon, name, lonLat } of lakes) {
      expect(String(polygon.rings[0]?.[0])).toBe(String(polygon.rings[0]?.at(-1)));
      if (lonLat) expect(isIn(polygon, lonLat), name).toBe(true);
    }
    expect(lakes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Issyk-Kul', 'Lake Balkhash', 'Lake Baikal']),
    );
  });

  test('rivers are lines with a rank, the long ones first', () => {
    expect(rivers.every(({ line }) => line.length >= 2)).toBe(true);
    expect(rivers.find(({ name }) => name === 'Amu Darya')?.rank).toBe(1);
    expect(new Set(rivers.map(({ rank }) => rank))).toEqual(new Set([1, 2, 3]));
  });
});

describe('regions', () => {
  const { lines, regions } = admin1.admin1;

  test('the story’s countries have lines and names in use', () => {
    for (const country of ['TJK', 'UZB', 'KGZ', 'KAZ', 'TKM', 'AFG', 'RUS', 'UKR']) {
      expect(lines.get(country)?.length, country).toBeGreaterThan(0);
    }
    const names = regions.filter(({ country }) => country === 'TJK').map(({ name }) => name);
    expect(names.sort()).toEqual(['Districts of Republican Subordination', 'Gorno-Badakhshan', 'Khatlon', 'Sughd']);
    for (const old of ['Leninabad', 'Odessa', 'Kiev', 'Chardzhou']) {
      expect(regions.map(({ name }) => name)).not.toContain(old);
    }
  });

  test('every name stands in its country, or in a disputed area', () => {
    const off = regions.filter(({ country, lonLat }) => {
      const shapes = [world.byIso3.get(country), ...world.countries.filter(({ disputedArea }) => disputedArea)];
      return !shapes.some((shape) => shape?.polygons.some((polygon) => isIn(polygon, lonLat)));
    });
    expect(off.map(({ id }) => id)).toEqual(['IN-LD']);
  });

  test('no region is Crimea’s, Kashmir’s or Arunachal’s: the disputed area has the name', () => {
    const ids = new Set(regions.map(({ id }) => id));
    for (const id of ['UA-43', 'UA-40', 'IN-JK', 'IN-LA', 'IN-AR', 'PK-GB', 'PK-JK', 'GE-AB'])
      expect(ids).not.toContain(id);
  });
});

test.each([
  [null],
  [{}],
  [{ type: 'FlatTopology' }],
  [[]],
  ['x'],
  [{ ...(basemapJson('places.json') as object), type: 'FlatTopology' }],
])('junk gives a reason: %j', (junk) => {
  expect(readWater(junk)).toMatchObject({ ok: false });
  expect(readAdmin1(junk)).toMatchObject({ ok: false });
});

test.each(['lakes', 'rivers'])('broken %s give a reason', (name) => {
  const good = basemapJson('water.json') as { objects: Record<string, object> };
  const broken = { ...good, objects: { ...good.objects, [name]: { type: 'GeometryCollection', geometries: [{}] } } };
  expect(readWater(broken)).toEqual({
    ok: false,
    reason: `objects.${name}.geometries[0]: expected known arcs and properties`,
  });
});

test('broken regions give a reason', () => {
  const good = basemapJson('admin1.json') as object;
  expect(readAdmin1({ ...good, regions: [{ name: 'x' }] })).toMatchObject({ ok: false });
  expect(readAdmin1({ ...good, arcs: [] })).toMatchObject({ ok: false });
});
