import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** To be counted up when the server makes other files of the same data: of settlements, of the lines between divisions. */
const MADE = 3;

/**
 * Names the state of all base files, those that the server makes of the gazetteer too: `/basemap/<hash>/<file>` never changes its content.
 * @param {string} root the project's folder
 */
export function baseHash(root) {
  const hash = createHash('sha256').update(`${MADE}`);
  for (const folder of ['basemap', 'gazetteer']) hash.update(readFileSync(join(root, 'data', folder, 'manifest.json')));
  return hash.digest('hex').slice(0, 12);
}
