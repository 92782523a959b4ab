import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { basemapFiles, basemapHash } from '../../../lib/server/basemap-files';
import { basemapFile, basemapJson } from './world-file';

interface Manifest {
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly sources: readonly { readonly package: string; readonly version: string; readonly licence: string }[];
  }[];
}

const { files } = basemapJson('manifest.json') as Manifest;

test('the manifest lists every file', () => {
  const present = readdirSync(new URL('../../../data/basemap/', import.meta.url));
  expect([...files.map(({ name }) => name), 'manifest.json'].sort()).toEqual(present.sort());
});

test.each(files)('$name has the bytes, the hash and the sources that the manifest says', (entry) => {
  const body = basemapFile(entry.name);
  expect(body.length).toBe(entry.bytes);
  expect(createHash('sha256').update(body).digest('hex')).toBe(entry.sha256);
  const { dependencies } = JSON.parse(basemapFile('../../tools/basemap/package.json').toString('utf8'));
  for (const source of entry.sources) expect(dependencies[source.package]).toBe(source.version);
});

test('files are served whole, compressed once and small enough', async () => {
  const served = await basemapFiles();
  expect(served.hash).toBe(await basemapHash());
  expect(served.hash).toMatch(/^[0-9a-f]{12}$/);
  expect([...served.files.keys()].sort()).toEqual(files.map(({ name }) => name).sort());
  for (const [name, { body, brotli, gzip }] of served.files) {
    expect(body.equals(basemapFile(name))).toBe(true);
    expect(brotliDecompressSync(brotli).equals(body)).toBe(true);
    expect(gunzipSync(gzip).equals(body)).toBe(true);
  }
  expect(served.files.get('world.json')?.brotli.length).toBeLessThanOrEqual(200_000);
  expect(served.files.get('cities.json')?.body.length).toBeLessThan(30_000);
});
