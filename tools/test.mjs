import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, isInstalled, ROOT, run } from './child.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ name: string, steps: [program: string, ...args: string[]][], report?: string, count?: (report: any) => Counts, needs?: string }} Stage
 * @typedef {{ name: string, outcome: 'ok' | 'failed' | 'skipped', seconds: number, counts: Counts | null }} Result
 */

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

/** @type {Stage[]} */
const STAGES = [
  { name: 'biome', steps: [['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']] },
  {
    name: 'types',
    steps: [
      ['node_modules/next/dist/bin/next', 'typegen'],
      ['node_modules/typescript/bin/tsc'],
      ['node_modules/typescript/bin/tsc', '-p', 'components/offline/service-worker'],
      ['node_modules/typescript/bin/tsc', '-p', 'tests/bench'],
      ['node_modules/typescript/bin/tsc', '-p', 'tools/basemap'],
      ['node_modules/typescript/bin/tsc', '-p', 'tools/gazetteer'],
    ],
  },
  { name: 'layers', steps: [['tools/check-layers.mjs']] },
  { name: 'knip', steps: [['node_modules/knip/bin/knip.js']] },
  { name: 'stories', steps: [['node_modules/tsx/dist/cli.mjs', 'tools/story.ts', 'check']] },
  {
    name: 'unit',
    steps: [
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${UNIT_REPORT}`,
      ],
    ],
    report: UNIT_REPORT,
    count: countUnit,
  },
  { name: 'build', steps: [['tools/build.mjs']] },
  {
    name: 'e2e',
    steps: [['node_modules/@playwright/test/cli.js', 'test']],
    report: E2E_REPORT,
    count: countE2e,
    needs: 'build',
  },
];

if (!isInstalled('vitest') || !isInstalled('@playwright/test')) {
  fail('The development packages are missing. Run: npm ci --include=dev');
}
mkdirSync(join(ROOT, 'test-results'), { recursive: true });
// Tests choose their own NODE_ENV.
Reflect.deleteProperty(process.env, 'NODE_ENV');

/** @type {Result[]} */
const results = [];
for (const stage of STAGES) results.push(await runStage(stage));
process.exitCode = summarise();

/**
 * @param {Stage} stage
 * @returns {Promise<Result>}
 */
async function runStage({ name, steps, report, count, needs }) {
  console.log(`\n== ${name}`);
  if (needs && results.some((result) => result.name === needs && result.outcome !== 'ok')) {
    console.log(`skipped: ${needs} failed`);
    return { name, outcome: 'skipped', seconds: 0, counts: null };
  }
  const file = report && join(ROOT, report);
  if (file) rmSync(file, { force: true });
  const begun = performance.now();
  let code = 0;
  for (const [program, ...args] of steps) {
    // Playwright only stops its server and browsers on SIGINT.
    code = await run(program, args, { stopWith: 'SIGINT' });
    if (code !== 0) break;
  }
  const seconds = (performance.now() - begun) / 1000;
  const counts = file && count && existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const failed = code !== 0 || (counts?.failed ?? 0) > 0;
  return { name, outcome: failed ? 'failed' : 'ok', seconds, counts };
}

function summarise() {
  console.log('\n== summary');
  let passed = 0;
  let failed = 0;
  for (const { name, outcome, seconds, counts } of results) {
    const tests = counts ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
    console.log(`${outcome.padEnd(8)}${name.padEnd(8)}${seconds.toFixed(1).padStart(6)} s${tests}`);
    passed += counts?.passed ?? 0;
    // A stage that failed without a failed test, be it for want of tests, counts as one.
    failed += counts?.failed || (outcome === 'failed' ? 1 : 0);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/**
 * A test file that could not even be read has no tests, and counts as one.
 * @param {{ numPassedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
function countUnit({ numPassedTests, testResults }) {
  const failed = testResults.map(({ status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed').length;
    return tests || (status === 'failed' ? 1 : 0);
  });
  return { passed: numPassedTests, failed: failed.reduce((sum, one) => sum + one, 0) };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
function countE2e({ stats, errors }) {
  // Only CI tries again; what passes then lost a race against a loaded machine. Playwright's own report names it.
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
