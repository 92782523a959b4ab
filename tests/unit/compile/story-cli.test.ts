import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');

function story(...args: string[]) {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, 'tools/story.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
}

describe('npm run story', () => {
  it.each([[], ['chek'], ['check', 'a', 'b']])('exits 2 and shows its usage when called with "%s"', (...args) => {
    const run = story(...args);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('usage: npm run story');
  });

  it('exits 0 on stories without a problem, each warning of which is on a line of its own and counted', () => {
    const run = story('check');
    expect(run.status).toBe(0);
    const warnings = run.stdout.match(/^(story\.json|article\.txt) .*: warning: .* \[[a-z-]+\]$/gm) ?? [];
    const counts = [...run.stdout.matchAll(/, 0 problems(?:, (\d+) warnings?)?$/gm)].map(([, count = 0]) =>
      Number(count),
    );
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(warnings.length);
  });

  it('exits 1 and prints the problem of a story that is not there', () => {
    const run = story('check', 'no-such-story');
    expect(run.status).toBe(1);
    expect(run.stdout).toBe(
      'story.json: no such file; expected: article.txt and story.json [file-missing]\nno-such-story: 1 problem\n',
    );
  });
});
