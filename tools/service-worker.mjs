import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, isInstalled, ROOT } from './child.mjs';

/** `npm run worker` compiles the service worker. It is served from the root under a name that never changes. */
const SOURCE = 'components/offline/service-worker/service-worker.ts';
const SERVED = 'public/worker.js';

/**
 * @param {string} root
 * @returns {Promise<string>} one classic script, which every browser with service workers runs
 */
export async function compileServiceWorker(root) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [SOURCE],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    banner: { js: `// Generated from ${SOURCE} by \`npm run worker\`.` },
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

export async function writeServiceWorker() {
  if (!isInstalled('esbuild')) fail('The packages are missing. Run: npm ci --include=dev');
  const file = join(ROOT, SERVED);
  const text = await compileServiceWorker(ROOT);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

if (process.argv[1] === import.meta.filename) await writeServiceWorker();
