import { describe, expect, test } from 'vitest';
import { disputedTargets } from '../../../lib/basemap/countries-under';
import { olderThanAYear } from '../../../lib/basemap/read-borders';
import { bordersOfFile, worldOfFile } from './world-file';

const areas = disputedTargets(worldOfFile(), bordersOfFile());

describe('what can be pointed at', () => {
  test('every row of the border table has a shape or a point', () => {
    expect(areas).toHaveLength(39);
    const nowhere = areas.filter(({ polygons, points }) => polygons.length + points.length === 0);
    expect(nowhere.map(({ entry }) => entry.id)).toEqual([]);
  });

  test('rows that say so are whole countries, and islets are points', () => {
    const of = (id: string) => areas.find(({ entry }) => entry.id === id);
    expect(of('taiwan')?.polygons.length).toBeGreaterThan(0);
    expect(of('taiwan')?.points).toEqual([]);
    expect(of('scs')?.points).toHaveLength(3);
    expect(of('gibraltar')?.points).toHaveLength(1);
  });
});

describe('what may have changed', () => {
  test.each([
    [null, true],
    ['2017', true],
    ['2025', false],
    ['2025-10', true],
    ['2025-11', false],
    ['2026-03', false],
  ])('as of %s is older than a year on 24 November 2026: %s', (asOf, old) => {
    expect(olderThanAYear(asOf, '2026-11-24')).toBe(old);
  });
});
