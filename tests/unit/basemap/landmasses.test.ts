import { expect, test } from 'vitest';
import type { LonLat } from '../../../lib/geo/mercator';
import { toUnit } from '../../../lib/geo/mercator';
import { insideRing, type UnitPath } from '../../../lib/geo/outline';
import { worldOfFile } from './world-file';

const { landmasses, countries } = worldOfFile();

const isLand = (place: LonLat): boolean => {
  const [x, y] = toUnit(place);
  const inside = (ring: UnitPath) => insideRing(ring, x, y) || insideRing(ring, x + 1, y);
  return landmasses.some((rings) => rings.filter(inside).length % 2 === 1);
};

test.each<[string, LonLat]>([
  ['Dushanbe', [68.78, 38.56]],
  ['Chukotka, east of the date line', [-173, 66.5]],
  ['Kabul, inland behind many borders', [69.2, 34.5]],
  ['Honshu', [138.5, 36.2]],
  ['Antarctica', [20, -80]],
  ['Lesotho, a country inside another', [28.2, -29.6]],
])('%s is land', (_, place) => expect(isLand(place)).toBe(true));

test.each<[string, LonLat]>([
  ['the Caspian Sea', [51, 42]],
  ['the Pacific', [-150, 10]],
  ['the Black Sea', [34, 43]],
])('%s is not', (_, place) => expect(isLand(place)).toBe(false));

test('the land without its borders is as large as all countries together', () => {
  const areas = (rings: readonly UnitPath[]) =>
    rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(areaOf(ring)), 0);
  const land = landmasses.reduce((sum, rings) => sum + areas(rings), 0);
  const parts = countries.flatMap(({ polygons }) => polygons).reduce((sum, { paths }) => sum + areas(paths), 0);
  expect(land / parts).toBeCloseTo(1, 6);
});

test('every ring of the land is closed', () => {
  for (const { xy } of landmasses.flat()) {
    expect([xy[0], xy[1]]).toEqual([xy[xy.length - 2], xy[xy.length - 1]]);
  }
});

function areaOf({ xy }: UnitPath): number {
  let sum = 0;
  for (let i = 0; i + 3 < xy.length; i += 2) {
    const [x1, y1, x2, y2] = xy.subarray(i, i + 4) as unknown as [number, number, number, number];
    sum += x1 * y2 - x2 * y1;
  }
  return sum / 2;
}
