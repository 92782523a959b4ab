import type { City } from '@/lib/basemap/cities';
import type { Sea } from '@/lib/basemap/seas';
import type { World } from '@/lib/basemap/world';
import type { MapName } from '@/lib/picture/map-names';

/** Zoom from which a name of the base map's rank 1, 2, 3 shows. */
const CITY_ZOOM = { 1: 3.6, 2: 5, 3: 6.5 } as const;
const SEA_ZOOM = { 1: 1, 2: 3, 3: 4.5 } as const;

/** Countries' names for orientation: the larger the country's frame, the earlier its name shows. */
export function countryNames(world: World): MapName[] {
  return world.countries.map((country) => {
    const [west, south, east, north] = country.frame;
    const middle = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const spread = Math.sqrt(Math.max(0.01, (east - west) * middle * (north - south)));
    return {
      name: country.name,
      lonLat: country.anchor,
      kind: 'country',
      rank: Math.max(1, Math.min(7, 6.4 - Math.log2(spread))),
      iso3: country.iso3,
    };
  });
}

export function cityNames(cities: readonly City[]): MapName[] {
  return cities.map(({ name, lonLat, rank }) => ({ name, lonLat, kind: 'city', rank: CITY_ZOOM[rank] }));
}

export function seaNames(seas: readonly Sea[]): MapName[] {
  return seas.map(({ name, lonLat, rank }) => ({ name, lonLat, kind: 'sea', rank: SEA_ZOOM[rank] }));
}
