import { readFileSync } from 'node:fs';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { feature } from 'topojson-client';
import type { BorderTable } from '../../../lib/basemap/read-borders';
import { type Places, readPlaces } from '../../../lib/basemap/read-places';
import { readWorld } from '../../../lib/basemap/read-world';
import type { Country, FlatTopology, Polygon, World } from '../../../lib/basemap/world';
import type { LonLat } from '../../../lib/geo/mercator';

export function basemapFile(name: string): Buffer {
  return readFileSync(new URL(`../../../data/basemap/${name}`, import.meta.url));
}

export function basemapJson(name: string): unknown {
  return JSON.parse(basemapFile(name).toString('utf8'));
}

/** A file's arcs as TopoJSON has them: a list for each point. */
export function basemapTopology(name: string): Parameters<typeof feature>[0] {
  const { arcs, ...rest } = basemapJson(name) as FlatTopology;
  const pairs = (steps: readonly number[]) =>
    Array.from({ length: steps.length / 2 }, (_, i) => steps.slice(2 * i, 2 * i + 2));
  return { ...rest, type: 'Topology', arcs: arcs.map(pairs) } as Parameters<typeof feature>[0];
}

export function worldOfFile(): World {
  const result = readWorld(basemapJson('world.json'));
  if (!result.ok) throw new Error(result.reason);
  return result.world;
}

export function placesOfFile(): Places {
  const result = readPlaces(basemapJson('places.json'));
  if (!result.ok) throw new Error(result.reason);
  return result.places;
}

export function bordersOfFile(): BorderTable {
  return placesOfFile().borders;
}

/** Every country that has the point, looked for in each of the world's copies. */
export function ownersOf(world: World, point: LonLat): string[] {
  return world.countries.filter((country) => holds(country, point)).map(({ iso3 }) => iso3);
}

function holds(country: Country, [lon, lat]: LonLat): boolean {
  return [lon - 360, lon, lon + 360].some((x) =>
    country.polygons.some((polygon) => isInBox(polygon, x, lat) && booleanPointInPolygon([x, lat], toGeoJson(polygon))),
  );
}

const isInBox = ({ bbox: [west, south, east, north] }: Polygon, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

const toGeoJson = ({ rings }: Polygon): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])),
});
