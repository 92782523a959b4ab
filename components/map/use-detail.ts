import { useMemo, useRef } from 'react';
import { detailWanted } from '@/lib/basemap/detail-wanted';
import type { BorderPolicy, World } from '@/lib/basemap/world';
import type { DivisionsInFull } from '@/lib/draw/divisions-in-full';
import type { Camera } from '@/lib/geo/camera';
import { useBaseParts } from './use-base-parts';

interface DetailState {
  /** The world with what is in sight in full; as it was while some of that is loading. */
  readonly world: World | null;
  /** Of each country in full. */
  readonly divisions: ReadonlyMap<string, DivisionsInFull>;
  readonly loading: boolean;
  /** Files that have not come. */
  readonly missing: readonly string[];
}

/** Loads the detail of the countries in sight, once each, and puts it into the world of `world.json` all at once: it is drawn once. */
export function useDetail(
  base: string,
  world: World | null,
  policy: BorderPolicy,
  camera: Camera,
  attempt: number,
): DetailState {
  const wanted = useMemo(
    () => (world ? detailWanted(world, camera).map((country) => `detail-${country}.json`) : []).join(' '),
    [world, camera],
  );
  const { tools, loaded, loading, missing } = useBaseParts(base, wanted, attempt, loadTools);
  const here = wanted
    .split(' ')
    .filter((file) => loaded.get(file))
    .join(' ');
  const drawn = useRef<{ readonly of: World; readonly files: string; readonly world: World } | null>(null);
  const detailed = useMemo(() => {
    if (!world) return null;
    const last = drawn.current?.of === world ? drawn.current : null;
    if (last && (loading || last.files === here)) return last;
    const made = loading || here === '' || !tools ? world : tools.worldInFull(world, here.split(' '), loaded);
    drawn.current = { of: world, files: loading ? '' : here, world: made };
    return drawn.current;
  }, [world, loading, here, loaded, tools]);
  const files = detailed?.files ?? '';
  // The same files always hold the same.
  const all = useRef(loaded);
  all.current = loaded;
  const divisions = useMemo(
    () => (tools && files !== '' ? tools.divisionsOf(files.split(' '), all.current, policy) : NO_DIVISIONS),
    [tools, files, policy],
  );
  return { world: detailed?.world ?? null, divisions, loading, missing };
}

const NO_DIVISIONS: DetailState['divisions'] = new Map();

const loadTools = async () => {
  const { worldInFull, divisionsOf, readDetailResponse: read } = await import('./world-in-full');
  return { worldInFull, divisionsOf, read };
};
