import { quoteFor } from '../compile/quote-for';
import type { Passage } from '../story/story';
import { completeLayers } from './complete-layers';
import type { Decisions } from './decisions';
import { shapeFile } from './drawn-shape';
import { fieldsIn, isFields, type JsonFields, type Thing } from './operation';

/** A story's folder: the files that its slug names, by their path in it. */
export interface StoryFolder {
  readonly slug: string;
  readonly articleText: string;
  readonly story: JsonFields;
  /** Its other files, by their path. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/**
 * The story's files that an editor's decisions come to. It never throws, and what is not yet said is left out: the check of stories says
 * what is missing. Suggestions that nobody decided are not in it.
 */
export function storyFolder(decisions: Decisions, slug: string, files: StoryFolder['files'] = {}): StoryFolder {
  const { paragraphs, story } = decisions;
  const things = inOrder(decisions);
  const { entities: _, times: __, ...given } = story;
  const entities = things.filter(({ kind }) => kind !== 'time').map((thing) => entityOf(thing, paragraphs));
  return {
    slug,
    files: filesOf(files, decisions.files, drawnFiles(things)),
    articleText: paragraphs.join('\n'),
    story: inFileOrder({
      format: 2,
      revision: 1,
      ...given,
      ...(given.layers === undefined ? {} : layered(given, entities)),
      slug,
      entities,
      times: things.filter(({ kind }) => kind === 'time').map((thing) => timeOf(thing, paragraphs)),
    }),
  };
}

/** Files that were there, with those that were added since and without those that were taken out. */
function filesOf(
  there: StoryFolder['files'],
  changed: Decisions['files'],
  drawn: StoryFolder['files'],
): StoryFolder['files'] {
  const left = Object.entries(there).filter(([path]) => changed.get(path) !== null);
  const added = [...changed].flatMap(([path, text]) =>
    text === null ? [] : [[path, new TextEncoder().encode(text)] as const],
  );
  return { ...Object.fromEntries([...left, ...added]), ...drawn };
}

/** The shapes that were drawn here, of things that are placed by them. */
function drawnFiles(things: readonly Thing[]): StoryFolder['files'] {
  return Object.fromEntries(
    things.flatMap(({ id, shape, fields: { placement } }) => {
      const isUsed = isFields(placement) && placement.file === shapeFile(id);
      const bytes = () => new TextEncoder().encode(`${JSON.stringify(shape)}\n`);
      return shape && isUsed ? [[`geometry/${shapeFile(id)}`, bytes()]] : [];
    }),
  );
}

/** The layers with what was decided since they were changed; the first view shows none that is gone. */
function layered({ layers, defaults }: JsonFields, entities: readonly JsonFields[]): JsonFields {
  const now = completeLayers(fieldsIn(layers), entities);
  const ids = new Set(now.map(({ id }) => id));
  if (!isFields(defaults) || !Array.isArray(defaults.layers)) return { layers: now };
  const shown = defaults.layers.filter((id) => ids.has(id));
  return { layers: now, defaults: { ...defaults, layers: shown.length > 0 ? shown : now.map(({ id }) => id ?? '') } };
}

/** The check of a shelf wants to know that the text is the one that was marked: the SHA-256 of its bytes, in hexadecimal. */
export function withSum(folder: StoryFolder, sha256: string): StoryFolder {
  const { article } = folder.story;
  const summed = { ...(isFields(article) ? article : {}), sha256 };
  return { ...folder, story: inFileOrder({ ...folder.story, article: summed }) };
}

/** As docs/story-format.md lists them: the same fields are the same file. */
const FILE_ORDER =
  '$schema format slug state revision title lang dateline date article rights defaults captions blocks links langs pictures sources unverified series entities times layers stops changes'.split(
    ' ',
  );

/** What the list does not know comes before the entities. */
function inFileOrder(story: JsonFields): JsonFields {
  const rank = (key: string) => {
    const at = FILE_ORDER.indexOf(key);
    return at < 0 ? FILE_ORDER.indexOf('entities') - 0.5 : at;
  };
  return Object.fromEntries(Object.entries(story).sort(([a], [b]) => rank(a) - rank(b)));
}

/** As in the file that the draft began with, then in the order of the text, so that it does not matter in which order things were decided. */
function inOrder({ things }: Decisions): Thing[] {
  const first = ({ spans: [span], amounts: [amount] = [] }: Thing) => span ?? amount?.span;
  return [...things.values()]
    .map((thing) => ({ ...thing, spans: [...thing.spans].sort(byPlace) }))
    .sort((a, b) => rankOf(a) - rankOf(b) || byPlace(first(a), first(b)) || (a.id < b.id ? -1 : 1));
}

const rankOf = ({ rank }: Thing): number => rank ?? Number.MAX_SAFE_INTEGER;

/** What has no place in the text comes last. */
function byPlace(a: Passage | undefined, b: Passage | undefined): number {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
  return a.paragraph - b.paragraph || a.start - b.start || b.end - a.end;
}

/** An entity as the story’s file has it. */
export function entityOf({ id, kind, spans, fields, amounts = [] }: Thing, paragraphs: readonly string[]): JsonFields {
  const quote = (span: Passage) => quoteOf(span, paragraphs);
  const numbers = amounts.map((amount) => ({ written: quote(amount.span), ...amount.fields }));
  const [figure] = numbers;
  return {
    kind,
    id,
    ...fields,
    ...(spans.length > 0 ? { passages: spans.map(quote) } : {}),
    ...(kind === 'figure' && figure ? { figure } : {}),
    ...(kind === 'flow' && numbers.length > 0 ? { figures: numbers } : {}),
  };
}

function timeOf({ spans: [span], fields }: Thing, paragraphs: readonly string[]): JsonFields {
  return { ...(span ? { passage: quoteOf(span, paragraphs) } : {}), ...fields };
}

function quoteOf({ paragraph, start, end }: Passage, paragraphs: readonly string[]): JsonFields {
  const { exact, prefix, suffix } = quoteFor(paragraphs, paragraph, start, end);
  return { paragraph, exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
}
