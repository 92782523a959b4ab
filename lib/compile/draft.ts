import type { z } from 'zod';
import type { Hints } from './cure-of';
import type { Issue, IssueCode } from './issue';
import { lenientRead } from './lenient-read';
import { jsonPath, valueAt } from './read-json';
import { type StoryFile, storySchema } from './schema';

export type EntityFile = StoryFile['entities'][number];
export type LayerFile = StoryFile['layers'][number];
export type SeriesFile = StoryFile['series'][number];
type SourceFile = StoryFile['sources'][number];
type TimeFile = StoryFile['times'][number];
export type BlockFile = NonNullable<StoryFile['blocks']>[number];
type LinkFile = NonNullable<StoryFile['links']>[number];
/** A picture as the file has it. */
export type PictureEntry = NonNullable<StoryFile['pictures']>[number];
type LangFile = NonNullable<StoryFile['langs']>[number];
export type StopFile = StoryFile['stops'][number];

/** One element of a list in the file. `value` is null where it cannot be told what it is; its id still counts as known. */
export interface Slot<T> {
  readonly path: string;
  readonly id: string | null;
  readonly value: T | null;
  /** Where in it something stands in for what the schema refuses. */
  readonly doubts: readonly (readonly PropertyKey[])[];
}

/** Whether what a slot has in this field is sure. */
export function isSure({ value, doubts }: Slot<unknown>, ...fields: readonly string[]): boolean {
  return value !== null && !doubts.some(([field]) => fields.includes(String(field)));
}

/** Whether a problem may come only of what stands in for something that the schema refuses: then it is told of that alone. */
export function isDoubtful({ code, path }: Issue, draft: Draft): boolean {
  const [slot = ''] = /^\w+\[\d+\]/.exec(path) ?? [];
  const doubts = draft.doubts.get(slot) ?? [];
  const fields = RESTS_ON[code];
  if (fields && path === slot)
    return doubts.some((doubt) => fields.some((field) => isInside(`${doubt}.`, `${slot}.${field}`)));
  return doubts.some((doubt) => path === doubt || isInside(path, doubt) || isInside(doubt, path));
}

/** The fields of an entity that these problems come of; others, of all that is inside their path. */
const RESTS_ON: Partial<Record<IssueCode, readonly string[]>> = {
  'entity-in-no-layer': ['kind', 'id', 'placement'],
  'entity-unfounded': ['kind', 'passages', 'sources'],
};

function isInside(path: string, outer: string): boolean {
  return path.startsWith(outer) && /^[.[]/.test(path.slice(outer.length));
}

/**
 * As much of a file as can be read: what the schema refuses is left out, so that one wrong field does not hide what is
 * wrong elsewhere.
 */
export interface Draft {
  /** The file as far as it was read: where hardly anything fits the schema, the rest of a list is left out. */
  readonly read: unknown;
  /** Paths at which something stands in for what the schema refuses, by the path of their slot. */
  readonly doubts: ReadonlyMap<string, readonly string[]>;
  /** What the schema refuses only when it is assumed what else was meant. */
  readonly later: readonly Issue[];
  readonly slug: string | null;
  readonly revision: number | null;
  readonly sha256: string | null;
  readonly lang: string | null;
  readonly rights: StoryFile['rights'] | null;
  /** Whether the file says where the original is. */
  readonly hasOriginal: boolean;
  readonly defaults: StoryFile['defaults'] | null;
  readonly captions: readonly number[];
  readonly changes: StoryFile['changes'] | null;
  readonly blocks: readonly Slot<BlockFile>[];
  readonly links: readonly Slot<LinkFile>[];
  readonly langs: readonly Slot<LangFile>[];
  readonly pictures: readonly Slot<PictureEntry>[];
  readonly entities: readonly Slot<EntityFile>[];
  readonly layers: readonly Slot<LayerFile>[];
  readonly sources: readonly Slot<SourceFile>[];
  readonly series: readonly Slot<SeriesFile>[];
  readonly times: readonly Slot<TimeFile>[];
  readonly stops: readonly Slot<StopFile>[];
}

export function draftOf(json: unknown, hints: Hints): Draft {
  const { shape } = storySchema;
  const reading: Reading = { faults: 0, later: [], ends: new Map() };
  const slots = <T>(list: string, schema: z.ZodType<T>) => slotsOf(json, list, schema, reading, hints);
  const field = <T>(schema: z.ZodType<T>, ...path: string[]): T | null =>
    schema.safeParse(valueAt(json, path)).data ?? null;
  const lists = {
    blocks: slots('blocks', shape.blocks.unwrap().element),
    links: slots('links', shape.links.unwrap().element),
    langs: slots('langs', shape.langs.unwrap().element),
    pictures: slots('pictures', shape.pictures.unwrap().element),
    entities: slots('entities', shape.entities.element),
    layers: slots('layers', shape.layers.element),
    sources: slots('sources', shape.sources.element),
    series: slots('series', shape.series.unwrap().element),
    times: slots('times', shape.times.unwrap().element),
    stops: slots('stops', shape.stops.unwrap().element),
  };
  const cut = [...reading.ends].map(([list, end]) => [list, (valueAt(json, [list]) as unknown[]).slice(0, end)]);
  return {
    read: cut.length === 0 ? json : { ...(json as object), ...Object.fromEntries(cut) },
    doubts: new Map(
      Object.values(lists).flatMap((of) =>
        of
          .filter((slot) => slot.doubts.length > 0)
          .map(({ path, doubts }) => [path, doubts.map((one) => pathIn(path, one))]),
      ),
    ),
    later: reading.later,
    slug: field(shape.slug, 'slug'),
    revision: field(shape.revision, 'revision'),
    sha256: field(shape.article.shape.sha256, 'article', 'sha256'),
    lang: field(shape.lang, 'lang'),
    rights: field(shape.rights, 'rights'),
    hasOriginal: typeof valueAt(json, ['article', 'url']) === 'string',
    defaults: field(shape.defaults, 'defaults'),
    captions: field(shape.captions, 'captions') ?? [],
    changes: field(shape.changes, 'changes'),
    ...lists,
  };
}

function pathIn(slot: string, path: readonly PropertyKey[] | string): string {
  const inside = typeof path === 'string' ? path : jsonPath(path);
  return inside === '' || inside.startsWith('[') ? slot + inside : `${slot}.${inside}`;
}

/** Faults after which no more elements are read: a file of nothing else would take minutes. */
const MAX_FAULTS = 1000;

interface Reading {
  faults: number;
  readonly later: Issue[];
  /** Where a list was left, by its key. */
  readonly ends: Map<string, number>;
}

function slotsOf<T>(json: unknown, list: string, schema: z.ZodType<T>, reading: Reading, hints: Hints): Slot<T>[] {
  const items = valueAt(json, [list]);
  if (!Array.isArray(items)) return [];
  return items.map((item: unknown, index) => {
    const id = valueAt(item, ['id']);
    const slot = { path: `${list}[${index}]`, id: typeof id === 'string' ? id : null, doubts: [] };
    if (reading.faults >= MAX_FAULTS) {
      if (!reading.ends.has(list)) reading.ends.set(list, index);
      return { ...slot, value: null };
    }
    const { value, doubts, faults, later } = lenientRead(schema, item, hints);
    for (const issue of later) reading.later.push({ ...issue, path: pathIn(slot.path, issue.path) });
    reading.faults += faults;
    return { ...slot, value, doubts };
  });
}
