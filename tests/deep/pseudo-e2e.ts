import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIn } from './support/build-in';
import { openSite } from './support/site';

/**
 * Tests in a browser, on the site in a made-up language: longer, accented, right to left. What they ask for in English is looked up in its
 * catalogue. Those that are about English words themselves (`@english`) are left out, and specs that mostly are: of dates in sentences, of
 * titles, of evidence, of exports. `--only reader.spec` takes some.
 */
const SPECS = [
  'access',
  'axe',
  'camera',
  'focus-seen',
  'focus-walks',
  'hooks',
  'map',
  'parity',
  'phone',
  'reader',
  'rest',
];
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const root = join(import.meta.dirname, '../..');
const site = await openSite(process.env.PSEUDO_BUILD ?? buildIn('pseudo'));
const args = ['node_modules/@playwright/test/cli.js', 'test', '--grep-invert', '@english', '--reporter=dot'];
const tests = spawn(process.execPath, [...args, ...(values.only ?? SPECS.map((name) => `/${name}.spec`))], {
  cwd: root,
  env: { ...process.env, E2E_BASE_URL: site.url, E2E_WORDS: 'pseudo' },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const [status] = await once(tests, 'exit');
await site.close();
if (status !== 0) throw new Error('the tests failed in the made-up language');
