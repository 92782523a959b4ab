import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { packFile, packKeys } from './pack.mjs';
import { buildPlaces } from './places.mjs';
import { AUTHORED, INPUTS, SOURCES } from './sources.mjs';
import { buildWords } from './words.mjs';

/** Writes `data/gazetteer`. The same packages, inputs and tables give the same bytes. */
const target = new URL('../../data/gazetteer/', import.meta.url);
const ENGLISH = ['compromise', '@faker-js/faker'];

const words = packKeys(buildWords().map(([word, flags]) => [word, [flags]]));
const files = [
  {
    name: 'english.bin',
    body: packFile({ keys: words.keys, values: words.values }, { keys: words.count, block: words.block }),
    from: ENGLISH,
    authored: [],
    inputs: [],
  },
  {
    name: 'places.bin',
    body: buildPlaces(),
    from: Object.keys(SOURCES).filter((name) => !ENGLISH.includes(name)),
    authored: AUTHORED,
    inputs: Object.keys(INPUTS),
  },
];

mkdirSync(target, { recursive: true });
const entries = files.map(({ name, body, from, authored, inputs }) => {
  writeFileSync(new URL(name, target), body);
  console.log(
    `${name}: ${body.length.toLocaleString('en')} bytes, ${brotliCompressSync(body).length.toLocaleString('en')} over the wire`,
  );
  const sources = [...from.map(describe), ...inputs.map(describeInput), ...authored.map(describeAuthored)];
  return { name, bytes: body.length, sha256: sha256(body), sources };
});
writeFileSync(new URL('manifest.json', target), `${JSON.stringify({ files: entries }, null, 2)}\n`);

function describe(name) {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  return { package: name, version: dependencies[name], ...SOURCES[name] };
}

function describeInput(name) {
  return { input: name, sha256: sha256(readFileSync(new URL(`input/${name}`, import.meta.url))), ...INPUTS[name] };
}

function describeAuthored(name) {
  return { table: name, sha256: sha256(readFileSync(new URL(name, import.meta.url))), licence: 'as this project' };
}

function sha256(body) {
  return createHash('sha256').update(body).digest('hex');
}
