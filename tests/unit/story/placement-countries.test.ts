import { expect, it } from 'vitest';
import type { Placement } from '@/lib/story/placement';
import { placementCountries } from '@/lib/story/story-index';

it.each<[string, Placement, readonly string[]]>([
  ['a site of no country that is named', { kind: 'point', lonLat: [1, 2] }, []],
  ['a city', { kind: 'city', lonLat: [1, 2], country: 'NOR' }, ['NOR']],
  ['a country', { kind: 'country', country: 'NOR' }, ['NOR']],
  ['a region', { kind: 'region', countries: ['NOR', 'SWE', 'DNK'] }, ['NOR', 'SWE', 'DNK']],
  ['a distance from a place', { kind: 'near', lonLat: [1, 2], km: 30, country: 'NOR' }, ['NOR']],
  ['a border', { kind: 'border', between: ['NOR', 'SWE'] }, ['NOR', 'SWE']],
  ['what has no place', { kind: 'none', reason: 'a person' }, []],
])('the countries of %s are those that are named', (_, placement, countries) => {
  expect(placementCountries({ placement })).toEqual(countries);
});
