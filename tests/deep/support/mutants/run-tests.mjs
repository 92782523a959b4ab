import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';

/**
 * A warm Vitest that runs chosen unit tests over changed sources, one question after the other. A process of its own, so that whoever
 * asks can end it when a changed source never ends. Nothing on disk is changed.
 *
 * @typedef {{ sources: Record<string, string>, tests: string[] }} Question sources by absolute path; tests in the order in which they run
 * @typedef {{ failed: string | null, durations: Record<string, number> }} Answer the first thing that went wrong; milliseconds of each test file
 */
const reaching = process.env.REACHED_FILE !== undefined;

/** @type {Question} */
let question = { sources: {}, tests: [] };

/** Of this question: what Vitest gives back has those of questions before, too. */
/** @type {import('vitest/node').TestModule[]} */
let ended = [];

class Sequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    return files.toSorted((a, b) => question.tests.indexOf(a.moduleId) - question.tests.indexOf(b.moduleId));
  }
  /** @param {import('vitest/node').TestSpecification[]} files */
  async shard(files) {
    return files;
  }
}

const vitest = await createVitest(
  'test',
  {
    watch: false,
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 600_000,
    fileParallelism: false,
    // What is reached is asked of each file alone; a mutant needs no more than the first that fails.
    isolate: reaching,
    bail: reaching ? 0 : 1,
    reporters: [
      {
        onTestModuleEnd: (module) => {
          ended.push(module);
          process.send?.({ done: module.moduleId });
        },
      },
    ],
    sequence: { sequencer: Sequencer },
    setupFiles: [fileURLToPath(new URL('set-up.mjs', import.meta.url))],
  },
  {
    plugins: [
      {
        name: 'changed-sources',
        enforce: 'pre',
        transform: (_, id) => {
          const code = question.sources[id.split('?')[0] ?? ''];
          return code === undefined ? null : { code, map: null };
        },
      },
    ],
  },
);
await vitest.standalone();

process.on('message', async (/** @type {Question} */ asked) => {
  const before = Object.keys(question.sources);
  question = asked;
  ended = [];
  for (const file of [...before, ...Object.keys(asked.sources)]) vitest.invalidateFile(file);
  const project = vitest.getRootProject();
  const specifications =
    asked.tests.length > 0
      ? asked.tests.map((file) => project.createSpecification(file))
      : await vitest.globTestSpecifications();
  const { unhandledErrors } = await vitest.runTestSpecifications(specifications);
  /** @type {Answer} */
  const answer = { failed: unhandledErrors.length > 0 ? 'an unhandled error' : null, durations: {} };
  for (const module of ended) {
    answer.durations[module.moduleId] = module.diagnostic().duration + module.diagnostic().collectDuration;
    if (module.state() !== 'failed') continue;
    const [first] = module.children.allTests('failed');
    // The later ones were broken off.
    answer.failed ??= `${module.relativeModuleId}: ${first?.fullName ?? 'cannot be loaded'}`;
  }
  process.send?.(answer);
});
// A change may go on for ever; not without whoever asked.
process.on('disconnect', () => process.exit());
process.send?.('ready');
