import { expect, it } from 'vitest';
import { divisionCodes } from '../../../lib/compile/division-codes';

it('the divisions of a story are found in its placements and in its series of divisions', () => {
  const json = '{ "division": "TJ-KT", "other": "ZM-10" }';
  const series = ['month,division,value\n2024-01,ZM-02,1\n2024-01,Central,1\n', 'year,country,value\n2024,AB-CD,1'];
  expect(divisionCodes(json, series)).toEqual(new Set(['TJ-KT', 'ZM-02']));
});

it('a story that speaks of none needs no file of divisions', () => {
  expect(divisionCodes('{ "country": "TJK" }', ['year,country,value\n2024,TJK,1'])).toBeNull();
});

it('a series whose codes are all wrong still needs the names that were meant', () => {
  expect(divisionCodes('{}', ['day,division,value\n2024-01-01,Central,1'])).toEqual(new Set());
});
