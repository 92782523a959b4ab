import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BASEMAP_FILES, basemapHash, readBasemapFile } from '../../../lib/server/basemap-files';
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

test('files are served whole, and are small enough over the wire', async () => {
  expect(await basemapHash()).toMatch(/^[0-9a-f]{12}$/);
  expect([...BASEMAP_FILES].sort()).toEqual(files.map(({ name }) => name).sort());
  for (const name of BASEMAP_FILES) expect(await readBasemapFile(name)).toBe(basemapFile(name).toString('utf8'));
  expect(gzipSync(basemapFile('world.json'), { level: 6 }).length).toBeLessThanOrEqual(215_000);
  expect(basemapFile('cities.json').length).toBeLessThan(30_000);
});
