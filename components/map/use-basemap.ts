import { useCallback, useMemo, useState } from 'react';
import { disputedTargets } from '@/lib/basemap/countries-under';
import type { Admin1 } from '@/lib/basemap/read-admin1';
import type { BorderTable } from '@/lib/basemap/read-borders';
import { readPlaces } from '@/lib/basemap/read-places';
import { readWater } from '@/lib/basemap/read-water';
import { readWorld } from '@/lib/basemap/read-world';
import type { BorderPolicy, World } from '@/lib/basemap/world';
import { worldFor } from '@/lib/basemap/world-for';
import {
  divisionLinesUnder,
  linesUnder,
  NO_OUTLINES,
  type Outlines,
  outlinesUnder,
  shapesOf,
  watersOf,
} from '@/lib/draw/basemap-shapes';
import {
  cityNames,
  countryNames,
  disputedNames,
  divisionNames,
  lakeNames,
  type MapName,
  seaNames,
} from '@/lib/draw/map-name';
import type { PlaceSettlements } from '@/lib/draw/place-settlements';
import type { Camera } from '@/lib/geo/camera';
import type { DisputedOutline } from './disputed-areas-layer';
import type { BasemapData } from './paint-basemap';
import { type ReadResponse, useBaseFile } from './use-base-file';
import { useDetail } from './use-detail';
import { useSettlements } from './use-settlements';

export interface LoadedBasemap {
  readonly data: BasemapData;
  readonly outlines: Outlines;
  readonly names: readonly MapName[];
  /** Names cities, towns and villages; null where the map is not close. */
  readonly settlements: PlaceSettlements | null;
  readonly disputed: readonly DisputedOutline[];
  readonly world: World | null;
  readonly borders: BorderTable | null;
  /** Every file is drawn or given up. */
  readonly settled: boolean;
  /** Every file that has outlines or names is here or given up. */
  readonly named: boolean;
  readonly missing: readonly string[];
  readonly retry: () => void;
}

/** First-level divisions are asked for from this zoom of the view on, a little before they show. */
const DIVISIONS_FROM = 5.2;

/**
 * The base map's files, loaded side by side; whatever does not come is named, and everything else is drawn. `codes` are those of the story's
 * countries, in one text.
 */
export function useBasemap(base: string, policy: BorderPolicy, camera: Camera, codes: string): LoadedBasemap {
  const [attempt, setAttempt] = useState(0);
  const [close, setClose] = useState(false);
  if (camera.zoom >= DIVISIONS_FROM && !close) setClose(true);
  const files = {
    'world.json': useBaseFile(`${base}/world.json`, readWorldResponse, attempt),
    'places.json': useBaseFile(`${base}/places.json`, readPlacesResponse, attempt),
    'water.json': useBaseFile(`${base}/water.json`, readWaterResponse, attempt),
    'relief.jpg': useBaseFile(`${base}/relief.jpg`, readPicture, attempt),
    'admin1.json': useBaseFile(`${base}/admin1.json`, readAdmin1Response, attempt, close),
  };
  const detail = useDetail(base, files['world.json'].value, policy, camera, attempt);
  const settlements = useSettlements(base, camera, attempt);
  const whole = detail.world;
  const world = useMemo(() => whole && worldFor(whole, codes.split(' ')), [whole, codes]);
  const { borders, cities, seas } = files['places.json'].value ?? NO_PLACES;
  const water = files['water.json'].value;
  const admin1 = files['admin1.json'].value;
  const relief = files['relief.jpg'].value;

  const shapes = useMemo(() => world && shapesOf(world), [world]);
  const lines = useMemo(() => world && linesUnder(world, policy), [world, policy]);
  const waters = useMemo(() => watersOf(water), [water]);
  const { divisions: ofDetail } = detail;
  const divisions = useMemo(() => divisionLinesUnder(admin1, ofDetail, policy), [admin1, ofDetail, policy]);
  const data = useMemo(
    () => ({ ...(shapes ?? NO_SHAPES), ...(lines ?? NO_LINES), ...waters, divisions, relief }),
    [shapes, lines, waters, divisions, relief],
  );
  const worldOutlines = useMemo(() => (world ? outlinesUnder(world, policy) : NO_OUTLINES), [world, policy]);
  const disputed = useMemo(
    () =>
      world && borders
        ? disputedTargets(world, borders).map((area) => ({
            ...area,
            rings: area.polygons.flatMap(({ paths }) => paths),
          }))
        : [],
    [world, borders],
  );
  const names = useMemo(
    () => [
      ...(world ? countryNames(world) : []),
      ...(world && borders ? disputedNames(world, borders, policy) : []),
      ...cityNames(cities),
      ...seaNames(seas),
      ...lakeNames(water?.lakes ?? []),
      ...divisionNames(admin1?.regions ?? [], ofDetail, cities),
    ],
    [world, borders, policy, cities, seas, water, admin1, ofDetail],
  );

  const states = Object.entries(files);
  const missing = [
    ...states.flatMap(([name, { state }]) => (state === 'missing' ? [name] : [])),
    ...detail.missing,
    ...settlements.missing,
  ].join(' ');
  const settled = !detail.loading && !settlements.loading && states.every(([, { state }]) => state !== 'loading');
  const named = states.every(([name, { state }]) => state !== 'loading' || name === 'relief.jpg');
  const { place } = settlements;
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // One object for as long as nothing changes: effects depend on it.
  return useMemo(
    () => ({
      data,
      outlines: worldOutlines,
      names,
      settlements: place,
      disputed,
      world,
      borders,
      settled,
      named,
      missing: missing ? missing.split(' ') : [],
      retry,
    }),
    [data, worldOutlines, names, place, disputed, world, borders, settled, named, missing, retry],
  );
}

const NO_SHAPES = { land: [], coasts: [], disputed: [] };
const NO_PLACES = { borders: null, cities: [], seas: [] };
const NO_LINES = { borders: [], dashes: [], dots: [] };

const readWorldResponse = json((value) => {
  const read = readWorld(value);
  return read.ok ? read.world : null;
});
const readPlacesResponse = json((value) => {
  const read = readPlaces(value);
  return read.ok ? read.places : null;
});
const readWaterResponse = json((value) => {
  const read = readWater(value);
  return read.ok ? read.water : null;
});
/** Few maps are so close that they need it. */
const readAdmin1Response: ReadResponse<Admin1> = async (response) => {
  const { readAdmin1 } = await import('@/lib/basemap/read-admin1');
  const read = readAdmin1(await response.json());
  return read.ok ? read.admin1 : null;
};
/** A JPEG ends with FF D9. Of one that was cut short browsers draw what there is. */
const readPicture: ReadResponse<ImageBitmap> = async (response) => {
  const blob = await response.blob();
  const end = new Uint8Array(await blob.slice(-2).arrayBuffer());
  return end[0] === 0xff && end[1] === 0xd9 ? createImageBitmap(blob) : null;
};

function json<T>(read: (value: unknown) => T | null): ReadResponse<T> {
  return async (response) => read(await response.json());
}
