import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { basemapHash } from './basemap-files';
import { once } from './concurrency-limit';

/** What the studio needs to suggest places. */
export const GAZETTEER_FILES = ['places.bin', 'english.bin'] as const;

/** Names the state of both files: an address with it never changes its content. */
export const gazetteerHash = once(async () => {
  const manifest = await readFile(path.join(process.cwd(), 'data', 'gazetteer', 'manifest.json'));
  return createHash('sha256').update(manifest).digest('hex').slice(0, 12);
});

export async function readGazetteerFile(name: (typeof GAZETTEER_FILES)[number]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path.join(process.cwd(), 'data', 'gazetteer', name)));
}

/** Where the studio's pages find the files that suggestions and checks need. */
export async function studioFiles(): Promise<{ readonly basemap: string; readonly gazetteer: string }> {
  return { basemap: `/basemap/${await basemapHash()}`, gazetteer: `/gazetteer/${await gazetteerHash()}` };
}
