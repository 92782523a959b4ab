import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { buildIsCurrent } from './build-stamp.mjs';
import { fail, isInstalled, ROOT, run } from './child.mjs';
import { standaloneIsWhole } from './standalone.mjs';

/**
 * The long tests, each by its name: `npm run test:deep -- [name …] [--seed number]`. Each is a program in tests/deep that ends with 0, with
 * 77 where it cannot run, else with something else. `--all`, `--only` and `--accept` are handed on; each test says what it makes of them.
 */
const SKIPPED = 77;
const ALL = readdirSync(join(ROOT, 'tests/deep'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

/** Tests of the sources: they need no build. */
const OF_SOURCES = ['fuzz-stories', 'mutants'];

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string' },
    all: { type: 'boolean' },
    accept: { type: 'boolean' },
    only: { type: 'string', multiple: true },
  },
  allowPositionals: true,
});
if (!isInstalled('tsx')) fail('The development packages are missing. Run: npm ci --include=dev');
const unknown = positionals.filter((name) => !ALL.includes(name));
if (unknown.length > 0) fail(`There is no deep test ${unknown.join(', ')}. There are: ${ALL.join(', ')}.`);
const seed = values.seed ?? String(Math.floor(Math.random() * 1e9));
if (!/^\d{1,9}$/.test(seed)) fail(`--seed must be a whole number, not "${seed}".`);
const chosen = positionals.length > 0 ? positionals : ALL;
const handedOn = [
  ...(values.all ? ['--all'] : []),
  ...(values.accept ? ['--accept'] : []),
  ...(values.only ?? []).flatMap((one) => ['--only', one]),
];
const needsBuild =
  chosen.some((name) => !OF_SOURCES.includes(name)) && !(buildIsCurrent(ROOT) && standaloneIsWhole(ROOT));
if (needsBuild && (await build()) !== 0) fail('The build failed.');

/** @type {string[]} */
const lines = [];
let failed = 0;
for (const name of chosen) {
  console.log(`\n== ${name}, seed ${seed}`);
  const begun = performance.now();
  const code = await run('node_modules/tsx/dist/cli.mjs', [`tests/deep/${name}.ts`, ...handedOn], {
    env: { ...process.env, DEEP_SEED: seed },
  });
  const outcome = code === 0 ? 'ok' : code === SKIPPED ? 'skipped' : 'failed';
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  lines.push(`${outcome.padEnd(8)}${name.padEnd(20)}${seconds.padStart(10)}`);
  if (outcome === 'failed') {
    failed++;
    lines.push(`        again: npm run test:deep -- ${[name, '--seed', seed, ...handedOn].join(' ')}`);
  }
}
console.log(`\n== summary\n${lines.join('\n')}`);
process.exitCode = failed > 0 ? 1 : 0;
