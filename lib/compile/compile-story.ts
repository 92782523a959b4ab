import { quietLinks } from '../story/quiet-links';
import type { Result } from '../story/result';
import type { Paragraph, Story } from '../story/story';
import { countriesOf } from '../story/story-index';
import { parseView } from '../view/parse-view';
import type { Anchors } from './anchor-passage';
import { NO_BASEMAP_OUTLINES } from './basemap-outlines';
import type { BaseMapLookups } from './check-context';
import { checkPlaceholders } from './check-placeholders';
import { checkStory } from './check-story';
import { compileEntity } from './compile-entity';
import { compilePictures } from './compile-pictures';
import { compileSeries } from './compile-series';
import { compileShapes } from './compile-shapes';
import { compileDate } from './compile-when';
import { type Draft, draftOf } from './draft';
import { fillIn } from './fill-in';
import { boundedIssues, type Issue, type Issues, MAX_FOUND, quoted } from './issue';
import { paragraphSpans } from './paragraph-spans';
import { placeIssues } from './place-issues';
import { placePublisherLinks } from './publisher-links';
import { type GeometryText, NO_GEOMETRY_FILES } from './read-geometry';
import { type JsonRead, readJson, unshowable, valueAt } from './read-json';
import { NO_PICTURE_FILES, type PictureFiles } from './read-picture';
import { NO_SERIES_FILES, type SeriesText } from './read-series';
import { FORMAT, type StoryFile, storySchema } from './schema';
import { schemaIssues } from './schema-issues';
import { upgradeFormat } from './upgrade-format';

export interface StoryInput extends BaseMapLookups {
  /** The folder's name. */
  readonly slug: string;
  readonly articleText: string;
  /** Of the article's bytes, in hexadecimal. */
  readonly articleSha256: string;
  readonly storyJson: string;
  /** A file of the folder `series`; a story without one needs none. */
  readonly seriesText?: SeriesText;
  /** A file of the folder `geometry`; a story without one needs none. */
  readonly geometryText?: GeometryText;
  /** A file of the folder `pictures`; a story without one needs none. */
  readonly pictureFiles?: PictureFiles;
}

/** A story's files to the story that readers get, or everything that is wrong with them. */
export function compileStory(input: StoryInput): Result<Story, Issues> {
  const { slug, articleSha256, countryFacts, neighbours, outside, basemapOutlines = NO_BASEMAP_OUTLINES } = input;
  const { seriesText = NO_SERIES_FILES, geometryText = NO_GEOMETRY_FILES } = input;
  const { pictureFiles = NO_PICTURE_FILES } = input;
  const texts = splitParagraphs(input.articleText);
  const articleIssues = checkParagraphs(texts);
  const read = readJson(input.storyJson, 'story.json');
  const refused = (issues: Issues) => ({ ok: false, error: placed(issues, input.storyJson, read) }) as const;
  if (!read.isRead || texts.length > MAX_PARAGRAPHS) return refused([...articleIssues, ...read.issues]);

  const upgraded = upgradeFormat(read.value);
  const unknown = unknownFormat(upgraded);
  // Of a format that is not known, nothing else can be said.
  if (unknown) return refused([...articleIssues, ...read.issues, unknown]);

  const json = fillIn(upgraded, { slug, articleSha256, countryFacts });
  const hints = { countryFacts };
  const draft = draftOf(json, hints);
  const parsed = storySchema.safeParse(draft.read);
  const given = {
    slug,
    articleSha256,
    paragraphs: texts,
    countryFacts,
    neighbours,
    outside,
    basemapOutlines,
    seriesText,
    geometryText,
    pictureFiles,
  };
  const { issues, blocks, pictures, extracts, series, shape, ...checked } = checkStory(draft, given);
  const schema: Issue[] = parsed.success ? [] : schemaIssues(parsed.error, draft.read, storySchema, hints);
  const told = new Set(schema.map(({ path }) => path));
  const later = draft.later.filter(({ path }) => !told.has(path));
  const placeholders = valueAt(json, ['state']) === 'draft' ? [] : checkPlaceholders(upgraded, slug);
  const all = [...articleIssues, ...read.issues, ...schema, ...later, ...issues, ...placeholders];
  if (!parsed.success || all.length > 0) return refused(all.slice(0, MAX_FOUND));

  const file = parsed.data;
  // From here on there are only the words that readers get.
  const shown = extracts?.texts ?? texts;
  const anchors = extracts?.anchors ?? checked.anchors;
  const entityFiles = draft.entities.flatMap(({ value }) => (value ? [value] : []));
  const byId = new Map(entityFiles.map((entity) => [entity.id, entity]));
  const numbers = {
    seriesFile: (id: string) => file.series.find((one) => one.id === id) ?? null,
    table: (id: string) => series.get(id) ?? null,
  };
  const entities = entityFiles.map((entity) =>
    compileEntity(entity, { anchors, byId, numbers, basemapOutlines, storyDate: file.date }),
  );
  const times = draft.times.flatMap(({ value }) => {
    const passage = value && anchors.get(value.passage);
    return passage ? [{ ...value, passage }] : [];
  });
  const shownPictures = compilePictures(draft, pictures, extracts !== null);
  const captions = new Set([...file.captions, ...draft.pictures.flatMap(({ value }) => value?.caption ?? [])]);
  const spans = paragraphSpans(shown.length, entities, times);
  const links = quietLinks(
    shown.map((text, index) => ({ text, links: spans[index]?.links ?? [] })),
    entities,
  );
  const { publisher, url, headlineNote } = file.article;
  const publisherLinks = draft.links.flatMap(({ value }) => {
    const passage = value && anchors.get(value);
    return passage ? [{ ...passage, url: value.url }] : [];
  });
  const publisherLinksIn = (n: number, marked: Pick<Paragraph, 'links' | 'spans'>) => {
    const own = publisherLinks.filter(({ paragraph }) => paragraph === n);
    return own.length === 0 ? {} : placePublisherLinks(own, marked, (id) => byId.get(id)?.kind === 'statement');
  };

  const story: Story = {
    slug: file.slug,
    ...(file.state === 'draft' ? { isDraft: true as const } : {}),
    revision: file.revision,
    title: file.title,
    lang: file.lang,
    dateline: file.dateline,
    date: file.date,
    article: {
      publisher,
      ...(url === undefined ? {} : { url }),
      ...(headlineNote === undefined ? {} : { headlineNote }),
    },
    rights: compileRights(file.rights),
    defaults: compileDefaults(file.defaults),
    paragraphs: shown.map((text, index) => ({
      n: index + 1,
      text,
      kind: captions.has(index + 1) ? 'caption' : 'text',
      ...(blocks.has(index + 1) ? { block: blocks.get(index + 1) } : {}),
      ...langsIn(index + 1, draft, anchors),
      ...(extracts ? { own: extracts.own[index] ?? [] } : {}),
      links: links[index] ?? [],
      spans: spans[index]?.marks ?? [],
      ...publisherLinksIn(index + 1, { links: links[index] ?? [], spans: spans[index]?.marks ?? [] }),
    })),
    ...(shownPictures.length === 0 ? {} : { pictures: shownPictures }),
    entities,
    layers: file.layers.map(({ shade, circles, asOf, ...layer }) => ({
      ...layer,
      asOf: compileDate(asOf),
      ...(shade ? { shade } : {}),
      ...(circles ? { circles } : {}),
    })),
    sources: file.sources.map(({ date, ...source }) => (date ? { ...source, date: compileDate(date) } : source)),
    unverified: file.unverified,
    series: file.series.flatMap((one) => {
      const table = series.get(one.id);
      return table ? [compileSeries(one, table, basemapOutlines)] : [];
    }),
    times,
    stops: [],
    changes: file.changes,
    countries: countriesOf(entities, countryFacts),
    shapes: compileShapes(entityFiles, shape, basemapOutlines),
  };
  // A view is read with the story that it is of; the checks have let only readable ones pass.
  const stops = file.stops.map((stop) => ({ ...stop, view: parseView(stop.view, story).view }));
  return { ok: true, value: { ...story, stops } };
}

function unknownFormat(json: unknown): Issue | null {
  const format = valueAt(json, ['format']);
  if (format === undefined || format === FORMAT) return null;
  const expected = `${FORMAT}, the newest format`;
  return { code: 'unknown-format', file: 'story.json', path: 'format', found: JSON.stringify(format), expected };
}

/** As many as are told, each with its place. */
function placed(issues: Issues, storyJson: string, read: JsonRead): Issues {
  return placeIssues(boundedIssues(issues), storyJson, read);
}

function compileDefaults({ title, ...defaults }: StoryFile['defaults']): Story['defaults'] {
  return title === undefined ? defaults : { ...defaults, title };
}

/** The language of a paragraph, and of words in it, where they have one of their own. */
function langsIn(n: number, { langs }: Draft, anchors: Anchors): Pick<Paragraph, 'lang' | 'langs'> {
  const own = langs.find(({ value }) => value?.paragraph === n)?.value?.lang;
  const spans = langs.flatMap(({ value }) => {
    const passage = value?.passage && anchors.get(value.passage);
    return passage?.paragraph === n ? [{ start: passage.start, end: passage.end, lang: value?.lang ?? '' }] : [];
  });
  return {
    ...(own === undefined ? {} : { lang: own }),
    ...(spans.length === 0 ? {} : { langs: spans.sort((a, b) => a.start - b.start) }),
  };
}

function compileRights({ holder, terms, url, show }: StoryFile['rights']): Story['rights'] {
  return { holder, terms, ...(url === undefined ? {} : { url }), ...(show === 'extracts' ? { show } : {}) };
}

/** One paragraph a line, verbatim. A line break at the very end ends the last line and starts no other. */
function splitParagraphs(articleText: string): string[] {
  const lines = articleText.split('\n');
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}

/** A book has fewer. */
const MAX_PARAGRAPHS = 30_000;

function checkParagraphs(paragraphs: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  const report = (line: number, found: string, expected: string) => {
    issues.push({ code: 'article-line', file: 'article.txt', path: `line ${line}`, found, expected });
  };
  if (paragraphs.length > MAX_PARAGRAPHS)
    report(MAX_PARAGRAPHS + 1, `${paragraphs.length} lines`, `at most ${MAX_PARAGRAPHS}`);
  for (const [index, text] of paragraphs.entries()) {
    if (issues.length >= MAX_FOUND) break;
    const character = unshowable(text);
    const found =
      text.trim() === '' ? 'an empty line' : character ? `the character ${character} in ${quoted(text)}` : null;
    if (found !== null) report(index + 1, found, 'one paragraph a line, with \\n between');
  }
  return issues;
}
