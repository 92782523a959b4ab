import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { storySlugs } from '@/lib/server/read-story';
import { storyFolders } from '../../../tools/story-folders.mjs';
import { ROOT } from '../project/project-files';

/** As Next reads its rules. */
const { pathToRegexp } = createRequire(import.meta.url)('next/dist/compiled/path-to-regexp') as {
  pathToRegexp: (source: string) => RegExp;
};

describe('the stories that a build knows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-folders-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are those that the server finds: a folder without a story is none', () => {
    for (const name of ['a-story', 'a-draft', 'No_Slug'])
      mkdirSync(join(folder, 'data/stories', name), { recursive: true });
    for (const name of ['a-story', 'No_Slug']) writeFileSync(join(folder, 'data/stories', name, 'story.json'), '{}');
    writeFileSync(join(folder, 'data/stories/a-file'), '');
    expect(storyFolders(folder)).toEqual(['a-story']);
    expect(storySlugs(join(folder, 'data/stories'))).toEqual(['a-story']);
    expect(storyFolders(ROOT)).toEqual(storySlugs());
  });

  it('may be none at all', () => {
    expect(storyFolders(join(folder, 'nowhere'))).toEqual([]);
  });
});

describe('the rules for addresses', () => {
  afterEach(() => {
    vi.doUnmock('../../../tools/story-folders.mjs');
    vi.resetModules();
    vi.unstubAllEnvs();
  });

  it.each([[[]], [['one']], [['one', 'two-3']]])(
    'can be read with the stories %j, and cache no others',
    async (slugs) => {
      vi.resetModules();
      vi.stubEnv('NODE_ENV', 'production');
      const real = await import('../../../tools/story-folders.mjs');
      vi.doMock('../../../tools/story-folders.mjs', () => ({ ...real, storyFolders: () => slugs }));
      const { default: config } = await import('../../../next.config.js');
      const rewrites = await config.rewrites?.();
      const headers = (await config.headers?.()) ?? [];
      const before = rewrites && 'beforeFiles' in rewrites ? (rewrites.beforeFiles ?? []) : [];
      const sources = [...before, ...headers].map(({ source }) => pathToRegexp(source));
      expect(sources.length).toBeGreaterThan(5);
      const cached = headers.filter((rule) => rule.headers.some(({ value }) => value.includes('s-maxage')));
      const isCached = (path: string) => cached.some(({ source }) => pathToRegexp(source).test(path));
      expect(isCached('/stories/another')).toBe(false);
      for (const slug of slugs)
        expect([isCached(`/stories/${slug}`), isCached(`/embed/${slug}`)]).toEqual([true, true]);
    },
  );
});
