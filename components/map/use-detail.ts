import { useEffect, useMemo, useRef, useState } from 'react';
import { detailWanted } from '@/lib/basemap/detail-wanted';
import type { Detail } from '@/lib/basemap/read-detail';
import type { World } from '@/lib/basemap/world';
import type { Camera } from '@/lib/geo/camera';
import { LOAD_TIMEOUT_MS, loadBaseFile } from './use-base-file';

type Tools = typeof import('./world-in-full');

interface DetailState {
  /** The world with what is in sight in full; as it was while some of that is loading. */
  readonly world: World | null;
  readonly loading: boolean;
  /** Files that have not come. */
  readonly missing: readonly string[];
}

/** Null: it has not come, and is still asked for. */
type Loaded = ReadonlyMap<string, Detail | null>;

const NONE: Loaded = new Map();

/** Loads the detail of the countries in sight, once each, and puts it into the world of `world.json` all at once: it is drawn once. */
export function useDetail(base: string, world: World | null, camera: Camera, attempt: number): DetailState {
  const [loaded, setLoaded] = useState(NONE);
  const [tools, setTools] = useState<Tools | null>(null);
  const asked = useRef(new Map<string, AbortController>());
  const wanted = useMemo(() => (world ? detailWanted(world, camera).join(' ') : ''), [world, camera]);

  const latest = useRef(loaded);
  latest.current = loaded;
  // Whoever asks again does not wait for the end of a pause.
  useEffect(() => {
    if (attempt === 0) return;
    for (const [country, detail] of latest.current) {
      if (detail) continue;
      asked.current.get(country)?.abort();
      asked.current.delete(country);
    }
    setLoaded((before) => new Map([...before].filter(([, detail]) => detail)));
  }, [attempt]);

  useEffect(() => {
    for (const country of wanted.split(' ')) {
      if (country === '' || asked.current.has(country)) continue;
      const stop = new AbortController();
      asked.current.set(country, stop);
      const set = (detail: Detail | null) =>
        setLoaded((before) =>
          before.get(country) || before.get(country) === detail ? before : new Map(before).set(country, detail),
        );
      const timeout = setTimeout(() => set(null), LOAD_TIMEOUT_MS);
      stop.signal.addEventListener('abort', () => clearTimeout(timeout));
      void (async () => {
        const there = await import('./world-in-full').catch(() => null);
        if (stop.signal.aborted) return;
        if (!there) return set(null);
        setTools(there);
        const url = `${base}/detail-${country}.json`;
        await loadBaseFile(url, there.readDetailResponse, attempt > 0, stop.signal, (detail) => {
          clearTimeout(timeout);
          set(detail);
        });
      })();
    }
  }, [base, wanted, attempt]);

  useEffect(() => {
    const all = asked.current;
    return () => {
      for (const stop of all.values()) stop.abort();
      all.clear();
    };
  }, []);

  const countries = wanted === '' ? [] : wanted.split(' ');
  const loading = countries.some((country) => !loaded.has(country));
  const missing = countries
    .filter((country) => loaded.get(country) === null)
    .map((country) => `detail-${country}.json`);
  const here = countries.filter((country) => loaded.get(country)).join(' ');
  const drawn = useRef<{ readonly of: World; readonly countries: string; readonly world: World } | null>(null);
  const detailed = useMemo(() => {
    if (!world) return null;
    const last = drawn.current?.of === world ? drawn.current : null;
    if (last && (loading || last.countries === here)) return last.world;
    const made = loading || here === '' || !tools ? world : tools.worldInFull(world, here.split(' '), loaded);
    drawn.current = { of: world, countries: loading ? '' : here, world: made };
    return made;
  }, [world, loading, here, loaded, tools]);
  return { world: detailed, loading, missing };
}
