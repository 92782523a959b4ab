'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { readCities, readSeas } from '@/lib/basemap/read-names';
import { readWorld } from '@/lib/basemap/read-world';
import { sharedBorder } from '@/lib/basemap/shared-border';
import type { World } from '@/lib/basemap/world';
import { unitPath } from '@/lib/geo/outline';
import type { MapName } from '@/lib/picture/map-names';
import { NO_OUTLINES, type Outlines, outlines } from '@/lib/picture/outlines';
import type { Ground } from './ground-layer';
import { cityNames, countryNames, seaNames } from './map-name-lists';

export interface BaseMap {
  readonly ground: Ground | null;
  readonly outlines: Outlines;
  readonly names: readonly MapName[];
  /** Every file is drawn or given up. */
  readonly settled: boolean;
  readonly missing: readonly string[];
  readonly retry: () => void;
}

type Loaded = Pick<BaseMap, 'ground' | 'outlines' | 'names' | 'missing' | 'settled'>;

const NOTHING: Loaded = { ground: null, outlines: NO_OUTLINES, names: [], missing: [], settled: false };
/** A file that has not come after this long is given up, and the map goes on without it. */
const GIVE_UP_MS = 20_000;

/** Loads the base map's files together; whatever fails is named, and everything else is drawn. */
export function useBaseMap(base: string): BaseMap {
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let current = true;
    const load = (file: string) => fetchJson(`${base}/${file}`, attempt > 0);
    Promise.all([load('world.json'), load('cities.json'), load('seas.json')]).then(([world, cities, seas]) => {
      if (current) setLoaded(compose(world, cities, seas));
    });
    return () => {
      current = false;
    };
  }, [base, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // One object for as long as nothing changes: effects depend on it.
  return useMemo(() => ({ ...loaded, retry }), [loaded, retry]);
}

async function fetchJson(url: string, again: boolean): Promise<unknown> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(GIVE_UP_MS), cache: again ? 'reload' : 'default' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function compose(worldJson: unknown, citiesJson: unknown, seasJson: unknown): Loaded {
  const read = readWorld(worldJson);
  const cities = readCities(citiesJson);
  const seas = readSeas(seasJson);
  const missing = [
    ...(read.ok ? [] : ['world.json']),
    ...(cities ? [] : ['cities.json']),
    ...(seas ? [] : ['seas.json']),
  ];
  const world = read.ok ? read.world : null;
  return {
    ground: world && groundOf(world),
    outlines: world ? worldOutlines(world) : NO_OUTLINES,
    names: [...(world ? countryNames(world) : []), ...cityNames(cities ?? []), ...seaNames(seas ?? [])],
    missing,
    settled: true,
  };
}

function groundOf(world: World): Ground {
  return {
    land: world.countries.flatMap((country) =>
      country.polygons.flatMap(({ rings }) => rings.slice(0, 1).map(unitPath)),
    ),
    coasts: world.coasts.map(unitPath),
    borders: world.borders.map(unitPath),
  };
}

function worldOutlines(world: World): Outlines {
  return outlines(
    (iso3) => world.byIso3.get(iso3)?.polygons.map((polygon) => polygon.rings) ?? null,
    (a, b) => sharedBorder(world, a, b),
  );
}
