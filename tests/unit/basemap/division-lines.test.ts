import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { holderUnder } from '../../../lib/basemap/countries-under';
import { type DivisionLines, divisionPaths } from '../../../lib/basemap/division-paths';
import { holdsPoint } from '../../../lib/basemap/holds-point';
import { readAdmin1 } from '../../../lib/basemap/read-admin1';
import { readDetail } from '../../../lib/basemap/read-detail';
import type { BorderPolicy } from '../../../lib/basemap/world';
import { fromUnit, type LonLat } from '../../../lib/geo/mercator';
import { basemapParts } from '../../../lib/server/basemap-files';
import { admin1File, detailFile } from '../../../lib/server/detail-files';
import { basemapJson, worldOfFile } from './world-file';

const world = worldOfFile();
const countries = (await basemapParts()).flatMap((name) => /^detail-(.*)\.json$/.exec(name)?.[1] ?? []);
const files = new Map<string, string>();
const lines = new Map<string, DivisionLines>();
for (const country of countries) {
  const file = await detailFile(country);
  files.set(country, file);
  const read = readDetail(JSON.parse(file));
  if (read.ok && read.detail.divisions) lines.set(country, read.detail.divisions);
}

/** The middle of each step of a country's lines under a policy. */
function middlesOf(country: string, policy: BorderPolicy): LonLat[] {
  const own = lines.get(country);
  return (own ? divisionPaths(own, policy) : []).flatMap(({ xy }) =>
    Array.from({ length: xy.length / 2 - 1 }, (_, i) =>
      fromUnit([
        ((xy[2 * i] as number) + (xy[2 * i + 2] as number)) / 2,
        ((xy[2 * i + 1] as number) + (xy[2 * i + 3] as number)) / 2,
      ]),
    ),
  );
}

test('every country’s detail has the lines between its divisions', () => {
  expect([...lines.keys()].sort()).toEqual([...countries].sort());
  for (const country of ['TJK', 'COD', 'PHL', 'NOR', 'FJI', 'NGA', 'USA'])
    expect(middlesOf(country, 'un').length, country).toBeGreaterThan(20);
});

describe.each(['un', 'control'] as const)('under the reading %s', (policy) => {
  test('no line between divisions of a country runs in an area that the reading does not give to it', () => {
    const wrong = countries.flatMap((country) => {
      const areas = world.disputedAreas.filter((area) => holderUnder(area, policy) !== country);
      return middlesOf(country, policy).flatMap((middle) =>
        areas.filter(({ polygons }) => holdsPoint(polygons, middle)).map(({ id }) => `${country} in ${id}`),
      );
    });
    // Rounded to the files' grid, the middle of a short step at an edge may lie on its other side.
    expect(wrong.length, [...new Set(wrong)].join(', ')).toBeLessThanOrEqual(3);
  });
});

test('the lines of the 17 countries that are shown before these obey the readings, too', async () => {
  const read = readAdmin1(JSON.parse(await admin1File()));
  if (!read.ok) throw new Error(read.reason);
  const raw = readAdmin1(basemapJson('admin1.json'));
  if (!raw.ok) throw new Error(raw.reason);
  const { lines: both, linesUnder } = read.admin1;
  expect([...both.keys()]).toEqual([...raw.admin1.lines.keys()]);
  expect([...linesUnder.un.keys()]).toContain('GEO');
  expect([...linesUnder.control.keys()]).toEqual(expect.arrayContaining(['CHN', 'IND']));
  for (const policy of ['un', 'control'] as const) {
    const wrong = [...both, ...linesUnder[policy]].flatMap(([country, own]) => {
      const areas = world.disputedAreas.filter((area) => holderUnder(area, policy) !== country);
      return own.flatMap((line) =>
        line.slice(1).flatMap(([x, y], i) => {
          const [fromX, fromY] = line[i] as LonLat;
          const middle = [(x + fromX) / 2, (y + fromY) / 2] as const;
          return areas.filter(({ polygons }) => holdsPoint(polygons, middle)).map(({ id }) => `${country} in ${id}`);
        }),
      );
    });
    expect(wrong, policy).toEqual([]);
  }
});

test('names of divisions are those that no settlement of the country has, and stand in no disputed area', () => {
  const all = [...files].flatMap(([country, file]) => {
    const read = readDetail(JSON.parse(file));
    return read.ok ? (read.detail.regions ?? []).map((region) => ({ country, ...region })) : [];
  });
  expect(all.length).toBeGreaterThan(1_000);
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['North Kivu', 'Catalonia']));
  // Called like their main cities.
  expect(all.filter(({ id }) => id === 'NG-KN' || id === 'NG-LA')).toEqual([]);
  expect(all.filter(({ lonLat }) => world.disputedAreas.some(({ polygons }) => holdsPoint(polygons, lonLat)))).toEqual(
    [],
  );
  for (const { id, from } of all) expect(from, id).toBeGreaterThanOrEqual(6.9);
});

test.each<[string, string, LonLat, BorderPolicy, BorderPolicy]>([
  ['of Ukraine between Sevastopol and Crimea', 'UKR', [33.7, 44.6], 'un', 'control'],
  ['of India between Jammu and Kashmir and Ladakh', 'IND', [75.5, 34.3], 'control', 'un'],
  ['of China in Aksai Chin', 'CHN', [79.5, 34.8], 'control', 'un'],
])('a line %s is there for one reading alone', (_, country, [lon, lat], there, not) => {
  const near = (policy: BorderPolicy) =>
    middlesOf(country, policy).filter(([x, y]) => Math.hypot(x - lon, y - lat) < 0.6).length;
  expect(near(there)).toBeGreaterThan(near(not));
});

test('with them, the detail of the median country is within 60 kB, the largest within 250 kB', () => {
  const sizes = [...files.values()]
    .map((file) => brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length)
    .sort((a, b) => a - b);
  expect(sizes[sizes.length >> 1]).toBeLessThan(60_000);
  expect(sizes.at(-1)).toBeLessThan(250_000);
});
