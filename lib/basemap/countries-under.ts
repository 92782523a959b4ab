import { mergeArcs, mesh } from 'topojson-client';
import type { LonLat } from '../geo/mercator';
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
  const landOf = (disputedArea: DisputedArea): string | undefined =>
    NO_LINE.has(disputedArea.control)
      ? disputedArea.land
      : known.has(disputedArea.control)
        ? disputedArea.control
        : undefined;
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

function composed(world: World, country: Country, units: readonly DisputedArea[]): Country[] {
  const objects = world.topology.objects as unknown as WorldObjects;
  const ids = new Set(units.map(({ id }) => id));
  const isSplit = world.disputedAreas.some(({ land }) => land === country.iso3);
  const own = (isSplit ? objects.cores : objects.countries).geometries.filter(({ id }) => id === country.iso3);
  const parts = [...own, ...objects.units.geometries.filter(({ id }) => ids.has(id))];
  if (parts.length === 0) return [];
  const merged = mergeArcs(world.topology, parts as unknown as Parameters<typeof mergeArcs>[1]);
  const polygons = (merged as unknown as { arcs: number[][][] }).arcs.map(world.polygonOf);
  return [{ ...country, polygons, bbox: unionOf(polygons.map(({ bbox }) => bbox)) }];
}

/** The border between two countries, as lines that both outlines contain point for point. Empty when they do not touch. */
export function sharedBorder(world: World, isoA: string, isoB: string): readonly Line[] {
  if (isoA === isoB) return [];
  const wanted = new Set<unknown>([isoA, isoB]);
  const object = world.topology.objects.countries as Parameters<typeof mesh>[1];
  const border = mesh(world.topology, object, (a, b) => a !== b && wanted.has(a.id) && wanted.has(b.id));
  return border.coordinates as unknown as Line[];
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
