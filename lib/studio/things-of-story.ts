import { anchorPassage, type PassageQuote } from '../compile/anchor-passage';
import type { Passage } from '../story/story';
import {
  fieldsIn,
  isFields,
  type Json,
  type JsonFields,
  type Thing,
  type ThingAmount,
  type ThingKind,
} from './operation';

export interface StoryThings {
  readonly things: readonly Thing[];
  /** The story's other fields. */
  readonly story: JsonFields;
}

const KINDS: ReadonlySet<string> = new Set([
  'place',
  'group',
  'event',
  'person',
  'organisation',
  'figure',
  'flow',
  'statement',
] satisfies ThingKind[]);

/** A story's file as decisions that were made; null where it is no file of a story. Passages that are not in the text are left out. */
export function thingsOfStory(storyJson: string, paragraphs: readonly string[]): StoryThings | null {
  let file: unknown;
  try {
    file = JSON.parse(storyJson);
  } catch {
    return null;
  }
  if (!isFields(file as Json) || !Array.isArray((file as JsonFields).entities)) return null;
  const { entities, times, ...story } = file as JsonFields;
  const things = [
    ...fieldsIn(entities).flatMap((entity) => thingOf(entity, paragraphs)),
    ...fieldsIn(times).flatMap((time, index) => timeOf(time, index, paragraphs)),
  ].map((thing, rank) => ({ ...thing, rank }));
  return { things, story };
}

function thingOf(entity: JsonFields, paragraphs: readonly string[]): Thing[] {
  const { id, kind, passages, figure, figures, ...fields } = entity;
  if (typeof id !== 'string' || typeof kind !== 'string' || !KINDS.has(kind)) return [];
  const spans = fieldsIn(passages).flatMap((quote) => spanOf(quote, paragraphs));
  const numbers = isFields(figure) ? [figure] : fieldsIn(figures);
  const amounts = numbers.flatMap(({ written, ...rest }): ThingAmount[] => {
    const [span] = isFields(written) ? spanOf(written, paragraphs) : [];
    return span ? [{ span, fields: rest }] : [];
  });
  return [{ id, kind: kind as ThingKind, spans, fields, ...(amounts.length > 0 ? { amounts } : {}) }];
}

function timeOf({ passage, ...fields }: JsonFields, index: number, paragraphs: readonly string[]): Thing[] {
  const spans = isFields(passage) ? spanOf(passage, paragraphs) : [];
  return spans.length > 0 ? [{ id: `time-${index + 1}`, kind: 'time', spans, fields }] : [];
}

function spanOf(quote: JsonFields, paragraphs: readonly string[]): Passage[] {
  if (typeof quote.exact !== 'string') return [];
  const found = anchorPassage(quote as unknown as PassageQuote, paragraphs, '');
  return found.ok ? [found.value] : [];
}
