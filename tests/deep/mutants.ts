import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom, runSeed } from './support/random';

/**
 * Do the unit tests notice a small fault? Stryker changes the pure code in one place at a time and runs the tests of its folder that come
 * there. By default in some files, which the seed chooses; `--all` for every file, `--only file[:line[-line]]` for some. What is known from
 * the last run, and is as it was, is not tried again.
 */
const ROOT = join(import.meta.dirname, '../..');
const STRYKER = join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js');
/** Of lib. Each has a folder of its own in tests/unit. */
const FOLDERS = ['view', 'story', 'compile', 'geo', 'scene'];
const FILES = 6;

const { values } = parseArgs({ options: { all: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const every = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, 'lib', folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `lib/${folder}/${name}`),
);
const chosen = values.only ?? (values.all ? every : sampleOf(every, randomFrom(runSeed())));
console.log(chosen.join('\n'));

mkdirSync(join(ROOT, 'test-results/mutants'), { recursive: true });
const folders = new Set(chosen.map((place) => basename(dirname(place))));
const { status } = spawnSync(
  process.execPath,
  [STRYKER, 'run', 'tests/deep/support/mutants/stryker.config.mjs', '--mutate', chosen.map(withLines).join()],
  {
    cwd: ROOT,
    stdio: 'inherit',
    // With CI set, nothing that a test stores is written.
    env: { ...process.env, CI: 'true', MUTATED_FOLDERS: [...folders].join() },
  },
);
process.exitCode = status ?? 1;

/** `file:12` is `file:12-12` to Stryker. */
function withLines(place: string): string {
  return place.replace(/:(\d+)$/, ':$1-$1');
}

function sampleOf(files: readonly string[], random: () => number): string[] {
  return files
    .map((file) => ({ file, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, FILES)
    .map(({ file }) => file);
}
