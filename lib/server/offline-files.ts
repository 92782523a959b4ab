import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { detailWanted } from '../basemap/detail-wanted';
import { settlementTilesWanted } from '../basemap/settlement';
import type { OfflineList } from '../offline/offline-list';
import { pictureWidths } from '../story/article-picture';
import type { Story } from '../story/story';
import { articlePictureHref } from '../view/article-picture-href';
import { BASEMAP_FILES, basemapHash, readWorldFile } from './basemap-files';
import { once } from './concurrency-limit';
import { loadStory } from './load-story';
import { BUILD, BUILT_NAMES, BUILT_PAGES, CLIENT_MANIFEST } from './next-internals';
import { servedFile } from './served-file';
import { settlementTile } from './settlement-files';
import { storyData } from './story-data';

type Files = OfflineList['files'];

/** The files that any story needs to open without a network. Made once: a build does not change. */
const filesOfStories = once(makeFiles);

/**
 * Everything that a story needs to open without a network, and which revision it is at. Of other stories it says nothing, so that it costs the
 * same however many there are.
 * @param slug of the story that is asked about; what is no story is left out
 */
export async function offlineList(slug: string | null): Promise<OfflineList> {
  const [files, story] = await Promise.all([filesOfStories(), slug === null ? null : loadStory(slug)]);
  if (!story || story.isDraft) return { files, stories: {} };
  const { address, json } = storyData(story);
  const close = await closePartsOf(story);
  return {
    files: [...files, ...close, [address, Buffer.byteLength(json)], ...picturesOf(story)],
    stories: { [story.slug]: story.revision },
  };
}

/** A page is read on phones and beside a map: this width is sharp enough there. In pixels. */
const PICTURE_WIDTH = 960;
/** Of WebP as it is made here, for each pixel: photographs take a tenth to a quarter. */
const BYTES_PER_PIXEL = 0.25;
/** Of all pictures of a story, so that it does not push out the others that are kept. */
const MOST_PICTURE_BYTES = 4e6;

/** The article's pictures, in the order of the text, as many as there is room for. Their sizes are guessed, as most are not made yet. */
function picturesOf(story: Story): Files {
  const files: [string, number][] = [];
  let sum = 0;
  for (const picture of story.pictures ?? []) {
    const width = pictureWidths(picture).findLast((one) => one <= PICTURE_WIDTH) ?? picture.width;
    const bytes = Math.ceil(((width * width * picture.height) / picture.width) * BYTES_PER_PIXEL);
    sum += bytes;
    if (sum > MOST_PICTURE_BYTES) break;
    files.push([articlePictureHref(story, picture, width, 'webp'), bytes]);
  }
  return files;
}

/** What only the story's own close views need, of its first view and its stops: the detail of countries, and names of settlements. */
async function closePartsOf({ defaults, stops }: Story): Promise<Files> {
  const [world, hash] = await Promise.all([readWorldFile(), basemapHash()]);
  const cameras = [defaults.camera, ...stops.map(({ view }) => view.camera)];
  const countries = [...new Set(cameras.flatMap((camera) => detailWanted(world, camera)))].sort();
  const tiles = [...new Set(cameras.flatMap(settlementTilesWanted))].sort();
  const files = await Promise.all([
    ...countries.map(async (country) => {
      const name = `detail-${country}.json` as const;
      return [name, await servedFile(name)] as const;
    }),
    ...tiles.map(async (tile) => [tile, (await settlementTile(tile)) ?? ''] as const),
  ]);
  return files.map(([name, text]) => [`/basemap/${hash}/${name}`, Buffer.byteLength(text)] as const);
}

async function makeFiles(): Promise<Files> {
  const root = process.cwd();
  const hash = await basemapHash();
  const built = await filesOfPages(path.join(/* turbopackIgnore: true */ root, BUILD));
  const basemap = BASEMAP_FILES.map(async (name) => {
    return [`/basemap/${hash}/${name}`, Buffer.byteLength(await servedFile(name))] as const;
  });
  const theme = await stat(path.join(/* turbopackIgnore: true */ root, 'public', 'theme.js'));
  return [
    ...built.map(([name, bytes]) => [`/_next/static/${name}`, bytes] as const),
    ...(await Promise.all(basemap)),
    ['/theme.js', theme.size],
  ];
}

/**
 * The built scripts, styles and fonts that story pages name, and those that these name in turn: panels and dialogs that are loaded when they
 * are opened. Scripts for browsers without modules are left out; those have no worker either.
 * @param folder `.next`
 * @returns names relative to `.next/static`, and sizes in bytes
 */
async function filesOfPages(folder: string): Promise<[string, number][]> {
  const found = new Map<string, number>();
  const waiting = new Set<string>();
  const read = (text: string) => {
    for (const [, name = ''] of text.matchAll(BUILT_NAMES)) if (!found.has(name)) waiting.add(name);
  };
  for (const page of ['offline.html', ...(await storyManifests(folder))]) {
    const html = await readFile(path.join(/* turbopackIgnore: true */ folder, ...BUILT_PAGES, page), 'utf8');
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

/** Story pages are not built: what their scripts are stands beside their code. */
async function storyManifests(folder: string): Promise<string[]> {
  const stories = path.join(/* turbopackIgnore: true */ folder, ...BUILT_PAGES, 'stories', '[slug]');
  const names = (await readdir(/* turbopackIgnore: true */ stories, { recursive: true })).map((name) =>
    name.split(path.sep).join('/'),
  );
  const beside = await readdir(path.dirname(/* turbopackIgnore: true */ stories));
  return [
    ...names.filter((name) => name.endsWith(CLIENT_MANIFEST)).map((name) => `stories/[slug]/${name}`),
    ...beside.filter((name) => name.endsWith(CLIENT_MANIFEST)).map((name) => `stories/${name}`),
  ].sort();
}
