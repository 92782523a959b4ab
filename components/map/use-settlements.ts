import { useMemo, useRef } from 'react';
import { settlementTilesWanted } from '@/lib/basemap/settlement';
import type { PlaceSettlements } from '@/lib/draw/place-settlements';
import type { Camera } from '@/lib/geo/camera';
import { useBaseParts } from './use-base-parts';

interface SettlementState {
  /** Names what has come; what was there before while some of that is loading. */
  readonly place: PlaceSettlements | null;
  readonly loading: boolean;
  /** Files that have not come. */
  readonly missing: readonly string[];
}

/** Loads the cities, towns and villages in sight of a close view, in tiles, and shows them all at once: names are placed once. */
export function useSettlements(base: string, camera: Camera, attempt: number): SettlementState {
  const wanted = settlementTilesWanted(camera).join(' ');
  const { tools, loaded, loading, missing } = useBaseParts(base, wanted, attempt, loadTools);
  const files = wanted.split(' ').filter((file) => loaded.get(file));
  const last = useRef<{ readonly files: string; readonly place: PlaceSettlements } | null>(null);
  const here = loading ? null : files.join(' ');
  const place = useMemo(() => {
    if (here === null || last.current?.files === here) return last.current?.place ?? null;
    last.current =
      here !== '' && tools ? { files: here, place: tools.settlementPlacer(here.split(' '), loaded) } : null;
    return last.current?.place ?? null;
  }, [tools, here, loaded]);
  return { place, loading, missing };
}

const loadTools = async () => {
  const { settlementPlacer, readSettlementsResponse: read } = await import('./settlement-placer');
  return { settlementPlacer, read };
};
