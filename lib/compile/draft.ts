import type { z } from 'zod';
import { valueAt } from './read-json';
import { type StoryFile, storySchema } from './schema';

export type EntityFile = StoryFile['entities'][number];
export type LayerFile = StoryFile['layers'][number];
export type SeriesFile = StoryFile['series'][number];
type SourceFile = StoryFile['sources'][number];
type TimeFile = StoryFile['times'][number];
export type StopFile = StoryFile['stops'][number];

/** One element of a list in the file. `value` is null where the schema refuses it; its id still counts as known. */
export interface Slot<T> {
  readonly path: string;
  readonly id: string | null;
  readonly value: T | null;
}

/**
 * As much of a file as can be read: what the schema refuses is left out, so that one wrong field does not hide what is
 * wrong elsewhere.
 */
export interface Draft {
  /** The file as far as it was read: where hardly anything fits the schema, the rest of a list is left out. */
  readonly read: unknown;
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
  readonly entities: readonly Slot<EntityFile>[];
  readonly layers: readonly Slot<LayerFile>[];
  readonly sources: readonly Slot<SourceFile>[];
  readonly series: readonly Slot<SeriesFile>[];
  readonly times: readonly Slot<TimeFile>[];
  readonly stops: readonly Slot<StopFile>[];
}

export function draftOf(json: unknown): Draft {
  const { shape } = storySchema;
  const reading = { faults: 0, ends: new Map<string, number>() };
  const slots = <T>(list: string, schema: z.ZodType<T>) => slotsOf(json, list, schema, reading);
  const field = <T>(schema: z.ZodType<T>, ...path: string[]): T | null =>
    schema.safeParse(valueAt(json, path)).data ?? null;
  const lists = {
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

/** Faults after which no more elements are read: a file of nothing else would take minutes. */
const MAX_FAULTS = 1000;

interface Reading {
  faults: number;
  /** Where a list was left, by its key. */
  readonly ends: Map<string, number>;
}

function slotsOf<T>(json: unknown, list: string, schema: z.ZodType<T>, reading: Reading): Slot<T>[] {
  const items = valueAt(json, [list]);
  if (!Array.isArray(items)) return [];
  return items.map((item: unknown, index) => {
    const id = valueAt(item, ['id']);
    const slot = { path: `${list}[${index}]`, id: typeof id === 'string' ? id : null };
    if (reading.faults >= MAX_FAULTS) {
      if (!reading.ends.has(list)) reading.ends.set(list, index);
      return { ...slot, value: null };
    }
    const { data, error } = schema.safeParse(item);
    reading.faults += error?.issues.length ?? 0;
    return { ...slot, value: data ?? null };
  });
}
