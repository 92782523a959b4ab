import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIsCurrent, hashSources, writeStamp } from '../../../tools/build-stamp.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-stamp-'));
  for (const folder of ['.next', 'app', 'data/stories/one']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, '.next/BUILD_ID'), 'a build');
  writeFileSync(join(root, 'app/page.tsx'), 'page');
  writeFileSync(join(root, 'data/stories/one/story.json'), '{}');
  writeStamp(root, hashSources(root));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

describe('a build', () => {
  it('is current as long as its sources say the same', () => {
    utimesSync(join(root, 'app/page.tsx'), new Date(), new Date());
    writeFileSync(join(root, 'notes.md'), 'not a source');
    expect(buildIsCurrent(root)).toBe(true);
  });

  it.each([
    ['a source changes', () => writeFileSync(join(root, 'app/page.tsx'), 'pages')],
    ['a story changes', () => writeFileSync(join(root, 'data/stories/one/story.json'), '[]')],
    ['another language is wanted', () => vi.stubEnv('WORDS', 'pseudo')],
    ['a source comes', () => writeFileSync(join(root, 'app/new.tsx'), '')],
    ['a source goes', () => rmSync(join(root, 'app/page.tsx'))],
    ['it did not end', () => rmSync(join(root, '.next/BUILD_ID'))],
    ['nobody knows what it was made of', () => rmSync(join(root, '.next/sources.sha256'))],
  ])('is stale when %s', (_, happen) => {
    happen();
    expect(buildIsCurrent(root)).toBe(false);
  });
});
