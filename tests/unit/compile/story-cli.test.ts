import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');

const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');

function story(...args: string[]) {
  return spawnSync(process.execPath, [TSX, 'tools/story.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
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

  it('prints the first hundred of many problems, how many more there are, and their sum', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dateline-check-'));
    mkdirSync(path.join(folder, 'data/stories/broken'), { recursive: true });
    symlinkSync(path.join(ROOT, 'data/basemap'), path.join(folder, 'data/basemap'));
    writeFileSync(path.join(folder, 'data/stories/broken/article.txt'), 'A line.');
    const entities = Array.from({ length: 500 }, () => ({}));
    writeFileSync(path.join(folder, 'data/stories/broken/story.json'), JSON.stringify({ entities }));
    const tsconfig = path.join(ROOT, 'tsconfig.json');
    const args = [TSX, '--tsconfig', tsconfig, path.join(ROOT, 'tools/story.ts'), 'check'];
    const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(run.status).toBe(1);
    const lines = run.stdout.trim().split('\n');
    expect(lines).toHaveLength(102);
    const [, more = 0] = /^and (\d+) more problems \[more-problems\]$/.exec(lines[100] ?? '') ?? [];
    expect(lines[101]).toBe(`broken: ${100 + Number(more)} problems`);
  });

  // Where a system has no such file, there is no output that takes nothing.
  it.skipIf(!existsSync('/dev/full'))('ends with one line where its output takes nothing', () => {
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, [TSX, 'tools/story.ts', 'check'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^The output takes nothing: ENOSPC.*\n$/);
  });

  it('ends quietly when nobody reads on', async () => {
    const run = spawn(process.execPath, [TSX, 'tools/story.ts', 'check'], { cwd: ROOT });
    run.stdout.destroy();
    let said = '';
    run.stderr.on('data', (text) => {
      said += text;
    });
    await once(run, 'close');
    expect(said).toBe('');
  });

  it('exits 1 and prints the problem of a story that is not there', () => {
    const run = story('check', 'no-such-story');
    expect(run.status).toBe(1);
    expect(run.stdout).toBe(
      'story.json: no such file; expected: article.txt and story.json [file-missing]\nno-such-story: 1 problem\n',
    );
  });
});
