import path from 'node:path';
import type { Issues } from '../compile/issue';
import type { Result } from '../story/result';
import type { Story } from '../story/story';
import { readCountryFacts } from './basemap-files';
import { logProblem } from './log-event';
import { storiesFolder } from './read-story';
import { canScalePictures } from './scaled-pictures';
import { showable } from './shelf/showable';
import { compileSources, readSources, SLUG } from './shelf/story-sources';

/** Who writes a story wants to see it as it is now; readers are served by a shelf, which waits until files are whole. */
export const isDevelopment = process.env.NODE_ENV === 'development';

interface Read {
  readonly digest: string;
  readonly result: Result<Story, Issues>;
}

const read = new Map<string, Read>();
const digests = new WeakMap<Story, string>();

/** A story as its files are at this moment, or what is wrong with them; null where there are none. The same object while they stay the same. */
export async function storyNow(slug: string, folder = storiesFolder()): Promise<Result<Story, Issues> | null> {
  if (!SLUG.test(slug)) return null;
  const directory = path.join(/* turbopackIgnore: true */ folder, slug);
  const sources = await readSources(directory);
  if (!sources.ok) return sources.error.some(({ file }) => file === 'story.json') ? null : sources;
  const { digest } = sources.value;
  const known = read.get(directory);
  if (known?.digest === digest) return known.result;
  const compiled = await compileSources(slug, sources.value, readCountryFacts);
  const result: Result<Story, Issues> = compiled.ok
    ? { ok: true, value: await showable(compiled.value, { canScale: canScalePictures, log: logProblem }) }
    : compiled;
  read.set(directory, { digest, result });
  if (result.ok) digests.set(result.value, digest);
  return result;
}

/** Names the files that a story was made of; null for one that was not read here. */
export function digestNow(story: Story): string | null {
  return digests.get(story) ?? null;
}
