import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const built = join(root, '.next');
const kept = join(root, '.words/kept-build');

/**
 * Builds the site in another language into a folder that serves by itself, and puts the build that was there back. Where this breaks off,
 * what is left says by its stamp which language it speaks, and is not taken for the English one.
 */
export function buildIn(language: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-words-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(join(root, '.words'), { recursive: true });
  if (existsSync(built)) renameSync(built, kept);
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/build.mjs')], {
      cwd: root,
      env: { ...process.env, WORDS: language },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the build in ${language} failed:\n${stdout}${stderr}`);
    cpSync(join(built, 'standalone'), folder, { recursive: true });
  } finally {
    rmSync(built, { recursive: true, force: true });
    if (existsSync(kept)) renameSync(kept, built);
  }
  return folder;
}
