import { describe, expect, test } from 'vitest';
import { sharedBorder } from '../../../lib/basemap/countries-under';
import type { Line } from '../../../lib/basemap/world';
import type { LonLat } from '../../../lib/geo/mercator';
import { worldOfFile } from './world-file';

const world = worldOfFile();

describe('the border between Tajikistan and Afghanistan', () => {
  const border = sharedBorder(world, 'TJK', 'AFG');

  /** In nature about 1,360 km. */
  test('keeps most of the bends of the Panj', () => {
    const length = border.reduce((sum, line) => sum + lengthOf(line), 0);
    expect(length).toBeGreaterThan(1150);
    expect(length).toBeLessThan(1500);
  });

  test.each(['TJK', 'AFG'])('has every point within 0.01 degrees of the outline of %s', (iso3) => {
    const outline = world.byIso3.get(iso3)?.polygons.flatMap(({ rings }) => rings.flat()) ?? [];
    const far = border.flat().filter((point) => !outline.some((other) => distance(point, other) < 0.01));
    expect(far).toEqual([]);
  });

  test('is the same from the other side', () => {
    expect(sharedBorder(world, 'AFG', 'TJK')).toEqual(border);
  });
});

test('countries that do not touch, a country with itself and unknown codes share no border', () => {
  expect(sharedBorder(world, 'TJK', 'UKR')).toEqual([]);
  expect(sharedBorder(world, 'TJK', 'TJK')).toEqual([]);
  expect(sharedBorder(world, 'TJK', 'XXX')).toEqual([]);
});

const distance = (a: LonLat, b: LonLat): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Great-circle length in kilometres. */
function lengthOf(line: Line): number {
  return line.reduce((sum, point, i) => sum + (i > 0 ? kilometres(line[i - 1] ?? point, point) : 0), 0);
}

function kilometres(a: LonLat, b: LonLat): number {
  const [lonA, latA, lonB, latB] = [...a, ...b].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ];
  const h = Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin((lonB - lonA) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
