import { borderLines } from '../basemap/border-lines';
import { countriesUnder } from '../basemap/countries-under';
import type { BorderPolicy } from '../basemap/policy';
import type { Water } from '../basemap/read-water';
import { sharedBorder } from '../basemap/shared-border';
import type { Line, World } from '../basemap/world';
import { type UnitPath, unitPath } from '../geo/outline';
import { type Outlines, outlines } from './outlines';

/** What lies under a story, on the unit square. */
export interface GroundShapes {
  readonly land: readonly UnitPath[];
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

export const ringsOf = ({ rings }: { readonly rings: readonly Line[] }): UnitPath[] => rings.map(unitPath);

const outerRings = (polygons: readonly { readonly rings: readonly Line[] }[]): UnitPath[] =>
  polygons.flatMap(({ rings }) => rings.slice(0, 1).map(unitPath));

export function shapesOf(world: World): Pick<GroundShapes, 'land' | 'coasts' | 'disputed'> {
  return {
    land: world.countries.flatMap(({ polygons }) => outerRings(polygons)),
    coasts: world.coasts.map(unitPath),
    disputed: world.units.flatMap(({ polygons }) => outerRings(polygons)),
  };
}

export function linesUnder(world: World, policy: BorderPolicy): Pick<GroundShapes, 'borders' | 'dashes' | 'dots'> {
  const { solid, dash, dot } = borderLines(world, policy);
  return { borders: solid.map(unitPath), dashes: dash.map(unitPath), dots: dot.map(unitPath) };
}

export function watersOf(water: Water | null): Pick<GroundShapes, 'lakes' | 'rivers'> {
  const ranked = (rank: number) =>
    water?.rivers.filter((river) => river.rank === rank).map(({ line }) => unitPath(line)) ?? [];
  return {
    lakes: water?.lakes.flatMap(({ polygon }) => outerRings([polygon])) ?? [],
    rivers: [ranked(1), ranked(2), ranked(3)],
  };
}

export function outlinesUnder(world: World, policy: BorderPolicy): Outlines {
  const countries = new Map(countriesUnder(world, policy).map((country) => [country.iso3, country]));
  return outlines(
    (iso3) => countries.get(iso3)?.polygons.map((polygon) => polygon.rings) ?? null,
    (a, b) => sharedBorder(world, a, b),
  );
}
