import { feature, mesh } from 'topojson-client';
import type { LonLat } from '../story/story';
import { unionOf } from './bbox';
import { type CountryGeometry, type UnitGeometry, type WorldObjects, whyNotTopology } from './check-topology';
import { withoutSeams } from './seams';
import { toPolygon } from './shapes';
import type { Country, DisputedLine, Line, Unit, World, WorldTopology } from './world';

export type ReadWorld = { readonly ok: true; readonly world: World } | { readonly ok: false; readonly reason: string };

/** Reads `data/basemap/world.json`, parsed. Structure is checked here, once; junk gives a reason and never throws. */
export function readWorld(json: unknown): ReadWorld {
  const reason = whyNotTopology(json);
  if (reason) return { ok: false, reason };
  const topology = json as WorldTopology;
  const objects = topology.objects as unknown as WorldObjects;
  const units = objects.units.geometries.map((geometry) => toUnit(topology, geometry));
  const countries = [
    ...objects.countries.geometries.map((geometry) => toCountry(topology, geometry)),
    ...units.filter(({ land }) => land === undefined).map(unitAsCountry),
  ];
  const disputedLines = objects.lines.geometries.map(
    ({ arcs, properties }): DisputedLine => ({ ...properties, lines: linesOf(topology, arcs) }),
  );
  const settledBorders = stitch(topology, settledBorderArcs(objects, topology.arcs.length));
  return {
    ok: true,
    world: {
      countries,
      byIso3: new Map(countries.map((country) => [country.iso3, country])),
      borders: [...settledBorders, ...disputedLines.filter(({ un }) => un === 'solid').flatMap(({ lines }) => lines)],
      settledBorders,
      coasts: withoutSeams(linesOf(topology, coastArcs(objects, topology.arcs.length))),
      units,
      disputedLines,
      topology,
    },
  };
}

/** Land that a policy gives to no country is drawn and found like one. */
export function unitAsCountry({ id, name, polygons, bbox, frame, anchor }: Unit): Country {
  return { iso3: `x-${id}`, name, polygons, bbox, frame, anchor, unit: id };
}

function toCountry(topology: WorldTopology, { id, arcs, properties }: CountryGeometry): Country {
  return { iso3: id, ...shapeOf(topology, arcs, properties) };
}

function toUnit(topology: WorldTopology, { id, arcs, properties }: UnitGeometry): Unit {
  const { un, control, land } = properties;
  return { id, ...shapeOf(topology, arcs, properties), un, control, ...(land ? { land } : {}) };
}

function shapeOf(topology: WorldTopology, arcs: number[][][], properties: CountryGeometry['properties']) {
  const polygons = feature(topology, { type: 'MultiPolygon', arcs }).geometry.coordinates.map(toPolygon);
  const { name, anchor, bbox } = properties;
  return { name, polygons, bbox: unionOf(polygons.map((p) => p.bbox)), frame: bbox, anchor };
}

/** How many parts of the land have each arc; land in a country and in one of its disputed areas counts once. */
function usesOf({ countries, units }: WorldObjects, arcCount: number): Uint8Array {
  const uses = new Uint8Array(arcCount);
  const land = [...countries.geometries, ...units.geometries.filter(({ properties }) => !properties.land)];
  for (const { arcs } of land) for (const arc of arcs.flat(2)) uses[indexOf(arc)] = (uses[indexOf(arc)] ?? 0) + 1;
  return uses;
}

/** Arcs that one part alone has, as they lie in the file: joining them into longer lines costs more than all the rest. */
function coastArcs(objects: WorldObjects, arcCount: number): number[][] {
  const uses = usesOf(objects, arcCount);
  return [...uses.keys()].filter((arc) => uses[arc] === 1).map((arc) => [arc]);
}

function settledBorderArcs(objects: WorldObjects, arcCount: number): number[] {
  const uses = usesOf(objects, arcCount);
  const disputed = new Set(objects.lines.geometries.flatMap(({ arcs }) => arcs.flat().map(indexOf)));
  return [...uses.keys()].filter((arc) => (uses[arc] ?? 0) > 1 && !disputed.has(arc));
}

function stitch(topology: WorldTopology, arcs: number[]): Line[] {
  const lines = { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) } as Parameters<typeof mesh>[1];
  return mesh(topology, lines).coordinates as unknown as LonLat[][];
}

function linesOf(topology: WorldTopology, arcs: number[][]): Line[] {
  return feature(topology, { type: 'MultiLineString', arcs }).geometry.coordinates as unknown as LonLat[][];
}

const indexOf = (arc: number): number => (arc < 0 ? ~arc : arc);
