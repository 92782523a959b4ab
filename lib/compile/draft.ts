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
  readonly slug: string | null;
  readonly revision: number | null;
  readonly sha256: string | null;
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
  const field = <T>(schema: z.ZodType<T>, ...path: string[]): T | null =>
    schema.safeParse(valueAt(json, path)).data ?? null;
  return {
    slug: field(shape.slug, 'slug'),
    revision: field(shape.revision, 'revision'),
    sha256: field(shape.article.shape.sha256, 'article', 'sha256'),
    defaults: field(shape.defaults, 'defaults'),
    captions: field(shape.captions, 'captions') ?? [],
    changes: field(shape.changes, 'changes'),
    entities: slots(json, 'entities', shape.entities.element),
    layers: slots(json, 'layers', shape.layers.element),
    sources: slots(json, 'sources', shape.sources.element),
    series: slots(json, 'series', shape.series.unwrap().element),
    times: slots(json, 'times', shape.times.unwrap().element),
    stops: slots(json, 'stops', shape.stops.unwrap().element),
  };
}

function slots<T>(json: unknown, list: string, schema: z.ZodType<T>): Slot<T>[] {
  const items = valueAt(json, [list]);
  if (!Array.isArray(items)) return [];
  return items.map((item: unknown, index) => {
    const id = valueAt(item, ['id']);
    return {
      path: `${list}[${index}]`,
      id: typeof id === 'string' ? id : null,
      value: schema.safeParse(item).data ?? null,
    };
  });
}
