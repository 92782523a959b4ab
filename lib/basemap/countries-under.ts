import type { LonLat } from '../geo/mercator';
import { indexOf } from './arcs';
import type { WorldObjects } from './check-topology';
import { unionOf } from './landmasses';
import type { BorderEntry, BorderTable } from './read-borders';
import { disputedAreaAsCountry } from './read-world';
import type { BorderPolicy, Country, DisputedArea, Line, Polygon, World } from './world';

/**
 * All land under a policy, each part once: countries with the disputed areas that it gives to them, and the areas that it
 * gives to none. Where control is contested or shared no line is drawn, and the area stays with its country.
 */
export function countriesUnder(world: World, policy: BorderPolicy): readonly Country[] {
  if (policy === 'un') return world.countries;
  const known = new Set(world.countries.filter(({ disputedArea }) => !disputedArea).map(({ iso3 }) => iso3));
  const landOf = (disputedArea: DisputedArea): string | undefined => {
    const holder = holderUnder(disputedArea, policy);
    return holder === disputedArea.land || known.has(holder ?? '') ? holder : undefined;
  };
  const changed = new Set(
    world.disputedAreas
      .filter((disputedArea) => landOf(disputedArea) !== disputedArea.land)
      .flatMap((disputedArea) => [disputedArea.land, landOf(disputedArea)]),
  );
  const countries = world.countries.filter(({ disputedArea }) => !disputedArea);
  return [
    ...countries.flatMap((country) =>
      changed.has(country.iso3)
        ? composed(
            world,
            country,
            world.disputedAreas.filter((disputedArea) => landOf(disputedArea) === country.iso3),
          )
        : [country],
    ),
    ...world.disputedAreas.filter((disputedArea) => landOf(disputedArea) === undefined).map(disputedAreaAsCountry),
  ];
}

const NO_LINE = new Set(['CON', 'MIX']);

/** Whose land an area is under a policy, by the country's code or that of another holder; undefined where it is nobody's. */
export function holderUnder({ land, control }: DisputedArea, policy: BorderPolicy): string | undefined {
  return policy === 'un' || NO_LINE.has(control) ? land : control;
}

function composed(world: World, country: Country, units: readonly DisputedArea[]): Country[] {
  const objects = world.topology.objects as unknown as WorldObjects;
  const ids = new Set(units.map(({ id }) => id));
  const isSplit = world.disputedAreas.some(({ land }) => land === country.iso3);
  const own = (isSplit ? objects.cores : objects.countries).geometries.filter(({ id }) => id === country.iso3);
  const parts = [...own, ...objects.units.geometries.filter(({ id }) => ids.has(id))];
  if (parts.length === 0) return [];
  const refs = new Set(parts.flatMap(({ arcs }) => arcs.flat(2)));
  // What has land on both sides is no boundary.
  const polygons = world.polygonsOf([...refs].filter((ref) => !refs.has(~ref)));
  return [{ ...country, polygons, bbox: unionOf(polygons.map(({ bbox }) => bbox)) }];
}

/**
 * The border between two countries, as lines that both outlines contain point for point. Empty when they do not touch. A country's
 * borders are also those of its territories, whether a story has them apart or not.
 */
export function sharedBorder(world: World, ...both: readonly [string, string]): readonly Line[] {
  const [isoA, isoB] = [...both].sort() as [string, string];
  const { countries, territories } = world.topology.objects as unknown as WorldObjects;
  const all = [...countries.geometries, ...territories.geometries];
  const arcsOf = (iso3: string) => all.find(({ id }) => id === iso3)?.arcs.flat(2) ?? [];
  // A territory lies in its country's outline, not beside it.
  const isPart = (iso3: string, of: string) =>
    territories.geometries.some(({ id, properties }) => id === iso3 && of === properties.of);
  if (isoA === isoB || isPart(isoA, isoB) || isPart(isoB, isoA)) return [];
  const beside = new Set(arcsOf(isoB).map(indexOf));
  return world.linesOf(arcsOf(isoA).filter((ref) => beside.has(indexOf(ref))));
}

/** A row of the border table with what can be pointed at: shapes, points, or both. */
export interface DisputedTarget {
  readonly entry: BorderEntry;
  readonly polygons: readonly Polygon[];
  /** Where the area is too small for a shape, or has none. */
  readonly points: readonly LonLat[];
}

/** Every row of the table, in its order. */
export function disputedTargets(world: World, { entries }: BorderTable): DisputedTarget[] {
  const disputed = new Map(world.disputedAreas.map((disputedArea) => [disputedArea.id, disputedArea]));
  return entries.map((entry) => {
    const { kind, country, points, radiusKm } = entry.shape;
    const shape =
      kind === 'unit' ? disputed.get(entry.id) : kind === 'country' ? world.byIso3.get(country ?? '') : undefined;
    const isPoint = !shape || radiusKm !== undefined;
    return { entry, polygons: shape?.polygons ?? [], points: isPoint ? (points ?? [entry.point]) : [] };
  });
}
