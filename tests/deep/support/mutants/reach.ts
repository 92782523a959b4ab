import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestRunner } from './test-runner';

export interface Reach {
  /** Absolute paths of the test files that enter a block, by `file:block`. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds of each test file alone. */
  readonly durations: Readonly<Record<string, number>>;
}

/** Which unit tests come where: one run of all of them, kept until a source or a test changes. */
export async function reach(root: string, marked: Readonly<Record<string, string>>): Promise<Reach> {
  const folder = join(root, 'test-results/mutants');
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, 'reach.json');
  const state = stateOf(root);
  if (existsSync(kept)) {
    const known = JSON.parse(readFileSync(kept, 'utf8')) as Reach & { state: string };
    if (known.state === state) return known;
  }

  console.log('finding out which tests come where: all unit tests, once');
  const lines = join(folder, 'reached.jsonl');
  rmSync(lines, { force: true });
  const runner = new TestRunner({ REACHED_FILE: lines });
  const { failed, durations } = await runner.run(marked, [], () => 600_000);
  runner.stop();
  if (failed) throw new Error(`The unit tests fail as they are: ${failed}`);

  const tests: Record<string, string[]> = {};
  for (const line of readFileSync(lines, 'utf8').trim().split('\n')) {
    const { test, blocks } = JSON.parse(line) as { test: string; blocks: string[] };
    for (const block of blocks) tests[block] = [...(tests[block] ?? []), test];
  }
  writeFileSync(kept, JSON.stringify({ state, tests, durations }));
  return { tests, durations };
}

function stateOf(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(import.meta.dirname, 'make-mutants.ts')));
  for (const folder of ['lib', 'components', 'data/stories', 'tests/unit']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile()) hash.update(file).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
