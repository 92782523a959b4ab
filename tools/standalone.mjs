import { cpSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `next build` leaves a folder that serves without the project. */
export const STANDALONE = '.next/standalone';

/** What a trace of the code cannot see: files that are served, files that are read by a name made at run time. */
const FOLDERS = ['public', 'data', '.next/static'];
const START = `import { startServer } from './lib/server/start/start-server.mjs';

await startServer(import.meta.dirname);
`;

/**
 * Makes the folder whole: `node server.js` in it serves, wherever it is copied to. On the platform of the build, since the
 * picture renderer is made for one.
 * @param {string} root
 */
export function completeStandalone(root) {
  const out = join(root, STANDALONE);
  const copy = (/** @type {string} */ path) => {
    rmSync(join(out, path), { recursive: true, force: true });
    cpSync(join(root, path), join(out, path), { recursive: true, dereference: true });
  };
  for (const folder of FOLDERS) copy(folder);
  for (const file of plainScripts(root, 'lib/server')) copy(file);
  for (const name of readdirSync(join(root, 'node_modules/@resvg'))) copy(`node_modules/@resvg/${name}`);
  // Next's optimiser of images is off (next.config.js), and so is what it would need.
  for (const unused of ['node_modules/sharp', 'node_modules/@img'])
    rmSync(join(out, unused), { recursive: true, force: true });
  renameSync(join(out, 'server.js'), join(out, 'next-server.js'));
  writeFileSync(join(out, 'server.js'), START);
}

/** @param {string} root */
export const standaloneIsWhole = (root) => existsSync(join(root, STANDALONE, 'next-server.js'));

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function plainScripts(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return plainScripts(root, path);
    return entry.name.endsWith('.mjs') ? [path] : [];
  });
}
