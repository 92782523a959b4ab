import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compiledFolder, languageOfBuild } from './words.mjs';

/** Where `next build` leaves a folder that serves without the project. */
export const STANDALONE = '.next/standalone';

/** What a trace of the code cannot see: files that are served, files that are read by a name made at run time. */
const FOLDERS = ['public', 'data', '.next/static'];

/** What runs in a process of its own, and so is not part of Next's build: where it is written in the folder, and its source. */
const PROGRAMS = {
  server: 'lib/server/start/serve.ts',
  'picture-process': 'lib/server/picture-process.ts',
  'scale-picture-process': 'lib/server/scale-picture-process.ts',
};

/** Packages that read files of their own, or that only some pictures need: the program that draws them does not load these at its start. */
const UNBUNDLED = ['harfbuzzjs', 'woff2-encoder'];

/** What makes the pictures of articles, with its binaries for this platform. */
const SCALER = ['sharp', '@img', 'detect-libc', 'semver'];

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
  for (const name of UNBUNDLED) copy(`node_modules/${name}`);
  copyFonts(root, out);
  for (const name of SCALER) copy(`node_modules/${name}`);
  // In place of the server.js that Next generates.
  await compilePrograms(root, out);
}

/**
 * Of the packages of fonts what pictures read, and their licences: lib/server/script-fonts.ts.
 * @param {string} root
 * @param {string} out
 */
function copyFonts(root, out) {
  for (const scope of ['@fontsource', '@fontsource-variable']) {
    for (const name of readdirSync(join(root, 'node_modules', scope))) {
      const folder = join('node_modules', scope, name);
      rmSync(join(out, folder), { recursive: true, force: true });
      for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
        if (FONT_FILE.test(file)) cpSync(join(root, folder, file), join(out, folder, file), { dereference: true });
    }
  }
}

/** Not the Latin letters that each of them brings along, nor widths. */
const FONT_FILE = /^(LICENSE|unicode\.json|files[/\\](?!.*-latin(-ext)?-(wght|400)-).*-(wght|400)-normal\.woff2)$/;

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
    external: ['next', '@resvg/resvg-js', 'sharp', ...UNBUNDLED],
    alias: { '@words': `./${compiledFolder(languageOfBuild())}` },
    logLevel: 'warning',
  });
}

/** @param {string} root */
export const standaloneIsWhole = (root) =>
  Object.keys(PROGRAMS).every((name) => existsSync(join(root, STANDALONE, `${name}.js`)));
