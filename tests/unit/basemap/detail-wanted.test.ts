import { expect, test } from 'vitest';
import { detailWanted } from '../../../lib/basemap/detail-wanted';
import { worldOfFile } from './world-file';

const world = worldOfFile();
const at = (zoom: number, lon: number, lat: number) => detailWanted(world, { zoom, lat, lon });

test('a map of a continent needs no detail', () => {
  expect(at(3, 20, 50)).toEqual([]);
  expect(at(6.5, 20, 50)).toEqual([]);
});

test('close by, the countries in sight are named, those of which most is seen first', () => {
  expect(at(9, 71.5, 38)[0]).toBe('TJK');
  expect(at(9, 71.5, 37.4)).toEqual(expect.arrayContaining(['AFG', 'TJK']));
  expect(at(10, 14.4, 35.9)).toEqual(['MLT']);
  expect(at(11, 166.93, -0.52)).toEqual(['NRU']);
});

test('at most eight at once, however many there are', () => {
  expect(at(7, 6, 50)).toHaveLength(8);
});

test('on both sides of the date line', () => {
  expect(at(8, 179.9, -17)).toEqual(['FJI']);
  expect(at(8, -179.9, -17)).toEqual(['FJI']);
  expect(at(8, -172, 66.5)).toContain('RUS');
});
