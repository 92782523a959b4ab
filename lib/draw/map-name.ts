import type { Region } from '../basemap/read-admin1';
import { type BorderEntry, type BorderTable, holderName } from '../basemap/read-borders';
import type { City, Sea } from '../basemap/read-places';
import type { Lake } from '../basemap/read-water';
import type { Bbox, BorderPolicy, Country, World } from '../basemap/world';
import { type LonLat, toUnit } from '../geo/mercator';
import { BORDER_WORDS } from '../words/key-words';

/** Zoom from which a name of the base map's rank 1, 2, 3 shows. */
const CITY_ZOOM = { 1: 3.6, 2: 5, 3: 6.5 } as const;
const SEA_ZOOM = { 1: 1, 2: 3, 3: 4.5 } as const;
const DIVISION_ZOOM = { 1: 6, 2: 6.6, 3: 7.4 } as const;
const LAKE_ZOOM = 4.8;

/** Countries' names for orientation: the larger the country's frame, the earlier its name shows. */
export function countryNames(world: World): MapName[] {
  return world.countries
    .filter(({ disputedArea }) => !disputedArea)
    .flatMap((country) => {
      const { name, iso3, anchor: lonLat } = country;
      const rank = Math.max(1, Math.min(7, rankOf(country.frame)), zoomForWidth(country));
      const main: MapName = { name, lonLat, kind: 'country', rank, iso3 };
      const parts = FAR_PARTS[iso3] ?? [];
      return [
        main,
        ...parts.map((part) => ({ ...main, lonLat: part, from: zoomApart(part, lonLat), id: part.join() })),
      ];
    });
}

/** Pixels: nearly the width of a map beside a text. The same name twice in one does not help. */
const APART = 480;

/** The zoom at which two places are a map apart. */
function zoomApart(a: LonLat, b: LonLat): number {
  const [[ax, ay], [bx, by]] = [toUnit(a), toUnit(b)];
  return Math.log2(APART / (256 * Math.hypot(ax - bx, ay - by)));
}

/** Width of an average letter of a country's name with its spacing, in pixels. */
const LETTER = 10;

/** Zoom at which a name is at most twice as wide as its country. */
function zoomForWidth({ name, frame: [west, , east] }: Country): number {
  return Math.min(7, Math.log2((0.5 * name.length * LETTER * 360) / (256 * Math.max(0.1, east - west))));
}

/** Disputed areas that have an outline of their own, and who holds them where the reader asked for that. */
export function disputedNames(world: World, borders: BorderTable, policy: BorderPolicy): MapName[] {
  const countries = new Set(world.countries.filter(({ disputedArea }) => !disputedArea).map(({ name }) => name));
  return world.disputedAreas.flatMap(({ id, frame, anchor }) => {
    const entry = borders.byId.get(id);
    // Under UN usage Western Sahara has its name as a country.
    if (!entry || (policy === 'un' && countries.has(shortName(entry)))) return [];
    return [
      {
        name: shortName(entry),
        lonLat: anchor,
        kind: 'disputed',
        rank: Math.max(4.4, Math.min(6.4, rankOf(frame) + 0.1)),
        id,
        ...(policy === 'control'
          ? { note: BORDER_WORDS.heldBy(entry.control, holderName(world, borders, entry.control)) }
          : {}),
      },
    ];
  });
}

export function cityNames(cities: readonly City[]): MapName[] {
  return cities.map(({ name, lonLat, rank }) => ({ name, lonLat, kind: 'city', rank: CITY_ZOOM[rank] }));
}

export function seaNames(seas: readonly Sea[]): MapName[] {
  return seas.map(({ name, lonLat, rank }) => ({ name, lonLat, kind: 'sea', rank: SEA_ZOOM[rank] }));
}

export function lakeNames(lakes: readonly Lake[]): MapName[] {
  return lakes.flatMap(({ name, lonLat }) => (name && lonLat ? [{ name, lonLat, kind: 'lake', rank: LAKE_ZOOM }] : []));
}

/** A division that is called like its main city is not named twice. Countries without `regions` have the names of their detail. */
export function divisionNames(
  regions: readonly Region[],
  inFull: ReadonlyMap<string, { readonly names: readonly MapName[] }>,
  cities: readonly City[],
): MapName[] {
  const taken = new Set(cities.map(({ name }) => name));
  const known = new Set(regions.map(({ country }) => country));
  const names = regions.map(
    ({ id, country, name, lonLat, rank }): MapName => ({
      name,
      lonLat,
      kind: 'division',
      rank: DIVISION_ZOOM[rank],
      id,
      iso3: country,
    }),
  );
  const more = [...inFull].flatMap(([country, of]) => (known.has(country) ? [] : of.names));
  return [...names, ...more].filter(({ name }) => !taken.has(name));
}

/** "Crimea with Sevastopol" is what the note is about; the map says "Crimea". */
function shortName({ name }: BorderEntry): string {
  return name.split(/,| with | beside /)[0] ?? name;
}

/** Zoom at which a frame of this size has room for a name. */
function rankOf([west, south, east, north]: Bbox): number {
  const middle = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const spread = Math.sqrt(Math.max(0.01, (east - west) * middle * (north - south)));
  return 6.4 - Math.log2(spread);
}

/** A name for orientation: not a mark, never chosen, gives way to everything of the story. */
export interface MapName {
  readonly name: string;
  readonly lonLat: LonLat;
  readonly kind: 'country' | 'city' | 'sea' | 'lake' | 'division' | 'disputed';
  /** 1 is the most important; a name of rank r shows from about zoom r on. */
  readonly rank: number;
  /** The zoom from which it shows, where its rank does not say. */
  readonly from?: number;
  /** Of a country or division: the country's ISO code, so that the story's own countries are not named twice. */
  readonly iso3?: string;
  /** A second line, smaller: who holds a disputed area. */
  readonly note?: string;
  /** Tells apart names that are written alike. */
  readonly id?: string;
}

/**
 * Countries so wide that a map may show much of them without their middle: where else their name reads well.
 * It shows there from the zoom on at which it is far from the first.
 */
const FAR_PARTS: Readonly<Record<string, readonly LonLat[]>> = {
  AUS: [
    [121, -26],
    [146, -31],
  ],
  BRA: [
    [-43, -10],
    [-62, -5],
  ],
  CAN: [
    [-122, 57],
    [-73, 52],
  ],
  CHN: [
    [86, 41],
    [116, 29],
    [125, 45],
  ],
  RUS: [
    [45, 57],
    [72, 62],
    [128, 61],
    [166, 66],
  ],
  USA: [
    [-117, 40],
    [-84, 36],
    [-153, 65],
  ],
};
