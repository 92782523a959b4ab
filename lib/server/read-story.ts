import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Issues } from '../compile/issue';
import type { Result } from '../story/result';
import type { Story } from '../story/story';
import { readCountryFacts } from './basemap-files';
import { compileSources, missing, type ReadFacts, readSources, SLUG } from './shelf/story-sources';

export function storiesFolder(): string {
  return path.join(process.cwd(), 'data', 'stories');
}

/** The folders that hold a story, a–z. */
export function storySlugs(folder = storiesFolder()): string[] {
  if (!statSync(/* turbopackIgnore: true */ folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        SLUG.test(entry.name) &&
        isFile(path.join(/* turbopackIgnore: true */ folder, entry.name, 'story.json')),
    )
    .map((entry) => entry.name)
    .sort();
}

/** What was read, by folder: for programs that look once, as a check of stories does. A server has a shelf, shelf/shelf.ts. */
const stories = new Map<string, Promise<Result<Story, Issues>>>();

/** `slug` may come from an address: what is no slug of a folder here is a missing file, and no path is made of it. */
export function readStory(
  slug: string,
  folder = storiesFolder(),
  readFacts: ReadFacts = readCountryFacts,
): Promise<Result<Story, Issues>> {
  if (!SLUG.test(slug)) return Promise.resolve({ ok: false, error: [missing('story.json')] });
  const directory = path.join(/* turbopackIgnore: true */ folder, slug);
  const known = stories.get(directory);
  if (known) return known;
  const story = load(slug, directory, readFacts);
  stories.set(directory, story);
  // A story with problems may be mended, and what failed otherwise was not its fault.
  story.then(
    ({ ok }) => ok || stories.delete(directory),
    () => stories.delete(directory),
  );
  return story;
}

async function load(slug: string, directory: string, readFacts: ReadFacts): Promise<Result<Story, Issues>> {
  if (!isFile(path.join(/* turbopackIgnore: true */ directory, 'story.json')))
    return { ok: false, error: [missing('story.json')] };
  const sources = await readSources(directory);
  return sources.ok ? compileSources(slug, sources.value, readFacts) : sources;
}

function isFile(name: string): boolean {
  return statSync(/* turbopackIgnore: true */ name, { throwIfNoEntry: false })?.isFile() ?? false;
}
