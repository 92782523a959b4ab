import { detailedWorld } from '@/lib/basemap/detailed-world';
import { type Detail, readDetail } from '@/lib/basemap/read-detail';
import type { World } from '@/lib/basemap/world';
import type { ReadResponse } from './use-base-file';

// Only close views need any of this: it is loaded with the first of them.

/** The world with those of the countries in full whose detail has come. */
export function worldInFull(
  world: World,
  countries: readonly string[],
  loaded: ReadonlyMap<string, Detail | null>,
): World {
  const here = countries.flatMap((country): [string, Detail][] => {
    const detail = loaded.get(country);
    return detail ? [[country, detail]] : [];
  });
  return detailedWorld(world, new Map(here));
}

export const readDetailResponse: ReadResponse<Detail> = async (response) => {
  const read = readDetail(await response.json());
  return read.ok ? read.detail : null;
};
