import { describe, expect, test } from 'vitest';
import { readCities, readSeas } from '../../../lib/basemap/read-places';
import type { Country } from '../../../lib/basemap/world';
import type { LonLat } from '../../../lib/geo/mercator';
import { ownersOf, placesOfFile, worldOfFile } from './world-file';

const world = worldOfFile();
const { cities, seas } = placesOfFile();

describe('cities', () => {
  test('there are the capitals and some others, each once', () => {
    expect(cities.filter(({ capital }) => capital)).toHaveLength(193);
    expect(new Set(cities.map(({ name }) => name)).size).toBe(cities.length);
  });

  test('names are those in use today', () => {
    const names = cities.map(({ name }) => name);
    for (const old of ['Kiev', 'Odessa', 'Nur-Sultan', 'Ulan Bator', 'Kharkov', 'Chittagong']) {
      expect(names).not.toContain(old);
    }
  });

  test('a city lies in its country or, where the coast is drawn coarsely, within 0.1 degrees of it', () => {
    const off = cities.filter(({ lonLat, country }) => country && !isNear(world.byIso3.get(country), lonLat));
    expect(off.map(({ name, country }) => `${name} ${country}`)).toEqual([]);
  });

  test('Dushanbe is where it is', () => {
    expect(cities.find(({ name }) => name === 'Dushanbe')).toEqual({
      name: 'Dushanbe',
      lonLat: [68.779, 38.536],
      rank: 1,
      country: 'TJK',
      capital: true,
    });
  });
});

test('names of seas stand in open water', () => {
  expect(seas.length).toBeGreaterThan(25);
  expect(seas.filter(({ lonLat }) => ownersOf(world, lonLat).length > 0).map(({ name }) => name)).toEqual([]);
});

test('junk is no list of names', () => {
  for (const junk of [null, {}, 'x', [null], [{ name: 'Nowhere', lonLat: [1], rank: 1 }]]) {
    expect(readCities(junk)).toBeNull();
    expect(readSeas(junk)).toBeNull();
  }
});

function isNear(country: Country | undefined, point: LonLat): boolean {
  if (!country) return false;
  if (ownersOf(world, point).includes(country.iso3)) return true;
  const rings = country.polygons.flatMap((polygon) => polygon.rings);
  return rings.some((ring) => ring.some((end, i) => i > 0 && distanceTo(ring[i - 1] ?? end, end, point) < 0.1));
}

/** In degrees, from a point to a segment. */
function distanceTo([ax, ay]: LonLat, [bx, by]: LonLat, [x, y]: LonLat): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
  const along = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y);
}
