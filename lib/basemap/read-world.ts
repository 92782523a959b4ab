import { feature, mesh } from 'topojson-client';
import type { LonLat } from '../story/story';
import { bboxOf, unionOf } from './bbox';
import { type CountryGeometry, whyNotTopology } from './check-topology';
import { withoutSeams } from './seams';
import type { Country, Line, Polygon, World, WorldTopology } from './world';

type GeometryObject = Parameters<typeof mesh>[1];

export type ReadWorld = { readonly ok: true; readonly world: World } | { readonly ok: false; readonly reason: string };

/** Reads `data/basemap/world.json`, parsed. Structure is checked here, once; junk gives a reason and never throws. */
export function readWorld(json: unknown): ReadWorld {
  const reason = whyNotTopology(json);
  if (reason) return { ok: false, reason };
  const topology = json as WorldTopology;
  const object = topology.objects.countries as GeometryObject & { geometries: CountryGeometry[] };
  const countries = object.geometries.map((geometry) => toCountry(topology, geometry));
  return {
    ok: true,
    world: {
      countries,
      byIso3: new Map(countries.map((country) => [country.iso3, country])),
      borders: toLines(mesh(topology, object, (a, b) => a !== b)),
      coasts: withoutSeams(coastsOf(topology, object.geometries)),
      topology,
    },
  };
}

function toCountry(topology: WorldTopology, { id, arcs, properties }: CountryGeometry): Country {
  const { coordinates } = feature(topology, { type: 'MultiPolygon', arcs }).geometry;
  const polygons = coordinates.map(toPolygon);
  const { name, anchor, bbox } = properties;
  return { iso3: id, name, polygons, bbox: unionOf(polygons.map((p) => p.bbox)), frame: bbox, anchor };
}

/** Arcs that one ring alone has, as they lie in the file: joining them into longer lines costs more than all the rest. */
function coastsOf(topology: WorldTopology, geometries: readonly CountryGeometry[]): Line[] {
  const uses = new Uint8Array(topology.arcs.length);
  for (const { arcs } of geometries) {
    for (const arc of arcs.flat(2)) uses[arc < 0 ? ~arc : arc] = (uses[arc < 0 ? ~arc : arc] ?? 0) + 1;
  }
  const once = [...uses.keys()].filter((arc) => uses[arc] === 1).map((arc) => [arc]);
  return toLines(feature(topology, { type: 'MultiLineString', arcs: once }).geometry);
}

function toPolygon(rings: GeoJSON.Position[][]): Polygon {
  const lines = rings as unknown as Line[];
  return { rings: lines, bbox: bboxOf(lines[0] ?? []) };
}

const toLines = ({ coordinates }: GeoJSON.MultiLineString): Line[] => coordinates as unknown as LonLat[][];
