import { unitPath } from '../geo/outline';
import { Arcs, indexOf } from './arcs';
import { chains } from './chains';
import {
  type CountryGeometry,
  type LineGeometry,
  type UnitGeometry,
  type WorldObjects,
  whyNotTopology,
} from './check-topology';
import { landmasses, mayHaveSeam, polygonsAlong, unionOf, withoutSeams } from './landmasses';
import type { Country, DisputedArea, DisputedLine, FlatTopology, World } from './world';

export type ReadWorld = { readonly ok: true; readonly world: World } | { readonly ok: false; readonly reason: string };

/** Reads `data/basemap/world.json`, parsed. Structure is checked here, once; junk gives a reason and never throws. */
export function readWorld(json: unknown): ReadWorld {
  const reason = whyNotTopology(json);
  return reason ? { ok: false, reason } : { ok: true, world: worldOf(json as FlatTopology) };
}

/** The world of a topology that was checked, or made of one that was. */
export function worldOf(topology: FlatTopology): World {
  const arcs = new Arcs(topology);
  const objects = topology.objects as unknown as WorldObjects;
  const disputedAreas = objects.units.geometries.map((geometry) => toDisputedArea(arcs, geometry));
  const countries = [
    ...objects.countries.geometries.map((geometry) => toCountry(arcs, geometry)),
    ...disputedAreas.filter(({ land }) => land === undefined).map(disputedAreaAsCountry),
  ];
  const territories = objects.territories.geometries.map((geometry) => ({
    ...toCountry(arcs, geometry),
    of: geometry.properties.of,
  }));
  const disputedLines = objects.lines.geometries.map((geometry) => toLine(arcs, geometry));
  // Land in a country and in one of its disputed areas counts once.
  const land = [
    ...objects.countries.geometries,
    ...objects.units.geometries.filter(({ properties }) => !properties.land),
  ];
  const uses = usesOf(land, topology.arcs.length);
  const coastRefs = land.flatMap(({ arcs }) => arcs.flat(2)).filter((ref) => uses[indexOf(ref)] === 1);
  const coasts = coastRefs.map(indexOf);
  const settled = settledBorderArcs(objects, uses);
  return {
    countries,
    byIso3: new Map(countries.map((country) => [country.iso3, country])),
    territories,
    disputedAreas,
    disputedLines,
    get borders() {
      return [
        ...this.settledBorders,
        ...disputedLines.filter(({ un }) => un === 'solid').flatMap(({ lines }) => lines),
      ];
    },
    get settledBorders() {
      return settled.map((arc) => arcs.line([arc]));
    },
    get coasts() {
      return withoutSeams(coasts.map((arc) => arcs.line([arc])));
    },
    coastPaths: coasts.flatMap((arc) =>
      mayHaveSeam(arcs.bbox([arc])) ? withoutSeams([arcs.line([arc])]).map(unitPath) : [arcs.path([arc])],
    ),
    landmasses: landmasses(arcs, coastRefs),
    settledPaths: settled.map((arc) => arcs.path([arc])),
    polygonsOf: (refs) => polygonsAlong(arcs, refs).map((rings) => arcs.polygon(rings)),
    linesOf: (refs) => chains(arcs, refs).map((chain) => arcs.line(chain)),
    topology,
  };
}

/** Land that a policy gives to no country is drawn and found like one. */
export function disputedAreaAsCountry({ id, name, polygons, bbox, frame, anchor }: DisputedArea): Country {
  return { iso3: `x-${id}`, name, polygons, bbox, frame, anchor, disputedArea: id };
}

function toCountry(all: Arcs, { id, arcs, properties }: CountryGeometry): Country {
  return { iso3: id, ...shapeOf(all, arcs, properties) };
}

function toDisputedArea(all: Arcs, { id, arcs, properties }: UnitGeometry): DisputedArea {
  const { un, control, land } = properties;
  return { id, ...shapeOf(all, arcs, properties), un, control, ...(land ? { land } : {}) };
}

function toLine(all: Arcs, { arcs, properties }: LineGeometry): DisputedLine {
  return {
    ...properties,
    get lines() {
      return arcs.map((refs) => all.line(refs));
    },
    paths: arcs.map((refs) => all.path(refs)),
  };
}

function shapeOf(all: Arcs, arcs: number[][][], properties: CountryGeometry['properties']) {
  const polygons = arcs.map((rings) => all.polygon(rings));
  const { name, anchor, bbox } = properties;
  return { name, polygons, bbox: unionOf(polygons.map((p) => p.bbox)), frame: bbox, anchor };
}

/** How many parts of the land have each arc. */
function usesOf(land: readonly (CountryGeometry | UnitGeometry)[], arcCount: number): Uint8Array {
  const uses = new Uint8Array(arcCount);
  for (const { arcs } of land) for (const arc of arcs.flat(2)) uses[indexOf(arc)] = (uses[indexOf(arc)] ?? 0) + 1;
  return uses;
}

/** As they lie in the file, coasts too: joining arcs into longer lines costs more than all the rest. */
function settledBorderArcs(objects: WorldObjects, uses: Uint8Array): number[] {
  const disputed = new Set(objects.lines.geometries.flatMap(({ arcs }) => arcs.flat().map(indexOf)));
  return [...uses.keys()].filter((arc) => (uses[arc] ?? 0) > 1 && !disputed.has(arc));
}
