import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** All files under a folder of the project, or the one file, as paths from its root. */
export function filesUnder(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .filter((name) => name !== 'node_modules' && name !== 'input')
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** The code that is served or run, without tests. */
export function codeFiles(): string[] {
  const own = ['app', 'components', 'lib', 'tools'].flatMap(filesUnder);
  return own.filter((path) => /\.(tsx?|m?js)$/.test(path) && !path.startsWith('tools/basemap/'));
}
