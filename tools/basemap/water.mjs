import { createRequire } from 'node:module';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { LAKE_NAMES, RIVER_NAMES } from './authored-water.mjs';
import { isInside, polygonsOf } from './grid.mjs';
import { joinRivers } from './rivers.mjs';
import { areaOf } from './simplify-tiers.mjs';

const GRID = 1e5;
/** Steradians: a point whose triangle is smaller is dropped; `FINE` in the part of the world that stories need most. */
const FINE = 6e-8;
const COARSE = 8e-7;
const FINE_BOX = [38, 32, 90, 56];
const SMALLEST_LAKE = 6e-6;
/** Kilometres. */
const SHORTEST_RIVER = 260;
const LONG_RIVERS = [1800, 700];
/** Degrees from an authored point within which its river must pass. */
const NEAR = 0.5;

/** Lakes and rivers, the largest and longest first kept; rank 1 shows first. */
export function buildWater() {
  const source = sourceWater();
  const lakes = source.lakes.filter(isLarge).filter(isFirst);
  const rivers = joinRivers(source.rivers);
  const named = new Map(RIVER_NAMES.map(([name, ...at]) => [riverAt(rivers, at, name), name]));
  const kept = rivers.filter((river) => river.length >= SHORTEST_RIVER || named.has(river));
  const whole = topology({
    lakes: collection(lakes.map((rings) => shape('Polygon', rings, lakeProperties(rings)))),
    rivers: collection(kept.map((river) => shape('LineString', river.line, riverProperties(river, named.get(river))))),
  });
  assertAllLakes(lakes);
  const { type, transform, objects, arcs } = quantize(simplified(whole), GRID);
  return { type, transform, objects, arcs };
}

function simplified(whole) {
  const weighed = presimplify(whole, sphericalTriangleArea);
  for (const point of weighed.arcs.flat()) if (!isFine(point)) point[2] *= FINE / COARSE;
  return simplify(weighed, FINE);
}

const isFine = ([lon, lat]) => lon > FINE_BOX[0] && lat > FINE_BOX[1] && lon < FINE_BOX[2] && lat < FINE_BOX[3];

/** The source has some lakes twice. */
const isFirst = (rings, i, all) => all.findIndex(([outer]) => boxOf(outer) === boxOf(rings[0])) === i;

const boxOf = (ring) =>
  [Math.min, Math.max].flatMap((f) => [0, 1].map((i) => f(...ring.map((p) => p[i])).toFixed(1))).join();

/** All lakes (rings) and rivers (lines) of the source, in degrees. */
export function sourceWater() {
  Object.assign(globalThis, { window: globalThis.window ?? {} });
  const { world_50m: world } = createRequire(import.meta.url)('plotly.js/dist/plotly-geo-assets.js').topojson;
  const geometries = (name) => {
    const { features } = feature(
      world,
      /** @type {import('topojson-specification').GeometryCollection} */ (world.objects[name]),
    );
    return features.map(
      ({ geometry }) => /** @type {import('geojson').Polygon | import('geojson').LineString} */ (geometry),
    );
  };
  return { lakes: geometries('lakes').flatMap(polygonsOf), rivers: geometries('rivers').flatMap(linesOf) };
}

const linesOf = ({ type, coordinates }) => (type === 'LineString' ? [coordinates] : coordinates);
const isLarge = ([outer]) => areaOf(outer) >= SMALLEST_LAKE * (isFine(outer[0]) ? 0.3 : 1);
const collection = (features) => ({ type: 'FeatureCollection', features });
const shape = (type, coordinates, properties) => ({ type: 'Feature', properties, geometry: { type, coordinates } });

function lakeProperties(rings) {
  const found = LAKE_NAMES.find(([, ...at]) => isInside(rings, at));
  return found ? { name: found[0], lonLat: found.slice(1) } : {};
}

function riverProperties({ length }, name) {
  return { rank: LONG_RIVERS.findIndex((least) => length >= least) + 1 || 3, ...(name ? { name } : {}) };
}

function riverAt(rivers, [lon, lat], name) {
  const far = ({ line }) => Math.min(...line.map(([x, y]) => Math.hypot(x - lon, y - lat)));
  const [nearest] = rivers.map((river) => ({ river, far: far(river) })).sort((a, b) => a.far - b.far);
  if (nearest.far > NEAR) throw new Error(`no river within ${NEAR} degrees of the point of ${name}: ${nearest.far}`);
  return nearest.river;
}

function assertAllLakes(lakes) {
  const missing = LAKE_NAMES.filter(([, ...at]) => !lakes.some((rings) => isInside(rings, at)));
  if (missing.length > 0) throw new Error(`points in no lake: ${missing.map(([name]) => name).join(', ')}`);
}
