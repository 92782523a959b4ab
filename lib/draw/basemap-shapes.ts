import { countriesUnder, sharedBorder } from '../basemap/countries-under';
import type { Admin1 } from '../basemap/read-admin1';
import type { Water } from '../basemap/read-water';
import type { BorderPolicy, Landmass, LineStyle, Polygon, World } from '../basemap/world';
import type { LonLat } from '../geo/mercator';
import { type UnitPath, unitPath } from '../geo/outline';
import type { Iso3 } from '../story/ids';
import type { DivisionsInFull } from './divisions-in-full';

/** What lies under a story, on the unit square. */
export interface BasemapShapes {
  readonly land: readonly Landmass[];
  readonly coasts: readonly UnitPath[];
  readonly lakes: readonly UnitPath[];
  /** By rank: the first show first. */
  readonly rivers: readonly [readonly UnitPath[], readonly UnitPath[], readonly UnitPath[]];
  /** Lines between first-level divisions. */
  readonly divisions: readonly UnitPath[];
  readonly borders: readonly UnitPath[];
  /** Lines of control or separation. */
  readonly dashes: readonly UnitPath[];
  /** Edges of tinted areas. */
  readonly dots: readonly UnitPath[];
  /** Areas that are tinted because states dispute them. */
  readonly disputed: readonly UnitPath[];
}

const outerOf = ({ paths }: Polygon): readonly UnitPath[] => paths.slice(0, 1);

export function shapesOf({
  landmasses,
  coastPaths,
  disputedAreas,
}: World): Pick<BasemapShapes, 'land' | 'coasts' | 'disputed'> {
  return {
    land: landmasses,
    coasts: coastPaths,
    disputed: disputedAreas.flatMap(({ polygons }) => polygons.flatMap(outerOf)),
  };
}

export function linesUnder(world: World, policy: BorderPolicy): Pick<BasemapShapes, 'borders' | 'dashes' | 'dots'> {
  const disputed = (style: LineStyle) =>
    world.disputedLines.filter((line) => line[policy] === style).flatMap(({ paths }) => paths);
  return { borders: [...world.settledPaths, ...disputed('solid')], dashes: disputed('dash'), dots: disputed('dot') };
}

/** Lines between first-level divisions: of a country in full its own, which are finer than those of `admin1.json`. */
export function divisionLinesUnder(
  admin1: Admin1 | null,
  inFull: ReadonlyMap<string, DivisionsInFull>,
  policy: BorderPolicy,
): readonly UnitPath[] {
  const all = admin1 ? [...admin1.lines, ...admin1.linesUnder[policy]] : [];
  const coarse = all.filter(([country]) => !inFull.has(country));
  return [...coarse.flatMap(([, own]) => own.map(unitPath)), ...[...inFull.values()].flatMap(({ lines }) => lines)];
}

export function watersOf(water: Water | null): Pick<BasemapShapes, 'lakes' | 'rivers'> {
  const ranked = (rank: number) => water?.rivers.filter((river) => river.rank === rank).map(({ path }) => path) ?? [];
  return {
    lakes: water?.lakes.flatMap(({ polygon }) => outerOf(polygon)) ?? [],
    rivers: [ranked(1), ranked(2), ranked(3)],
  };
}

export function outlinesUnder(world: World, policy: BorderPolicy): Outlines {
  const countries = new Map(countriesUnder(world, policy).map((country) => [country.iso3, country]));
  return outlines(
    // What the policy gives to others is still the land that a story means.
    (iso3) => (countries.get(iso3) ?? world.byIso3.get(iso3))?.polygons ?? null,
    (a, b) => sharedBorder(world, a, b),
  );
}

/** Outlines on the unit square, projected once. Null where the base map could not give one. */
export interface Outlines {
  rings(iso3: Iso3): readonly UnitPath[] | null;
  border(a: Iso3, b: Iso3): readonly UnitPath[];
}

export const NO_OUTLINES: Outlines = { rings: () => null, border: () => [] };

/** Remembers what it put together: a country's outline is asked for at every move of the map. */
export function outlines(
  polygonsOf: (iso3: Iso3) => readonly Polygon[] | null,
  borderOf: (a: Iso3, b: Iso3) => readonly (readonly LonLat[])[],
): Outlines {
  const rings = new Map<string, readonly UnitPath[] | null>();
  const borders = new Map<string, readonly UnitPath[]>();
  return {
    rings(iso3) {
      const known = rings.get(iso3);
      if (known !== undefined) return known;
      const made = polygonsOf(iso3)?.flatMap(({ paths }) => paths) ?? null;
      rings.set(iso3, made);
      return made;
    },
    border(a, b) {
      const key = `${a} ${b}`;
      const known = borders.get(key);
      if (known) return known;
      const made = borderOf(a, b).map(unitPath);
      borders.set(key, made);
      return made;
    },
  };
}

/** How the basemap under a story is drawn, on the live map's canvas and in pictures. Widths and dashes in pixels. */
export const BASEMAP_STYLE = {
  /** Three faint strokes, widest first, that make the engraved shore: width, opacity. */
  shore: [
    [14, 0.07],
    [8, 0.1],
    [3.5, 0.18],
  ],
  /** Zoom from which rivers of rank 1, 2, 3 show, and how wide they then are. */
  rivers: [
    [2.2, 0.9],
    [3.8, 0.75],
    [5, 0.6],
  ],
  divisionsFrom: 5.8,
  line: 0.8,
  lake: 0.7,
  tint: 0.07,
  division: { opacity: 0.55, dash: [1, 2.5] },
  dots: { width: 1.1, dash: [1.2, 2.8] },
  dashes: { width: 1.3, dash: [7, 3.5] },
  graticule: { width: 0.5, opacity: 0.3 },
} as const;

/** Close up rivers part from the finer borders that follow them. */
export function riverStyle(rank: 0 | 1 | 2, zoom: number): { readonly width: number; readonly opacity: number } | null {
  const [from, width] = BASEMAP_STYLE.rivers[rank];
  if (zoom < from) return null;
  return {
    width: width * Math.min(2, 1 + Math.max(0, zoom - 5) / 4),
    opacity: Math.min(0.85, 0.35 + (zoom - from) / 3, Math.max(0.25, (9 - zoom) / 2)),
  };
}

/** On a map of the world a full shore would drown the islands. */
export function shoreShare(zoom: number): number {
  return Math.min(1, Math.max(0.2, (zoom - 0.5) / 3));
}

export function graticuleStep(zoom: number): number {
  return zoom < 3 ? 30 : 10;
}
