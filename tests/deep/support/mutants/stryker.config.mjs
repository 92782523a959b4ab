const RESULTS = 'test-results/mutants';

/** @type {ConstructorParameters<typeof import('@stryker-mutator/core').Stryker>[0]} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/deep/support/mutants/vitest.config.ts', related: false },
  // Constants of a module would need all its tests once more for each change.
  ignoreStatic: true,
  // Names of things, and messages to whoever writes a story.
  mutator: { excludedMutations: ['StringLiteral'] },
  thresholds: { high: 90, low: 80, break: 80 },
  // A changed loop may never end. A busy machine is slow.
  timeoutMS: 15_000,
  dryRunTimeoutMinutes: 60,
  concurrency: 2,
  incremental: true,
  incrementalFile: `${RESULTS}/incremental.json`,
  htmlReporter: { fileName: `${RESULTS}/report.html` },
  reporters: ['clear-text', 'html', 'progress-append-only'],
  clearTextReporter: { reportTests: false, allowColor: false },
  tempDirName: `${RESULTS}/sandbox`,
  ignorePatterns: ['/.next', '/test-results', '/tests/e2e', '/tests/fixtures/views', '/public'],
  // It would be rewritten for the copy, with a part of TypeScript that version 7 does not have.
  tsconfigFile: 'none.json',
};
