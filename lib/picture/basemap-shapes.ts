import { countriesUnder } from '../basemap/countries-under';
import type { BorderPolicy } from '../basemap/policy';
import type { Water } from '../basemap/read-water';
import { sharedBorder } from '../basemap/shared-border';
import type { Landmass, LineStyle, Polygon, World } from '../basemap/world';
import type { UnitPath } from '../geo/outline';
import { type Outlines, outlines } from './outlines';

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
    (iso3) => countries.get(iso3)?.polygons ?? null,
    (a, b) => sharedBorder(world, a, b),
  );
}
