import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileStory } from '../../../lib/story/compile-story';
import type { Issue, Result } from '../../../lib/story/issue';
import type { CountryFacts, Story } from '../../../lib/story/story';

export const FIXTURES = path.join(import.meta.dirname, '../../fixtures/stories/valid');

const KNOWN = ['NOR', 'DNK', 'SWE'];

export function countryFacts(iso3: string): CountryFacts | null {
  return KNOWN.includes(iso3) ? { iso3, name: iso3, bbox: [0, 0, 1, 1], anchor: [0, 0] } : null;
}

export const articleText = read('article.txt');
export const storyJson = read('story.json');

function read(file: string): string {
  return readFileSync(path.join(FIXTURES, 'ferry-talks', file), 'utf8');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The valid story's JSON, loose enough to be broken in any way. */
// biome-ignore lint/suspicious/noExplicitAny: tests break it on purpose
export type Loose = any;

export function compileText(json: string, article = articleText): Result<Story> {
  return compileStory({
    slug: 'ferry-talks',
    articleText: article,
    articleSha256: sha256(article),
    storyJson: json,
    countryFacts,
  });
}

/** The valid story after `change`. */
export function compileChanged(change: (story: Loose) => void): Result<Story> {
  const story: Loose = JSON.parse(storyJson);
  change(story);
  return compileText(JSON.stringify(story));
}

export function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues;
}

export function validStory(): Story {
  const result = compileText(storyJson);
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2));
  return result.value;
}

export function entityOf(story: Loose, id: string): Loose {
  return story.entities.find((entity: Loose) => entity.id === id);
}
