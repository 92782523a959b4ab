import { createHash } from 'node:crypto';
import path from 'node:path';
import { compileStory } from '../../compile/compile-story';
import type { Issue, Issues } from '../../compile/issue';
import { MAX_GEOMETRY_BYTES, missingGeometry } from '../../compile/read-geometry';
import { MAX_BYTES, tooLarge } from '../../compile/read-json';
import { MAX_PICTURE_BYTES, missingPicture, PICTURE_FILE, type ReadPicture } from '../../compile/read-picture';
import { MAX_SERIES_BYTES, missingSeries } from '../../compile/read-series';
import type { Result } from '../../story/result';
import type { CountryFacts, Story } from '../../story/story';
import { readNeighbours, readOutsideCountry } from '../basemap-files';
import { storyOutlines } from '../story-outlines';
import { DISK, type Disk } from './disk';
import { readPictureFile } from './picture-files';

/** Names of stories, and so of their folders and addresses. */
export const SLUG = /^[a-z0-9-]{1,64}$/;
const SERIES_FILE = /^[a-z0-9-]{1,64}\.csv$/;
const GEOMETRY_FILE = /^[a-z0-9-]{1,64}\.geojson$/;
/** What a story may have besides its two files: folders, and what is a file of theirs. */
export const OWN_FOLDERS = [
  ['series', SERIES_FILE, MAX_SERIES_BYTES],
  ['geometry', GEOMETRY_FILE, MAX_GEOMETRY_BYTES],
  ['pictures', PICTURE_FILE, MAX_PICTURE_BYTES],
] as const;

export type ReadFacts = () => Promise<(iso3: string) => CountryFacts | null>;

/** The files of a story by name, as they were read and before anything in them is understood. */
export interface StorySources {
  readonly files: ReadonlyMap<string, Buffer<ArrayBuffer>>;
  /** Of series and shapes that could not be read: a problem only if the story has them. */
  readonly problems: ReadonlyMap<string, Issues>;
  /** What there is to know of pictures, by their file in `pictures`: their bytes are not kept. */
  readonly pictures: ReadonlyMap<string, ReadPicture>;
  readonly bytes: number;
  /** Changes with any byte of them. */
  readonly digest: string;
}

const OWN = ['article.txt', 'story.json'] as const;

/** Reads a story's folder without waiting for the disk on the way. */
export async function readSources(directory: string, disk: Disk = DISK): Promise<Result<StorySources, Issues>> {
  const files = new Map<string, Buffer<ArrayBuffer>>();
  const problems = new Map<string, Issues>();
  const pictures = new Map<string, ReadPicture>();
  for (const name of OWN) await readInto(name, MAX_BYTES);
  if (problems.size > 0) return { ok: false, error: [...problems.values()].flat() };
  const story = files.get('story.json');
  for (const [folder, pattern, most] of OWN_FOLDERS) {
    for (const name of await namesIn(directory, folder, pattern, disk)) {
      // What the story does not name is none of its files, however many there are.
      if (!story?.includes(name)) continue;
      if (folder === 'pictures') pictures.set(name, await readPictureFile(directory, name, disk));
      else await readInto(`${folder}/${name}`, most);
    }
  }
  return { ok: true, value: storySources(files, { problems, pictures }) };

  async function readInto(name: string, most: number): Promise<void> {
    const read = await readBounded(path.join(/* turbopackIgnore: true */ directory, name), name, most, disk);
    if (read.ok) files.set(name, read.value);
    else problems.set(name, read.error);
  }
}

/** a–z */
export async function namesIn(directory: string, folder: string, pattern: RegExp, disk: Disk): Promise<string[]> {
  const names = (await disk.names(path.join(/* turbopackIgnore: true */ directory, folder))) ?? [];
  return names.filter((name) => pattern.test(name)).sort();
}

export function storySources(
  files: StorySources['files'],
  { problems = new Map(), pictures = new Map() }: Partial<Pick<StorySources, 'problems' | 'pictures'>> = {},
): StorySources {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const [name, content] of files) {
    hash.update(`${name}\0${content.length}\0`).update(content);
    bytes += content.length;
  }
  for (const [name, read] of pictures)
    hash.update(`pictures/${name}\0${read.ok ? read.value.hash : read.error.code}\0`);
  return { files, problems, pictures, bytes, digest: hash.digest('base64url') };
}

async function readBounded(
  file: string,
  name: string,
  most: number,
  disk: Disk,
): Promise<Result<Buffer<ArrayBuffer>, Issues>> {
  const absent = absentFile(name);
  try {
    const state = await disk.state(file);
    if (state?.isFile && state.size > most) return { ok: false, error: [tooLarge(name, state.size, most)] };
    const bytes = state?.isFile ? await disk.bytes(file) : null;
    return bytes ? { ok: true, value: bytes } : { ok: false, error: [absent] };
  } catch (error) {
    const found = `a file that cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;
    return { ok: false, error: [{ ...absent, found }] };
  }
}

function absentFile(name: string): Issue {
  if (name.startsWith('series/')) return missingSeries(path.basename(name));
  return name.startsWith('geometry/') ? missingGeometry(path.basename(name)) : missing(name);
}

export function missing(file: string): Issue {
  return { code: 'file-missing', file, path: '', found: 'no such file', expected: 'article.txt and story.json' };
}

/** Understands what was read: the story, or all that is wrong with it. */
export async function compileSources(
  slug: string,
  { files, problems, pictures }: StorySources,
  readFacts: ReadFacts,
): Promise<Result<Story, Issues>> {
  const article = textOf(files, 'article.txt');
  const story = textOf(files, 'story.json');
  if (!article.ok || !story.ok) {
    return { ok: false, error: [article, story].flatMap((file) => (file.ok ? [] : file.error)) };
  }
  return compileStory({
    slug,
    articleText: article.value,
    articleSha256: createHash('sha256')
      .update(files.get('article.txt') ?? '')
      .digest('hex'),
    storyJson: story.value,
    countryFacts: await readFacts(),
    neighbours: await readNeighbours(),
    basemapOutlines: await storyOutlines(story.value, seriesTexts(files)),
    outside: await readOutsideCountry(),
    seriesText: (file) => ownText('series', SERIES_FILE, file),
    geometryText: (file) => ownText('geometry', GEOMETRY_FILE, file),
    pictureFiles: (file) => pictures.get(file) ?? missingPicture,
  });

  /** The name stands in story.json: what is no plain file name there is a missing file, and no path was made of it. */
  function ownText(folder: string, pattern: RegExp, file: string): Result<string, Issues> {
    const name = `${folder}/${file}`;
    const problem = problems.get(name);
    if (problem) return { ok: false, error: problem };
    return pattern.test(file) ? textOf(files, name) : { ok: false, error: [absentFile(name)] };
  }
}

/** Those that can be read, to look into before the story is understood. */
function seriesTexts(files: StorySources['files']): string[] {
  return [...files.keys()].flatMap((name) => {
    const text = name.startsWith('series/') ? textOf(files, name) : null;
    return text?.ok ? [text.value] : [];
  });
}

function textOf(files: StorySources['files'], name: string): Result<string, Issues> {
  const bytes = files.get(name);
  if (!bytes) return { ok: false, error: [absentFile(name)] };
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const found = 'bytes that are not UTF-8';
    return { ok: false, error: [{ code: 'not-utf8', file: name, path: '', found, expected: 'UTF-8 text' }] };
  }
}
