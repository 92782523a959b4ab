import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT, shown, verdict } from './measure.mjs';

/**
 * Writes `docs/benchmarks.md`.
 * @param {readonly import('./measure.mjs').Row[]} rows
 */
export function writeReport(rows) {
  const missed = rows.filter(({ ok }) => !ok).length;
  const day = new Date().toISOString().slice(0, 10);
  const lines = rows.map((row) => `| ${row.what} | ${shown(row)} | ${row.goal} | ${verdict(row.ok)} |`);
  writeFileSync(
    join(ROOT, 'docs/benchmarks.md'),
    `# Benchmarks

Written by \`npm run bench\` on ${day}: Node ${process.versions.node}, ${availableParallelism()} cores. What stands after “÷” was measured in the same run, by turns;
times are medians. ${rows.length} rows, ${missed} MISSED.

| what | measured | goal | |
|---|---|---|---|
${lines.join('\n')}
`,
  );
}
