import type { BaseMapLookups } from '../compile/check-context';
import { compileStory } from '../compile/compile-story';
import type { Issues } from '../compile/issue';
import { type GeometryText, NO_GEOMETRY_FILES } from '../compile/read-geometry';
import { NO_PICTURE_FILES, type PictureFiles, readPicture } from '../compile/read-picture';
import { NO_SERIES_FILES, type SeriesText } from '../compile/read-series';
import type { Story } from '../story/story';
import { layersIn } from './complete-layers';
import { fieldsIn, isFields, type Json, type JsonFields, type Thing } from './operation';
import { entityOf, type StoryFolder } from './story-folder';

export interface CheckedFolder {
  /** What the files say, as far as they can be read; null where there is nothing to show yet. */
  readonly story: Story | null;
  /** What is wrong with the files as they are. */
  readonly issues: Issues;
}

/** The layer that shows what is only suggested, in the hand of what the article does not say. */
export const SUGGESTED_LAYER = 'suggested-context';
const SUGGESTED_SOURCE = 'suggested';
/** So often what cannot be read is left out; what is wrong then is more than a draft. */
const ROUNDS = 12;

/** Checks a story's folder, and reads it for the map with what is suggested besides. What is wrong is left out, so that the rest is seen. */
export function previewStory(
  folder: StoryFolder,
  articleSha256: string,
  suggested: readonly Thing[],
  lookups: BaseMapLookups,
): CheckedFolder {
  const compile = (story: JsonFields) =>
    compileStory({
      slug: folder.slug,
      articleText: folder.articleText,
      articleSha256,
      storyJson: JSON.stringify(story),
      seriesText: seriesOf(folder),
      geometryText: geometryOf(folder),
      pictureFiles: picturesOf(folder),
      ...lookups,
    });
  const checked = compile(folder.story);
  if (checked.ok && suggested.length === 0) return { story: withoutPictures(checked.value), issues: [] };
  const issues = checked.ok ? [] : checked.error;
  let story: JsonFields = complete(withSuggested(folder.story, suggested, folder));
  for (let round = 0; round < ROUNDS; round++) {
    const result = compile(story);
    if (result.ok) return { story: withoutPictures(result.value), issues };
    const left = without(story, result.error);
    if (!left) break;
    story = left;
  }
  return { story: null, issues };
}

/** The texts of the folder's series. */
export function seriesTexts({ files }: StoryFolder): string[] {
  const names = Object.keys(files).filter((name) => name.startsWith('series/'));
  return names.map((name) => new TextDecoder().decode(files[name]));
}

/** The series among the folder's files. */
function seriesOf(folder: StoryFolder): SeriesText {
  return (file) => textIn(folder, `series/${file}`) ?? NO_SERIES_FILES(file);
}

/** The shapes among them. */
function geometryOf(folder: StoryFolder): GeometryText {
  return (file) => textIn(folder, `geometry/${file}`) ?? NO_GEOMETRY_FILES(file);
}

function textIn({ files }: StoryFolder, path: string): { readonly ok: true; readonly value: string } | null {
  const bytes = files[path];
  return bytes ? { ok: true, value: new TextDecoder().decode(bytes) } : null;
}

/** The pictures among the folder's files. Their hashes are the site's to make, which alone has addresses for them. */
function picturesOf({ files }: StoryFolder): PictureFiles {
  return (file) => {
    const bytes = files[`pictures/${file}`];
    return bytes ? readPicture(bytes, '') : NO_PICTURE_FILES(file);
  };
}

/** The site has no picture of what is not published. */
function withoutPictures({ pictures: _, ...story }: Story): Story {
  return story;
}

/** Words in the place of those that are still to be filled in. */
function complete(story: JsonFields): JsonFields {
  const open = 'Not filled in';
  const fields = (value: Json | undefined) => (isFields(value) ? value : {});
  return {
    title: open,
    lang: 'und',
    dateline: open,
    date: '2000-01-01',
    ...story,
    article: { publisher: open, headlineNote: open, ...fields(story.article) },
    rights: { holder: open, terms: open, ...fields(story.rights) },
  };
}

function withSuggested(story: JsonFields, suggested: readonly Thing[], { articleText }: StoryFolder): JsonFields {
  if (suggested.length === 0) return story;
  const paragraphs = articleText.split('\n');
  const there = new Set(fieldsIn(story.entities).map(({ id }) => id));
  const more = suggested.filter(({ id }) => !there.has(id)).map((thing) => entityOf(thing, paragraphs));
  const layer = {
    id: SUGGESTED_LAYER,
    name: 'Suggested',
    origin: 'context',
    shows: 'What is only suggested.',
    asOf: typeof story.date === 'string' ? story.date : '2000-01-01',
    sources: [SUGGESTED_SOURCE],
    items: suggested.map(({ id }) => ({ entity: id })),
  };
  return {
    ...story,
    entities: [...list(story.entities), ...more],
    sources: [...list(story.sources), { id: SUGGESTED_SOURCE, title: 'Suggested', publisher: 'Dateline' }],
    layers: [...layersIn(story), layer],
  };
}

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The story without the elements of lists in which something is wrong; null where the fault is in none. */
function without(story: JsonFields, issues: Issues): JsonFields | null {
  const bad = new Map<string, Set<number>>();
  const items = new Map<string, Set<number>>();
  for (const { path, file } of issues) {
    const [, key, index, rest] = /^(\w+)\[(\d+)\](.*)$/.exec(path) ?? [];
    if (file !== 'story.json' || key === undefined) continue;
    const item = key === 'layers' ? /^\.items\[(\d+)\]/.exec(rest ?? '') : null;
    const [where, at] = item ? [items, Number(item[1])] : [bad, Number(index)];
    const name = item ? `${index}` : key;
    where.set(name, (where.get(name) ?? new Set()).add(at));
  }
  if (bad.size + items.size === 0) return null;
  const kept: { [key: string]: Json } = { ...story };
  for (const [key, indexes] of bad) kept[key] = list(kept[key]).filter((_, index) => !indexes.has(index));
  if (items.size > 0) {
    const gone = bad.get('layers');
    kept.layers = list(story.layers).flatMap((layer, index) => {
      const out = items.get(`${index}`);
      if (gone?.has(index) || !isFields(layer)) return [];
      const left = list(layer.items).filter((_, at) => !out?.has(at));
      return left.length > 0 ? [{ ...layer, items: left }] : [];
    });
  }
  return kept;
}
