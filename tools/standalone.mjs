import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compiledFolder, languageOfBuild } from './words.mjs';

/** Where `next build` leaves a folder that serves without the project. */
export const STANDALONE = '.next/standalone';

/** What a trace of the code cannot see: files that are served, files that are read by a name made at run time. */
const FOLDERS = ['public', 'data', '.next/static'];

/** What runs in a process of its own, and so is not part of Next's build: where it is written in the folder, and its source. */
const PROGRAMS = { server: 'lib/server/start/serve.ts', 'picture-process': 'lib/server/picture-process.ts' };

/**
 * Makes the folder whole: `node server.js` in it serves, wherever it is copied to. On the platform of the build, since the
 * picture renderer is made for one.
 * @param {string} root
 */
export async function completeStandalone(root) {
  const out = join(root, STANDALONE);
  const copy = (/** @type {string} */ path) => {
    rmSync(join(out, path), { recursive: true, force: true });
    cpSync(join(root, path), join(out, path), { recursive: true, dereference: true });
  };
  for (const folder of FOLDERS) copy(folder);
  for (const name of readdirSync(join(root, 'node_modules/@resvg'))) copy(`node_modules/@resvg/${name}`);
  // Next's optimiser of images is off (next.config.js), and so is what it would need.
  for (const unused of ['node_modules/sharp', 'node_modules/@img'])
    rmSync(join(out, unused), { recursive: true, force: true });
  // In place of the server.js that Next generates.
  await compilePrograms(root, out);
}

/**
 * @param {string} root
 * @param {string} outdir
 */
async function compilePrograms(root, outdir) {
  // Serving needs this file, too, but not the compiler.
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: PROGRAMS,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // ES modules where a package has both: the other build of jsonc-parser finds its files only at run time.
    mainFields: ['module', 'main'],
    external: ['next', '@resvg/resvg-js'],
    alias: { '@words': `./${compiledFolder(languageOfBuild())}` },
    logLevel: 'warning',
  });
}

/** @param {string} root */
export const standaloneIsWhole = (root) =>
  Object.keys(PROGRAMS).every((name) => existsSync(join(root, STANDALONE, `${name}.js`)));
