import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { OfflineList } from '../offline/offline-list';
import { BASEMAP_FILES, basemapHash } from './basemap-files';
import { once } from './concurrency-limit';
import { loadStories } from './load-story';
import { BUILD, BUILT_NAMES, BUILT_PAGES, clientManifestOf } from './next-internals';

/** A story's page is not built: what its scripts are stands here. */
const STORY_PAGE = clientManifestOf('stories/[slug]/page');

/** Everything that stories need to open without a network, and which revisions they are at. Made once: a build does not change. */
export const offlineList = once(make);

async function make(): Promise<OfflineList> {
  const root = process.cwd();
  const stories = await loadStories();
  const hash = await basemapHash();
  const built = await filesOfPages(
    path.join(/* turbopackIgnore: true */ root, BUILD),
    ['offline.html', STORY_PAGE],
    stories.map(({ slug }) => `stories/${slug}.html`),
  );
  const basemap = BASEMAP_FILES.map(async (name) => {
    const { size } = await stat(path.join(/* turbopackIgnore: true */ root, 'data', 'basemap', name));
    return [`/basemap/${hash}/${name}`, size] as const;
  });
  const theme = await stat(path.join(/* turbopackIgnore: true */ root, 'public', 'theme.js'));
  return {
    files: [
      ...built.map(([name, bytes]) => [`/_next/static/${name}`, bytes] as const),
      ...(await Promise.all(basemap)),
      ['/theme.js', theme.size],
    ],
    stories: Object.fromEntries(stories.map(({ slug, revision }) => [slug, revision])),
  };
}

/**
 * The built scripts, styles and fonts that pages name, and those that these name in turn: panels and dialogs that are loaded when they
 * are opened. Scripts for browsers without modules are left out; those have no worker either.
 * @param folder `.next`
 * @param pages what names them, relative to the folder of built pages
 * @param more the same, where there may be none: a story that was added after the build has no page of its own, and needs nothing else
 * @returns names relative to `.next/static`, and sizes in bytes
 */
async function filesOfPages(
  folder: string,
  pages: readonly string[],
  more: readonly string[],
): Promise<[string, number][]> {
  const found = new Map<string, number>();
  const waiting = new Set<string>();
  const read = (text: string) => {
    for (const [, name = ''] of text.matchAll(BUILT_NAMES)) if (!found.has(name)) waiting.add(name);
  };
  for (const page of [...pages, ...more]) {
    const reading = readFile(path.join(/* turbopackIgnore: true */ folder, ...BUILT_PAGES, page), 'utf8');
    const html = await reading.catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && more.includes(page)) return '';
      throw error;
    });
    read(html.replace(/<script[^<>]*>/gi, (tag) => (tag.toLowerCase().includes(' nomodule') ? '' : tag)));
  }
  const there = new Set(
    (await readdir(path.join(/* turbopackIgnore: true */ folder, 'static'), { recursive: true })).map((name) =>
      name.split(path.sep).join('/'),
    ),
  );
  for (const name of waiting) {
    if (!there.has(name)) continue;
    const body = await readFile(path.join(/* turbopackIgnore: true */ folder, 'static', name));
    found.set(name, body.length);
    if (/\.(?:js|css)$/.test(name)) read(body.toString());
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
