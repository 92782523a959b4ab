import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './child.mjs';

/**
 * The folders of `lib` and `components`, lowest first: a folder imports only from those before it, and from itself. Biome holds the order
 * of `app`, `components` and `lib`; it has no rule for an order of folders. docs/architecture.md
 * @type {Readonly<Record<'lib' | 'components', readonly string[]>>}
 */
export const LAYERS = {
  lib: [
    'geo',
    'text',
    'story',
    'basemap',
    'suggest',
    'view',
    'compile',
    'words',
    'scene',
    'draw',
    'paint',
    'flows',
    'picture',
    'export',
    'studio',
    'offline',
    'server',
  ],
  components: ['ui', 'offline', 'map', 'story', 'panels', 'share', 'reader', 'embed', 'studio'],
};

/**
 * Sealed folders, with the files that others may import. lib/flows/README.md
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ENTRIES = {
  'lib/flows': ['flow-drawing', 'flow-lines'],
  'components/map/many-flows': ['use-many-flows'],
};

/** Static and dynamic imports, exports of other files, and the files of workers. */
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+|new URL\(\s*)(['"])([^'"]+)\1/g;

/**
 * The imports that go up, one line each.
 * @param {string} path of a file, from the project's root
 * @param {string} text
 * @returns {string[]}
 */
export function importsUp(path, text) {
  const from = layerOf(path);
  if (!from) return [];
  if (from.rank < 0) return [`${path}: ${from.top}/${from.folder} is no folder of the order in tools/check-layers.mjs`];
  return importsOf(path, text).flatMap(({ specifier, target }) => {
    const to = layerOf(target);
    if (!to || to.top !== from.top || (to.rank >= 0 && to.rank <= from.rank)) return [];
    return [`${path}: imports ${specifier}, and ${to.top}/${to.folder} is above ${from.top}/${from.folder}`];
  });
}

/**
 * The imports of what a sealed folder keeps to itself, one line each.
 * @param {string} path of a file, from the project's root
 * @param {string} text
 * @returns {string[]}
 */
export function importsOfSealed(path, text) {
  return importsOf(path, text).flatMap(({ specifier, target }) => {
    const folder = Object.keys(ENTRIES).find((name) => target.startsWith(`${name}/`));
    if (!folder || path.startsWith(`${folder}/`)) return [];
    if (ENTRIES[folder]?.some((entry) => target === `${folder}/${entry}`)) return [];
    return [`${path}: imports ${specifier}, and ${folder} is sealed: others import ${ENTRIES[folder]?.join(' or ')}`];
  });
}

/**
 * The project's own files that a file imports, without their ending.
 * @param {string} path
 * @param {string} text
 */
function importsOf(path, text) {
  return [...text.matchAll(IMPORT)].flatMap(([, , specifier = '']) => {
    if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return [];
    const target = specifier.startsWith('@/') ? specifier.slice(2) : join(dirname(path), specifier);
    return [{ specifier, target: target.replaceAll('\\', '/').replace(/\.tsx?$/, '') }];
  });
}

/** @param {string} path */
function layerOf(path) {
  const [, top = '', folder = ''] = /^(lib|components)\/([^/]+)(?:\/|$)/.exec(path.replaceAll('\\', '/')) ?? [];
  if (top !== 'lib' && top !== 'components') return null;
  return { top, folder, rank: LAYERS[top].indexOf(folder) };
}

if (process.argv[1] === import.meta.filename) {
  const wrong = ['app', 'components', 'lib'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .map((name) => join(top, name))
      .filter((path) => /\.(tsx?|mjs)$/.test(path))
      .flatMap((path) => {
        const text = readFileSync(join(ROOT, path), 'utf8');
        return [...importsUp(path, text), ...importsOfSealed(path, text)];
      }),
  );
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) process.exitCode = 1;
}
