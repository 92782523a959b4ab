import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { MAX_SERIES_BYTES, missingSeries } from '../compile/compile-series';
import { compileStory } from '../compile/compile-story';
import type { Issue, Issues } from '../compile/issue';
import { MAX_BYTES, tooLarge } from '../compile/read-json';
import type { Result } from '../story/result';
import type { CountryFacts, Story } from '../story/story';
import { readCountryFacts, readNeighbours } from './basemap-files';

const SLUG = /^[a-z0-9-]{1,64}$/;

type ReadFacts = () => Promise<(iso3: string) => CountryFacts | null>;

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

/** Compiled once per process: the files do not change under a running server. What had problems is tried again once they changed. */
const stories = new Map<string, { readonly story: Promise<Result<Story, Issues>>; readonly faulty?: string }>();

/** `slug` may come from an address: what is no slug of a folder here is a missing file, and no path is made of it. */
export function readStory(
  slug: string,
  folder = storiesFolder(),
  readFacts: ReadFacts = readCountryFacts,
): Promise<Result<Story, Issues>> {
  if (!SLUG.test(slug)) return Promise.resolve({ ok: false, error: [missing('story.json')] });
  const directory = path.join(/* turbopackIgnore: true */ folder, slug);
  const known = stories.get(directory);
  if (known && (known.faulty === undefined || known.faulty === stampOf(directory))) return known.story;
  if (!isFile(path.join(/* turbopackIgnore: true */ directory, 'story.json')))
    return Promise.resolve({ ok: false, error: [missing('story.json')] });
  const stamp = stampOf(directory);
  const story = load(slug, directory, readFacts);
  stories.set(directory, { story });
  story.then(
    ({ ok }) => ok || stories.set(directory, { story, faulty: stamp }),
    () => stories.delete(directory),
  );
  return story;
}

/** Changes with any file of a story. */
function stampOf(directory: string): string {
  const series = path.join(/* turbopackIgnore: true */ directory, 'series');
  const names = statSync(/* turbopackIgnore: true */ series, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(/* turbopackIgnore: true */ series).map((name) => `series/${name}`)
    : [];
  return ['article.txt', 'story.json', ...names]
    .map((name) => {
      const { mtimeMs = 0, size = 0 } =
        statSync(path.join(/* turbopackIgnore: true */ directory, name), { throwIfNoEntry: false }) ?? {};
      return `${name} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

async function load(slug: string, directory: string, readFacts: ReadFacts): Promise<Result<Story, Issues>> {
  const article = readText(directory, 'article.txt');
  const story = readText(directory, 'story.json');
  if (!article.ok || !story.ok) {
    return { ok: false, error: [article, story].flatMap((file) => (file.ok ? [] : file.error)) };
  }
  return compileStory({
    slug,
    articleText: article.value.text,
    articleSha256: article.value.sha256,
    storyJson: story.value.text,
    countryFacts: await readFacts(),
    neighbours: await readNeighbours(),
    seriesText: (file) => readSeriesText(directory, file),
  });
}

const SERIES_FILE = /^[a-z0-9-]{1,64}\.csv$/;

/** The name stands in story.json: what is no plain file name there is a missing file, and no path is made of it. */
function readSeriesText(directory: string, file: string): Result<string, Issues> {
  if (!SERIES_FILE.test(file)) return { ok: false, error: [missingSeries(file)] };
  const read = readText(directory, `series/${file}`, missingSeries(file), MAX_SERIES_BYTES);
  return read.ok ? { ok: true, value: read.value.text } : read;
}

function readText(
  directory: string,
  file: string,
  absent = missing(file),
  most = MAX_BYTES,
): Result<{ text: string; sha256: string }, Issues> {
  const name = path.join(/* turbopackIgnore: true */ directory, file);
  if (!isFile(name)) return { ok: false, error: [absent] };
  const { size } = statSync(name);
  if (size > most) return { ok: false, error: [tooLarge(file, size, most)] };
  const bytes = readFileSync(name);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, value: { text, sha256: createHash('sha256').update(bytes).digest('hex') } };
  } catch {
    const found = 'bytes that are not UTF-8';
    return { ok: false, error: [{ code: 'not-utf8', file, path: '', found, expected: 'UTF-8 text' }] };
  }
}

function missing(file: string): Issue {
  return { code: 'file-missing', file, path: '', found: 'no such file', expected: 'article.txt and story.json' };
}

function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
}
