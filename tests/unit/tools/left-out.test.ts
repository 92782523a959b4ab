import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { leftOut } from '../../../tools/left-out';

const FIXTURES = join(import.meta.dirname, '../../fixtures/any-story');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function shelf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'left-out-'));
  folders.push(folder);
  for (const slug of ['strait', 'polar', 'fighting'])
    cpSync(join(FIXTURES, slug), join(folder, slug), { recursive: true });
  return folder;
}

it('a build says nothing of stories that are well', async () => {
  expect(await leftOut(shelf())).toEqual([]);
});

it('a build says at its end which stories are left out, and how to see why', async () => {
  const folder = shelf();
  writeFileSync(join(folder, 'polar/story.json'), '{');
  expect(await leftOut(folder)).toEqual([
    'One story has problems and is left out of the site:',
    '  polar: 1 problem',
    'Run: npm run story -- check',
  ]);
});

it('a build counts several of them', async () => {
  const folder = shelf();
  writeFileSync(join(folder, 'polar/story.json'), '{');
  rmSync(join(folder, 'strait/article.txt'));
  expect((await leftOut(folder)).slice(0, 3)).toEqual([
    '2 stories have problems and are left out of the site:',
    expect.stringContaining('polar'),
    expect.stringContaining('strait'),
  ]);
});
