import { describe, expect, test } from 'vitest';
import { holderName } from '../../../lib/basemap/read-borders';
import { ownerAt } from './owner-at';
import { OWNER_POINTS } from './owner-points';
import { bordersOfFile, worldOfFile } from './world-file';

const world = worldOfFile();
const borders = bordersOfFile();
/** The map's own id for what the table calls by a code. */
const CODES: Readonly<Record<string, string>> = { 'x-kosovo': 'XKX' };
const holder = (point: (typeof OWNER_POINTS)[number][1], policy: 'un' | 'control') => {
  const { holder } = ownerAt(world, borders, point, policy);
  return holder && (CODES[holder] ?? holder);
};

describe('84 places and who holds them', () => {
  test('there are 84', () => expect(OWNER_POINTS).toHaveLength(84));

  test.each(OWNER_POINTS)('%s %j: %s, in practice %s', (_, point, un, control) => {
    expect([holder(point, 'un'), holder(point, 'control')]).toEqual([un, control]);
  });
});

test('the open sea has no holder', () => {
  expect(ownerAt(world, borders, [-40, 30], 'un')).toEqual({ holder: null, entry: null });
});

test('a place is found in each of the world’s copies', () => {
  expect(ownerAt(world, borders, [188, 66.5], 'un').holder).toBe('RUS');
  expect(ownerAt(world, borders, [-172, 66.5], 'un').holder).toBe('RUS');
});

test('every holder has words', () => {
  const codes = borders.entries.flatMap(({ un, control, claims }) => [un, control, ...claims]);
  expect(codes.filter((code) => holderName(world, borders, code) === code)).toEqual([]);
  expect(holderName(world, borders, 'CON')).toBe('contested, no line drawn');
  expect(holderName(world, borders, 'TUR')).toBe('Türkiye');
});
