import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, makeMutants, mutatedSource } from './support/mutants/make-mutants';
import { reach } from './support/mutants/reach';
import { sampleOf } from './support/mutants/sample';
import { TestRunner } from './support/mutants/test-runner';
import { withoutAlike } from './support/mutants/without-alike';
import { randomFrom, runSeed } from './support/random';

/**
 * Do the unit tests notice a small fault? Changes the pure code in one place at a time and runs the tests that come there. By default a
 * sample that the seed fixes, from each file its share; `--all` for every change, `--only file[:line[:column[:operator]]]` for some.
 */
const ROOT = join(import.meta.dirname, '../..');
/** A line each, while it goes on. */
const OUTCOMES = join(ROOT, 'test-results/mutants/outcomes.jsonl');
const FOLDERS = ['lib/view', 'lib/story', 'lib/compile', 'lib/geo', 'lib/scene'];
const SAMPLE = 300;
const LEAST = 0.8;
/** Test files of many seconds that nearly every change reaches: they run for the file that they are named after, and where no other comes. */
const SLOW = ['flow-index', 'picture-svg', 'names-while-panning', 'stored-pictures', 'geojson'].map(
  (name) => `${name}.test.ts`,
);
/** A changed loop may never end. A busy machine is slow; beyond that a test file is given up. */
const PATIENCE_MS = 15_000;

const { values } = parseArgs({ options: { all: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const seed = runSeed();
const sources = new Map<string, string>();
const marked: Record<string, string> = {};
const every: Mutant[] = [];
for (const folder of FOLDERS) {
  for (const name of readdirSync(join(ROOT, folder)).sort()) {
    if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue;
    const file = `${folder}/${name}`;
    const source = readFileSync(join(ROOT, file), 'utf8');
    const made = makeMutants(file, source);
    sources.set(file, source);
    marked[join(ROOT, file)] = made.marked;
    every.push(...made.mutants);
  }
}

const only = values.only ?? [];
const asked =
  only.length > 0
    ? every.filter(({ id }) => only.some((place) => id === place || id.startsWith(`${place}:`)))
    : values.all
      ? every
      : sampleOf(every, SAMPLE, randomFrom(seed));
if (asked.length === 0) throw new Error(`no such place: ${only}`);
const { tried, alike } = withoutAlike(asked, every, sources);
const { tests, durations } = await reach(ROOT, marked);
console.log(`${tried.length} of ${every.length} changes; ${alike} more make no difference`);

const runner = new TestRunner();
const survivors: { mutant: Mutant; how: string }[] = [];
let neverEnd = 0;
const begun = performance.now();
writeFileSync(OUTCOMES, '');
for (const [index, mutant] of tried.entries()) {
  const started = performance.now();
  const source = sources.get(mutant.file) ?? '';
  const coming = testsFor(mutant);
  const outcome =
    coming.length === 0
      ? null
      : await runner.run(
          { [join(ROOT, mutant.file)]: mutatedSource(source, mutant) },
          coming,
          (test = '') => PATIENCE_MS + 5 * (durations[test] ?? 0),
        );
  if (outcome?.failed?.startsWith('never ends')) neverEnd++;
  if (!outcome?.failed) survivors.push({ mutant, how: coming.length === 0 ? 'no test comes here' : 'not noticed' });
  const row = { id: mutant.id, seconds: (performance.now() - started) / 1000, noticed: outcome?.failed ?? null };
  appendFileSync(OUTCOMES, `${JSON.stringify(row)}\n`);
  if (only.length > 0) console.log(`${mutant.id}\n  ${outcome?.failed ?? 'not noticed'}`);
  if ((index + 1) % 20 === 0 || index + 1 === tried.length) {
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(`${index + 1} tried in ${seconds} s: ${index + 1 - survivors.length} noticed`);
  }
}
runner.stop();

for (const { mutant, how } of survivors) {
  const before = (sources.get(mutant.file) ?? '').slice(mutant.start, mutant.end);
  console.log(`\n${how}: ${short(before)} → ${short(mutant.text)}`);
  console.log(`  npm run test:deep -- mutants --only ${mutant.id}`);
}
const share = 1 - survivors.length / tried.length;
console.log(
  `\n${(100 * share).toFixed(1)} % of ${tried.length} changes noticed, ${neverEnd} of them because something never ended; seed ${seed}`,
);
if (share < LEAST) {
  console.log(`At least ${100 * LEAST} % must be.`);
  process.exitCode = 1;
}

/** Those that come there, the one that is named after the file first, then those that are done soonest; slow ones where no other comes. */
function testsFor({ file, block }: Mutant): readonly string[] {
  const own = `${basename(file, '.ts')}.test.ts`;
  const cost = (test: string) => (basename(test) === own ? 0 : (durations[test] ?? 0));
  const all = (tests[`${file}:${block}`] ?? []).toSorted((a, b) => cost(a) - cost(b));
  const quick = all.filter((test) => basename(test) === own || !SLOW.includes(basename(test)));
  return quick.length > 0 ? quick : all;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line || 'nothing';
}
