import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import type { Issues } from '../lib/compile/issue';
import { readJson } from '../lib/compile/read-json';
import { readCountryFacts } from '../lib/server/basemap-files';
import { storiesFolder } from '../lib/server/read-story';
import { compileSources, missing, readSources, storySources } from '../lib/server/shelf/story-sources';
import type { Result } from '../lib/story/result';

type State = 'draft' | 'published';

/** Makes a story a draft, or publishes it, which it does only with a story that has no problem. What is wrong with it otherwise. */
export async function setStoryState(
  slug: string,
  state: State,
  folder = storiesFolder(),
): Promise<Result<null, Issues>> {
  const directory = path.join(folder, slug);
  const sources = await readSources(directory);
  if (!sources.ok) return sources;
  const { files } = sources.value;
  const text = files.get('story.json')?.toString('utf8');
  if (text === undefined) return { ok: false, error: [missing('story.json')] };
  const read = readJson(text, 'story.json');
  if (!read.isRead || read.issues.length > 0) return { ok: false, error: read.issues };
  const changed = withState(text, state);
  if (state === 'published') {
    const published = storySources(new Map([...files, ['story.json', Buffer.from(changed)]]), sources.value);
    const story = await compileSources(slug, published, readCountryFacts);
    if (!story.ok) return story;
  }
  if (changed !== readFileSync(path.join(directory, 'story.json'), 'utf8'))
    writeFileSync(path.join(directory, 'story.json'), changed);
  return { ok: true, value: null };
}

/** The text of a story's file with another state; everything else stays as it is. */
export function withState(text: string, state: State): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = modify(text, ['state'], state, {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol },
    // After the story's name, where people look.
    getInsertionIndex: (keys) => keys.indexOf('slug') + 1,
  });
  return applyEdits(text, edits);
}
