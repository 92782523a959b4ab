import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suggestDraft } from '../lib/compile/suggest-draft';
import { readCountryFacts, readPlacesFile, readWorldFile } from '../lib/server/basemap-files';
import { storiesFolder } from '../lib/server/read-story';
import { isDay } from '../lib/story/time-range';

export interface NewStory {
  readonly slug: string;
  /** Path of the text. */
  readonly text: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

/** Makes a story's folder with its text and a first draft of its file. The reason why not, or null. */
export async function newStory({ slug, text, date }: NewStory, folder = storiesFolder()): Promise<string | null> {
  if (!/^[a-z0-9-]{1,64}$/.test(slug)) return `"${slug}" is no slug: 1 to 64 of a-z, 0-9 and -.`;
  if (!isDay(date)) return `--date is "${date}"; it has to be a day, YYYY-MM-DD.`;
  if (!existsSync(text)) return `There is no file ${text}.`;
  const directory = path.join(folder, slug);
  if (existsSync(directory)) return `${path.relative('.', directory)} is there already; nothing was changed.`;

  const paragraphs = paragraphsOf(readFileSync(text, 'utf8'));
  if (paragraphs.length === 0) return `${text} has no words in it.`;
  const article = paragraphs.join('\n');
  const sha256 = createHash('sha256').update(article).digest('hex');
  const world = await readWorldFile();
  const facts = await readCountryFacts();
  const countries = [...world.countries, ...world.territories].flatMap(({ iso3 }) => facts(iso3) ?? []);
  const { cities } = await readPlacesFile();
  const draft = suggestDraft({ slug, paragraphs, sha256, date, countries, cities });
  if (!draft) {
    return 'The text names no country and no city that the map knows. Begin with the example in docs/story-format.md.';
  }
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, 'article.txt'), article);
  writeFileSync(path.join(directory, 'story.json'), `${JSON.stringify(draft, withoutEmpty, 2)}\n`);
  return null;
}

/** Empty lists are what the format takes by itself, but for the story's own sources. */
function withoutEmpty(this: object, key: string, value: unknown): unknown {
  const isNeeded = key === 'sources' && 'revision' in this;
  return Array.isArray(value) && value.length === 0 && !isNeeded ? undefined : value;
}

/** One paragraph a line, without empty lines or spaces at the ends; every other character as it is. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
