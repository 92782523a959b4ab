import { readSettlements } from '@/lib/basemap/read-settlements';
import type { Settlement } from '@/lib/basemap/settlement';
import { type PlaceSettlements, placeSettlements } from '@/lib/draw/place-settlements';
import type { ReadResponse } from './use-base-file';

// Only close views need any of this: it is loaded with the first of them.

export const readSettlementsResponse: ReadResponse<readonly Settlement[]> = async (response) =>
  readSettlements(await response.json());

/** Names the settlements of those of the files that have come. */
export function settlementPlacer(
  files: readonly string[],
  loaded: ReadonlyMap<string, readonly Settlement[]>,
): PlaceSettlements {
  return placeSettlements(files.flatMap((file) => loaded.get(file) ?? []));
}
