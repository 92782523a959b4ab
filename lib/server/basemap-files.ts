import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FIRST_FILES } from '../basemap/first-files';
import { once } from './once';

export const BASEMAP_FILES = [...FIRST_FILES, 'admin1.json', 'native-names.json'] as const;
export type BasemapFile = (typeof BASEMAP_FILES)[number];

/** Names the state of all base files: the address `/basemap/<hash>/<file>` never changes its content. */
export const basemapHash = once(hashOfManifest);

export async function readBasemapFile(name: BasemapFile): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path.join(process.cwd(), 'data', 'basemap', name)));
}

/** A file that is JSON, parsed and not yet read. */
export async function readBasemapJson(name: BasemapFile): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readBasemapFile(name)));
}

export function basemapType(name: BasemapFile): string {
  return name.endsWith('.jpg') ? 'image/jpeg' : 'application/json; charset=utf-8';
}

async function hashOfManifest(): Promise<string> {
  const manifest = await readFile(path.join(process.cwd(), 'data', 'basemap', 'manifest.json'));
  return createHash('sha256').update(manifest).digest('hex').slice(0, 12);
}
