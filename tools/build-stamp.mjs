import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOfBuild } from './words.mjs';

/** Everything that a build is made of. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'data',
  'public',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  'tools/service-worker.mjs',
  'tools/standalone.mjs',
  'tools/words',
  'tools/words.mjs',
];

/** @param {string} root */
const stampFile = (root) => join(root, '.next', 'sources.sha256');

/**
 * One hash over the language, and the names and contents of all sources.
 * @param {string} root
 */
export function hashSources(root) {
  const hash = createHash('sha256').update(`${languageOfBuild()}\0`);
  for (const path of SOURCES.flatMap((source) => filesOf(root, source))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Whether the build in .next was made of these sources, and to its end.
 * @param {string} root
 */
export function buildIsCurrent(root) {
  const stamp = stampFile(root);
  if (!existsSync(join(root, '.next', 'BUILD_ID')) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === hashSources(root);
}

/**
 * @param {string} root
 * @param {string} hash as it was when the build began, so that a change made meanwhile is not taken for built
 */
export function writeStamp(root, hash) {
  writeFileSync(stampFile(root), hash);
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesOf(root, `${path}/${name}`));
}
