import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStory, storySlugs } from '../../../lib/server/read-story';
import { DISK } from '../../../lib/server/shelf/disk';
import { readSources } from '../../../lib/server/shelf/story-sources';
import { addSeries, articleText, countryFacts, FIXTURES, issuesOf, SERIES_FILES, storyJson } from './fixture';

const facts = async () => countryFacts;

describe('the folder of stories', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stories-'));
    put('ferry-talks', { 'article.txt': articleText, 'story.json': storyJson });
    put('a-draft', { 'article.txt': articleText });
    put('Not_A_Slug', { 'story.json': storyJson });
    put('no-article', { 'story.json': storyJson });
    put('latin', { 'article.txt': Buffer.from([0xe9]), 'story.json': storyJson });
    put('marked', { 'article.txt': `\ufeff${articleText}`, 'story.json': storyJson });
    put('windows', { 'article.txt': articleText.replaceAll('\n', '\r\n'), 'story.json': storyJson });
    put('gaps', { 'article.txt': articleText.replaceAll('\n', '\n\n'), 'story.json': storyJson });
    put('huge', { 'article.txt': 'a'.repeat(8_000_001), 'story.json': storyJson });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function put(slug: string, files: Record<string, string | Buffer>): void {
    mkdirSync(path.join(folder, slug));
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, slug, name), content);
  }
  const codes = async (slug: string) =>
    issuesOf(await readStory(slug, folder, facts)).map(({ code, file }) => [code, file]);

  it('lists what holds a story.json and is named like a slug, in order', () => {
    expect(storySlugs(folder)).toEqual(['ferry-talks', 'gaps', 'huge', 'latin', 'marked', 'no-article', 'windows']);
    expect(storySlugs(path.join(folder, 'nowhere'))).toEqual([]);
  });

  it('reads a story once', async () => {
    const first = await readStory('ferry-talks', FIXTURES, facts);
    expect(first.ok).toBe(true);
    expect(await readStory('ferry-talks', FIXTURES, facts)).toBe(first);
  });

  it('asks the disk nothing more about a story that it has read', async () => {
    const other = mkdtempSync(path.join(tmpdir(), 'stories-'));
    mkdirSync(path.join(other, 'ferry-talks'));
    writeFileSync(path.join(other, 'ferry-talks/article.txt'), articleText);
    writeFileSync(path.join(other, 'ferry-talks/story.json'), storyJson);
    const first = await readStory('ferry-talks', other, facts);
    expect(first.ok).toBe(true);
    rmSync(other, { recursive: true });
    expect(await readStory('ferry-talks', other, facts)).toBe(first);
  });

  it('reads again after a failure that was not the story’s', async () => {
    const fail = () => Promise.reject(new Error('no world'));
    await expect(readStory('ferry-talks', folder, fail)).rejects.toThrow('no world');
    expect((await readStory('ferry-talks', folder, facts)).ok).toBe(true);
  });

  it('does not leave its folder, whatever it is asked for', async () => {
    for (const slug of ['..', '../stories', 'ferry-talks/..', '', 'ferry-talks\0', '__proto__', '.']) {
      expect(await codes(slug)).toEqual([['file-missing', 'story.json']]);
    }
  });

  it('says which file is missing, too large or not text', async () => {
    expect(await codes('a-draft')).toEqual([['file-missing', 'story.json']]);
    expect(await codes('no-article')).toEqual([['file-missing', 'article.txt']]);
    expect(await codes('latin')).toEqual([['not-utf8', 'article.txt']]);
    expect(await codes('huge')).toEqual([['file-too-large', 'article.txt']]);
  });

  it('refuses fifty megabytes by their size, without reading them', async () => {
    put('enormous', { 'article.txt': articleText, 'story.json': '{' });
    truncateSync(path.join(folder, 'enormous', 'story.json'), 50_000_000);
    const read: string[] = [];
    const bytes = (file: string) => {
      read.push(path.basename(file));
      return DISK.bytes(file);
    };
    const sources = await readSources(path.join(folder, 'enormous'), { ...DISK, bytes });
    expect(!sources.ok && sources.error.map(({ code, file }) => [code, file])).toEqual([
      ['file-too-large', 'story.json'],
    ]);
    expect(read).toEqual(['article.txt']);
    expect(await codes('enormous')).toEqual([['file-too-large', 'story.json']]);
  });

  it('refuses what a browser would show otherwise than it stands: byte order marks, \\r, empty lines', async () => {
    for (const slug of ['marked', 'windows', 'gaps']) {
      expect(await codes(slug)).toContainEqual(['article-line', 'article.txt']);
      expect(await codes(slug)).toContainEqual(['article-changed', 'story.json']);
    }
  });

  it('reads the files of series, and says which is missing, too large, not text or outside the folder', async () => {
    const story = JSON.parse(storyJson);
    addSeries(story);
    const write = (
      name: string,
      files: Record<string, string | Buffer>,
      change: (copy: typeof story) => void = () => {},
    ) => {
      const copy = structuredClone(story);
      change(copy);
      put(name, { 'article.txt': articleText, 'story.json': JSON.stringify({ ...copy, slug: name }) });
      mkdirSync(path.join(folder, name, 'series'));
      for (const [file, content] of Object.entries({ ...SERIES_FILES, ...files })) {
        writeFileSync(path.join(folder, name, 'series', file), content);
      }
    };
    write('with-series', {});
    write('no-file', {}, (copy) => (copy.series[0].file = 'elsewhere.csv'));
    write('long-file', { 'share.csv': 'a'.repeat(6_000_001) });
    write('latin-file', { 'share.csv': Buffer.from([0xe9]) });
    write('outside', {}, (copy) => (copy.series[0].file = '../story.json'));
    expect(await codes('with-series')).toEqual([]);
    expect(await codes('no-file')).toEqual([['file-missing', 'series/elsewhere.csv']]);
    expect(await codes('long-file')).toEqual([['file-too-large', 'series/share.csv']]);
    expect(await codes('latin-file')).toEqual([['not-utf8', 'series/share.csv']]);
    expect(await codes('outside')).toEqual([['wrong-format', 'story.json']]);
  });
});
