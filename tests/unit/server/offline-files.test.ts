import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OFFLINE_FILE, type OfflineList } from '@/lib/offline/offline-list';
import { loadStory } from '@/lib/server/load-story';
import { offlineList } from '@/lib/server/offline-files';
import { drawnPicture } from '../../fixtures/drawn-picture';

/** A build in small: what pages, scripts and styles name, and what they do not. */
const BUILT: Record<string, string> = {
  '.next/server/app/offline.html':
    '<link rel="stylesheet" href="/_next/static/chunks/look.css"/>' +
    '<script src="/_next/static/chunks/old-browsers.js" noModule=""></script>' +
    '<script src="/_next/static/chunks/not-built.js"></script><p>static/chunks/</p>',
  '.next/server/app/stories/[slug]/more/page_client-reference-manifest.js': '["static/chunks/view.js"]',
  '.next/server/app/stories/[slug]/page_client-reference-manifest.js': '["static/chunks/page.js"]',
  '.next/server/app/about/page_client-reference-manifest.js': '["static/chunks/nobody-names-it.js"]',
  '.next/static/chunks/look.css': 'a{src:url(../media/letters.woff2)}b{src:url(../media/letters.woff2)}',
  '.next/static/chunks/page.js': 'import("static/chunks/dialog.js")',
  '.next/static/chunks/dialog.js': 'load("static/chunks/deep~er.js");load("static/chunks/page.js")',
  '.next/static/chunks/deep~er.js': '/* é */',
  '.next/static/chunks/view.js': '',
  '.next/static/chunks/nobody-names-it.js': '',
  '.next/static/chunks/old-browsers.js': '',
  '.next/static/media/letters.woff2': 'static/chunks/nobody-names-it.js',
  'public/theme.js': 'dark()',
};
const root = mkdtempSync(join(tmpdir(), 'offline-files-'));
let list: OfflineList;

beforeAll(async () => {
  for (const [name, text] of Object.entries(BUILT)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  mkdirSync(join(root, 'data'));
  for (const folder of ['data/basemap', 'data/gazetteer']) symlinkSync(join(process.cwd(), folder), join(root, folder));
  // What makes pictures.
  for (const name of ['lib', 'node_modules', 'package.json', 'tsconfig.json'])
    symlinkSync(join(process.cwd(), name), join(root, name));
  cpSync(join(process.cwd(), 'tests/fixtures/stories/valid'), join(root, 'data/stories'), { recursive: true });
  mkdirSync(join(root, 'data/stories/broken'));
  writeFileSync(join(root, 'data/stories/broken/story.json'), '{');
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  list = await offlineList('ferry-talks');
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const built = () => list.files.map(([name]) => name).filter((name) => name.startsWith('/_next/'));

describe('what a story needs without a network', () => {
  it('is what pages name, what that names in turn, and no more', () => {
    expect(built()).toEqual(
      [
        'chunks/deep~er.js',
        'chunks/dialog.js',
        'chunks/look.css',
        'chunks/page.js',
        'chunks/view.js',
        'media/letters.woff2',
      ].map((name) => `/_next/static/${name}`),
    );
  });

  it('is the base map too and the story’s data, at addresses that never change, and the one script that keeps its name', () => {
    const rest = list.files.map(([name]) => name).filter((name) => !name.startsWith('/_next/'));
    expect(rest.at(-2)).toBe('/theme.js');
    expect(rest.at(-1)).toMatch(/^\/stories\/ferry-talks\/data\/[0-9a-f]{16}$/);
    expect(rest).toContainEqual(expect.stringMatching(/^\/basemap\/[0-9a-f]{12}\/world\.json$/));
    for (const name of rest.slice(0, -2)) expect(name).toMatch(/^\/basemap\/[0-9a-f]{12}\/[\w.-]+$/);
  });

  it('is the detail of the countries, and the names of settlements, that the story’s own views show from close by', async () => {
    const file = join(root, 'data/stories/ferry-talks/story.json');
    const source = readFileSync(file, 'utf8');
    expect(list.files.some(([name]) => /\/(?:detail|names)-/.test(name))).toBe(false);
    const story = JSON.parse(source);
    story.slug = 'close-by';
    story.defaults.camera = { ...story.defaults.camera, zoom: 11, lat: 35.9, lon: 14.4 };
    mkdirSync(join(root, 'data/stories/close-by'));
    cpSync(join(root, 'data/stories/ferry-talks'), join(root, 'data/stories/close-by'), { recursive: true });
    writeFileSync(join(root, 'data/stories/close-by/story.json'), JSON.stringify(story));
    const { files } = await offlineList('close-by');
    expect(files.filter(([name]) => name.includes('/detail-'))).toEqual([
      [expect.stringMatching(/^\/basemap\/[0-9a-f]{12}\/detail-MLT\.json$/), expect.any(Number)],
    ]);
    const tiles = files.filter(([name]) => name.includes('/names-'));
    expect(tiles.map(([name]) => name.replace(/^.*names-/, ''))).toEqual(
      expect.arrayContaining(['4-8-6.json', '6-34-25.json', '8-138-100.json']),
    );
    // The worker keeps only what is as long as it is said to be.
    for (const [name, bytes] of tiles) expect(bytes, name).toBeGreaterThan(30);
  });

  it('is the pictures of its article in one width each, in the order of the text, as many as 4 MB have room for', async () => {
    const own = join(root, 'data/stories/pictured');
    cpSync(join(root, 'data/stories/ferry-talks'), own, { recursive: true });
    mkdirSync(join(own, 'pictures'));
    const story = JSON.parse(readFileSync(join(own, 'story.json'), 'utf8'));
    story.slug = 'pictured';
    story.pictures = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const file = `picture-${n}.png`;
        writeFileSync(
          join(own, 'pictures', file),
          await drawnPicture({ width: 1000 + n, height: 1000, format: 'png' }),
        );
        return { file, after: 1, alt: 'A quay', credit: 'Kari Holm', terms: 'CC BY 4.0' };
      }),
    );
    writeFileSync(join(own, 'story.json'), JSON.stringify(story));
    const { files } = await offlineList('pictured');
    const pictures = files.filter(([name]) => name.includes('/pictures/'));
    const named = (await loadStory('pictured'))?.pictures?.map(
      ({ hash }) => `/stories/pictured/pictures/${hash}-960.webp`,
    );
    expect(pictures.map(([name]) => name)).toEqual(named?.slice(0, pictures.length));
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(4e6);
    for (const [name] of pictures) expect(name).toMatch(OFFLINE_FILE);
  });

  it('has each file once, with its size in bytes', () => {
    const sizes = new Map(list.files);
    expect(sizes.size).toBe(list.files.length);
    expect(sizes.get('/theme.js')).toBe(6);
    expect(sizes.get('/_next/static/chunks/deep~er.js')).toBe(8);
    expect(sizes.get('/_next/static/chunks/view.js')).toBe(0);
  });

  it('names the revision of the story that is asked about, and of no other', () => {
    expect(list.stories).toEqual({ 'ferry-talks': expect.any(Number) });
  });

  it.each([null, 'no-such-story', '..', '__proto__'])('names no story when it is asked about %s', async (slug) => {
    expect(await offlineList(slug)).toEqual({ files: list.files.slice(0, -1), stories: {} });
  });

  it('looks at no other story, so that it costs the same however many there are', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await offlineList('ferry-talks');
    expect(log).not.toHaveBeenCalled();
    await offlineList('broken');
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('is asked of the worker in the form that it keeps: every one is a file to it', () => {
    for (const [name] of list.files) expect(name).toMatch(OFFLINE_FILE);
  });
});
