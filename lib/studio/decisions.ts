import type { EntityId } from '../story/ids';
import type { Passage } from '../story/story';
import { carryParagraphs } from './carry-paragraphs';
import {
  type Json,
  type JsonFields,
  type Operation,
  spanKey,
  type Thing,
  type ThingAmount,
  type ThingKind,
} from './operation';
import { textChange } from './text-change';

/** What all operations up to now come to. */
export interface Decisions {
  readonly paragraphs: readonly string[];
  readonly things: ReadonlyMap<EntityId, Thing>;
  /** By kind and place in the text, see `spanKey`. */
  readonly refused: ReadonlyMap<string, { readonly kind: ThingKind; readonly span: Passage }>;
  /** Fields of the story's file, but for its entities and times. */
  readonly story: JsonFields;
  /** Files of the story's folder that were added, by their path in it; null of one that was taken out. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Mentions whose words a later text does not have: for a person to decide. */
  readonly lost: readonly LostMention[];
}

export interface LostMention {
  readonly id: EntityId;
  /** The words that were there. */
  readonly words: string;
  /** The paragraph in which they would stand now; null where it is gone too. */
  readonly paragraph: number | null;
}

export function noDecisions(paragraphs: readonly string[], story: JsonFields = {}): Decisions {
  return { paragraphs, things: new Map(), refused: new Map(), story, files: new Map(), lost: [] };
}

/** One operation more. What it speaks of and is not there, as a thing that was dropped, is passed over. */
export function applyOperation(before: Decisions, operation: Operation): Decisions {
  switch (operation.op) {
    case 'keep':
      return { ...before, things: kept(before.things, operation.things) };
    case 'refuse': {
      const { kind, spans } = operation;
      const refused = new Map(before.refused);
      for (const span of spans) refused.set(`${kind} ${spanKey(span)}`, { kind, span });
      return { ...before, refused };
    }
    case 'reopen': {
      const refused = new Map(before.refused);
      for (const span of operation.spans) refused.delete(`${operation.kind} ${spanKey(span)}`);
      return { ...before, refused };
    }
    case 'unmark':
      return withThing(before, operation.id, (thing) => unmarked(thing, operation.spans));
    case 'drop':
      return withThing(before, operation.id, () => null);
    case 'change':
      return withThing(before, operation.id, (thing) => ({
        ...thing,
        fields: withField(thing.fields, operation.path.split('.'), operation.value),
      }));
    case 'draw':
      return withThing(before, operation.id, (thing) => ({ ...thing, shape: operation.geometry }));
    case 'file':
      return { ...before, files: new Map(before.files).set(operation.path, operation.text) };
    case 'set':
      return { ...before, story: withField(before.story, operation.path.split('.'), operation.value) };
    case 'rewrite':
      return rewritten(before, operation.paragraphs);
    case 'batch':
      return operation.operations.reduce(applyOperation, before);
  }
}

function kept(before: ReadonlyMap<EntityId, Thing>, added: readonly Thing[]): ReadonlyMap<EntityId, Thing> {
  const things = new Map(before);
  for (const thing of added) {
    const there = things.get(thing.id);
    things.set(thing.id, there && there.kind === thing.kind ? joined(there, thing) : thing);
  }
  return things;
}

function joined(there: Thing, more: Thing): Thing {
  const spans = union(there.spans, more.spans, (span) => spanKey(span));
  const amounts = union(there.amounts ?? [], more.amounts ?? [], ({ span }) => spanKey(span));
  return { ...there, spans, ...(amounts.length > 0 ? { amounts } : {}) };
}

function union<T>(a: readonly T[], b: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const keys = new Set(a.map(keyOf));
  return [...a, ...b.filter((one) => !keys.has(keyOf(one)))];
}

function unmarked(thing: Thing, spans: readonly Passage[]): Thing | null {
  const keys = new Set(spans.map(spanKey));
  const left = thing.spans.filter((span) => !keys.has(spanKey(span)));
  const { sources } = thing.fields;
  return left.length > 0 || (Array.isArray(sources) && sources.length > 0) ? { ...thing, spans: left } : null;
}

function withThing(before: Decisions, id: EntityId, change: (thing: Thing) => Thing | null): Decisions {
  const thing = before.things.get(id);
  if (!thing) return before;
  const changed = change(thing);
  const things = new Map(before.things);
  if (changed) things.set(id, changed);
  else things.delete(id);
  return { ...before, things };
}

function withField(fields: JsonFields, [key, ...rest]: readonly string[], value: Json): JsonFields {
  if (key === undefined || FORBIDDEN.has(key)) return fields;
  const { [key]: there, ...others } = fields;
  if (rest.length > 0) {
    const inner = there !== null && typeof there === 'object' && !Array.isArray(there) ? (there as JsonFields) : {};
    const changed = withField(inner, rest, value);
    return Object.keys(changed).length === 0 && value === null ? others : { ...fields, [key]: changed };
  }
  return value === null ? others : { ...fields, [key]: value };
}

/** Keys that JavaScript treats specially; a draft may come out of a file. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function rewritten(before: Decisions, paragraphs: readonly string[]): Decisions {
  const all = [...before.things.values()].flatMap(({ spans, amounts = [] }) => [
    ...spans,
    ...amounts.map(({ span }) => span),
  ]);
  const refusals = [...before.refused.values()];
  const change = textChange(before.paragraphs, paragraphs, [...all, ...refusals.map(({ span }) => span)]);
  const lost: LostMention[] = [];
  const carried = (span: Passage, id: EntityId): Passage[] => {
    const now = change.passage(span);
    if (now) return [now];
    const words = (before.paragraphs[span.paragraph - 1] ?? '').slice(span.start, span.end);
    lost.push({ id, words, paragraph: change.paragraph(span.paragraph) });
    return [];
  };
  const things = new Map<EntityId, Thing>();
  for (const [id, thing] of before.things) {
    const amounts = thing.amounts?.flatMap(({ span, fields }): ThingAmount[] =>
      carried(span, id).map((now) => ({ span: now, fields })),
    );
    const spans = thing.spans.flatMap((span) => carried(span, id));
    things.set(id, { ...thing, spans, ...(amounts ? { amounts } : {}) });
  }
  const refused = new Map(
    refusals.flatMap(({ kind, span }) => {
      const now = change.passage(span);
      return now ? [[`${kind} ${spanKey(now)}`, { kind, span: now }] as const] : [];
    }),
  );
  const earlier = before.lost.map((one) => ({ ...one, paragraph: one.paragraph && change.paragraph(one.paragraph) }));
  const story = carryParagraphs(before.story, change);
  return { ...before, paragraphs, things, refused, story, lost: [...earlier, ...lost] };
}
