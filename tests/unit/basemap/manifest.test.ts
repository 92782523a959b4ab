import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  BASEMAP_FILES,
  basemapHash,
  basemapParts,
  basemapType,
  readBasemapFile,
  SERVER_FILES,
} from '../../../lib/server/basemap-files';
import { basemapFile, basemapJson } from './world-file';

interface Manifest {
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly bounds?: readonly number[];
    /** The file that has the same sources. */
    readonly like?: string;
    readonly sources?: readonly {
      readonly package?: string;
      readonly version?: string;
      readonly input?: string;
      readonly sha256?: string;
      readonly licence: string;
    }[];
  }[];
}

const { files } = basemapJson('manifest.json') as Manifest;

test('the manifest lists every file', () => {
  const present = readdirSync(new URL('../../../data/basemap/', import.meta.url), { recursive: true }).map(String);
  const listed = [...files.map(({ name }) => name), 'manifest.json'];
  expect(listed.sort()).toEqual(present.filter((name) => name.includes('.')).sort());
});

test.each(files.filter(({ like }) => like))('$name has the bytes and the hash that the manifest says', (entry) => {
  const body = basemapFile(entry.name);
  expect(body.length).toBe(entry.bytes);
  expect(hash(body)).toBe(entry.sha256);
  expect(files.find(({ name }) => name === entry.like)?.sources).not.toBeUndefined();
});

test.each(files.filter(({ like }) => !like))(
  '$name has the bytes, the hash and the sources that the manifest says',
  (entry) => {
    const body = basemapFile(entry.name);
    expect(body.length).toBe(entry.bytes);
    expect(hash(body)).toBe(entry.sha256);
    const { dependencies } = JSON.parse(basemapFile('../../tools/basemap/package.json').toString('utf8'));
    expect(entry.sources?.length).toBeGreaterThan(0);
    for (const source of entry.sources ?? []) {
      expect(source.licence).not.toBe('');
      if (source.package) expect(dependencies[source.package]).toBe(source.version);
      else expect(hash(basemapFile(`../../tools/basemap/input/${source.input}`))).toBe(source.sha256);
    }
  },
);

test('files are served whole', async () => {
  expect(await basemapHash()).toMatch(/^[0-9a-f]{12}$/);
  const served = [...BASEMAP_FILES, ...SERVER_FILES, ...(await basemapParts()).map((name) => name.replace('-', '/'))];
  expect(served.sort()).toEqual(files.map(({ name }) => name).sort());
  for (const name of BASEMAP_FILES) expect(basemapFile(name).equals(await readBasemapFile(name)), name).toBe(true);
  expect(basemapType('relief.jpg')).toBe('image/jpeg');
  expect(basemapType('world.json')).toMatch(/^application\/json/);
});

/** Bytes over the wire: texts as brotli, pictures as they are. */
const BUDGETS = {
  'world.json': 175_000,
  'water.json': 60_000,
  'relief.jpg': 250_000,
  'admin1.json': 110_000,
  'places.json': 16_000,
  'native-names.json': 8_000,
} satisfies Record<(typeof BASEMAP_FILES)[number], number>;

test('each file and all together keep to their budgets', () => {
  const sizes = BASEMAP_FILES.map((name) => [name, wireSize(name)] as const);
  for (const [name, size] of sizes) expect(size, name).toBeLessThanOrEqual(BUDGETS[name]);
  expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(1_200_000);
});

test('the divisions of a country are small, and all of the base map takes at most 12 MB of the repository', () => {
  const parts = files.filter(({ like }) => like === 'divisions.json').map(({ name }) => quickSize(name));
  expect(parts.length).toBeGreaterThan(200);
  const inOrder = parts.sort((a, b) => a - b);
  expect(inOrder[inOrder.length >> 1]).toBeLessThanOrEqual(10_000);
  expect(inOrder.at(-1)).toBeLessThanOrEqual(140_000);
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(12_000_000);
});

test('the relief is a JPEG picture with bounds', () => {
  expect(basemapFile('relief.jpg').subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(files.find(({ name }) => name === 'relief.jpg')?.bounds).toEqual([-180, -60, 180, 84]);
});

function wireSize(name: string): number {
  const body = basemapFile(name);
  return name.endsWith('.jpg') ? body.length : brotliCompressSync(body).length;
}

/** As above, but less well compressed: there are hundreds of parts. */
function quickSize(name: string): number {
  return brotliCompressSync(basemapFile(name), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

function hash(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}
