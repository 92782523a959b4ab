import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashSources, writeStamp } from './build-stamp.mjs';
import { fail, isInstalled, ROOT, run } from './child.mjs';
import { print } from './output.mjs';
import { writeServiceWorker } from './service-worker.mjs';
import { completeStandalone } from './standalone.mjs';
import { languageOfBuild, writeWords } from './words.mjs';

/**
 * Builds the app for production, as a folder that serves by itself, and notes which sources it was made of.
 * @returns {Promise<number>} exit code
 */
export async function build() {
  if (!isInstalled('next')) fail('The packages are missing. Run: npm ci');
  if (!isInstalled('typescript') || !isInstalled('@types/react')) {
    fail(
      'A build needs the development packages, which npm leaves out under NODE_ENV=production. Run: npm ci --include=dev',
    );
  }
  await writeWords(languageOfBuild());
  await writeServiceWorker();
  const hash = hashSources(ROOT);
  const isHeard = print('Building.');
  if (!isHeard) console.error('The output takes nothing: the build goes on without it.');
  const code = await run('node_modules/next/dist/bin/next', ['build'], {
    env: { ...process.env, NODE_ENV: 'production' },
    silent: !isHeard,
  });
  if (code === 0) {
    dropSourceMaps();
    await completeStandalone(ROOT);
    writeStamp(ROOT, hash);
    // Last, so that nobody overlooks it. A broken story takes nothing else down.
    await run('node_modules/tsx/dist/cli.mjs', ['tools/left-out.ts']);
  }
  return code;
}

/** Next writes one for the code of a worker although it is told to write none. */
function dropSourceMaps() {
  const served = join(ROOT, '.next/static');
  for (const name of readdirSync(served, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.map')) rmSync(join(served, name));
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = await build();
