import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../project/project-files';

const SLUG = 'remittances-central-asia';

describe('a story with problems beside another one', () => {
  let folder = '';
  let log: string[] = [];
  const file = (name: string) => join(folder, 'data/stories/broken', name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-broken-'));
    mkdirSync(join(folder, 'data/stories'), { recursive: true });
    symlinkSync(join(ROOT, 'data/basemap'), join(folder, 'data/basemap'));
    for (const slug of [SLUG, 'broken']) {
      cpSync(join(ROOT, 'data/stories', SLUG), join(folder, 'data/stories', slug), { recursive: true });
    }
    log = [];
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
      log.push(String(line));
      return true;
    });
    vi.resetModules();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('is left out, compiled and logged once until one of its files changes', async () => {
    const { loadStories } = await import('../../../lib/server/load-story');
    for (let i = 0; i < 4; i++) expect((await loadStories()).map(({ slug }) => slug)).toEqual([SLUG]);
    expect(log).toHaveLength(1);
    expect(log[0]).toContain("the folder's name");

    writeFileSync(file('article.txt'), `${readFileSync(file('article.txt'), 'utf8')}\nMore.`);
    for (let i = 0; i < 3; i++) await loadStories();
    expect(log).toHaveLength(2);
    expect(log[1]).toContain('the sum of article.txt');
  });

  it('is there as soon as it is mended', async () => {
    const { loadStories } = await import('../../../lib/server/load-story');
    expect(await loadStories()).toHaveLength(1);
    const json = readFileSync(file('story.json'), 'utf8');
    writeFileSync(file('story.json'), json.replace(`"slug": "${SLUG}"`, '"slug": "broken"'));
    expect(await loadStories()).toHaveLength(2);
  });

  it('takes little room in the log, however broken it is', async () => {
    const story = JSON.parse(readFileSync(file('story.json'), 'utf8'));
    writeFileSync(file('story.json'), JSON.stringify({ ...story, entities: Array.from({ length: 5000 }, () => ({})) }));
    const { loadStories } = await import('../../../lib/server/load-story');
    await loadStories();
    expect(log).toHaveLength(1);
    expect(log[0]?.length).toBeLessThan(10_000);
    expect(log[0]).toMatch(/and \d+ more problems/);
  });
});
