import { expect, test } from 'vitest';
import { countryFacts } from '../../../lib/basemap/country-facts';
import { readCountryFacts } from '../../../lib/server/basemap-files';
import { ownersOf, worldOfFile } from './world-file';

const world = worldOfFile();

test.each([
  ['RUS', [27, 41, 191, 78]],
  ['FRA', [-5, 41, 10, 52]],
  ['USA', [-125, 25, -66, 50]],
  ['NOR', [4, 57, 32, 72]],
  ['GBR', [-9, 49, 2, 59]],
  ['NLD', [3, 50, 8, 54]],
  ['MYS', [99, 0, 120, 8]],
  ['UKR', [22, 44, 41, 53]],
] as const)('the frame of %s is its main part', (iso3, [west, south, east, north]) => {
  const bbox = countryFacts(world, new Map(), iso3)?.bbox ?? [0, 0, 0, 0];
  expect(bbox[0]).toBeGreaterThanOrEqual(west);
  expect(bbox[1]).toBeGreaterThanOrEqual(south);
  expect(bbox[2]).toBeLessThanOrEqual(east);
  expect(bbox[3]).toBeLessThanOrEqual(north);
});

test('every label point lies in its country, but for islets smaller than a step of the grid', () => {
  const tiny = new Set(['CCK', 'IOT', 'TUV', 'VAT', 'x-ashmore-cartier']);
  const off = world.countries.filter(({ iso3, anchor }) => !tiny.has(iso3) && !ownersOf(world, anchor).includes(iso3));
  expect(off.map(({ iso3, anchor }) => `${iso3} ${anchor}`)).toEqual([]);
});

test('every country has a frame that is not turned round, within the world and its first copy', () => {
  for (const { iso3, frame } of world.countries) {
    const [west, south, east, north] = frame;
    expect(west <= east && south <= north && west >= -180 && east <= 360 && east - west <= 360, iso3).toBe(true);
  }
});

test('an unknown code has no facts', async () => {
  const facts = await readCountryFacts();
  expect(facts('XXX')).toBeNull();
  expect(facts('__proto__')).toBeNull();
  expect(facts('TJK')).toEqual({
    iso3: 'TJK',
    name: 'Tajikistan',
    native: [{ lang: 'tg', name: 'Тоҷикистон' }],
    bbox: [67.34, 36.68, 75.16, 41.04],
    anchor: [71.2, 38.6],
  });
});
