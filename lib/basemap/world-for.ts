import type { Iso3 } from '../story/ids';
import { unionOf } from './landmasses';
import type { Country, World } from './world';

/**
 * The world of a story: the territories whose codes it uses are countries of their own, and taken out of the ones they are part of. The
 * same object where it uses none.
 */
export function worldFor(world: World, codes: Iterable<Iso3>): World {
  const used = new Set(codes);
  const own = world.territories.filter(({ iso3 }) => used.has(iso3));
  if (own.length === 0) return world;
  const taken = new Set(own.flatMap(({ polygons }) => polygons.map(({ bbox }) => String(bbox))));
  const countries = [
    ...world.countries.map((country): Country => {
      if (!own.some(({ of }) => of === country.iso3)) return country;
      const polygons = country.polygons.filter(({ bbox }) => !taken.has(String(bbox)));
      return { ...country, polygons, bbox: unionOf(polygons.map(({ bbox }) => bbox)) };
    }),
    ...own,
  ];
  // Of what is made when it is asked for, nothing is made here.
  return Object.assign(Object.create(world) as World, {
    countries,
    byIso3: new Map(countries.map((country) => [country.iso3, country])),
  });
}
