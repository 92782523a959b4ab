import { detailedWorld } from '@/lib/basemap/detailed-world';
import { type Detail, readDetail } from '@/lib/basemap/read-detail';
import type { BorderPolicy, World } from '@/lib/basemap/world';
import { type DivisionsInFull, divisionsInFull } from '@/lib/draw/divisions-in-full';
import type { ReadResponse } from './use-base-file';

// Only close views need any of this: it is loaded with the first of them.

/** The world with those countries in full whose detail has come, by the names of the files. */
export function worldInFull(world: World, files: readonly string[], loaded: ReadonlyMap<string, Detail>): World {
  return detailedWorld(world, new Map(detailsOf(files, loaded)));
}

/** The divisions of these countries. */
export function divisionsOf(
  files: readonly string[],
  loaded: ReadonlyMap<string, Detail>,
  policy: BorderPolicy,
): ReadonlyMap<string, DivisionsInFull> {
  return divisionsInFull(new Map(detailsOf(files, loaded)), policy);
}

function detailsOf(files: readonly string[], loaded: ReadonlyMap<string, Detail>): [string, Detail][] {
  return files.flatMap((file) => {
    const detail = loaded.get(file);
    return detail ? [[file.slice('detail-'.length, -'.json'.length), detail]] : [];
  });
}

export const readDetailResponse: ReadResponse<Detail> = async (response) => {
  const result = readDetail(await response.json());
  return result.ok ? result.detail : null;
};
