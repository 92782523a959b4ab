import type { EntityId } from '../story/ids';
import type { EntityKind, Passage } from '../story/story';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonFields = { readonly [key: string]: Json };

/** An entity of the story to come, or a date in the text. */
export type ThingKind = EntityKind | 'time';

/** A number of the text that belongs to a figure or a flow. */
export interface ThingAmount {
  /** Where it is written. */
  readonly span: Passage;
  /** As in the story's file: `value`, `unit`, `qualifier`, … */
  readonly fields: JsonFields;
}

/**
 * Something that was decided: by accepting a suggestion or by hand. It holds all that the story's file says of it, so that the file
 * can be written without the suggestions.
 */
export interface Thing {
  readonly id: EntityId;
  readonly kind: ThingKind;
  /** Its mentions; in any order, each once. */
  readonly spans: readonly Passage[];
  /** As in the story's file, without `id`, `kind` and passages. */
  readonly fields: JsonFields;
  readonly amounts?: readonly ThingAmount[];
  /** Its place in the file that the draft began with: there it stays. Where two things have the same words, the order says which a reader chooses. */
  readonly rank?: number;
  /** What was drawn of it: a GeoJSON geometry, for a file that its placement names. */
  readonly shape?: JsonFields;
}

/** One decision of an editor. The list of them, over the text, is the whole draft. */
export type Operation =
  /** Keeps things. Of a thing that is there, mentions and amounts are added and nothing else is changed. */
  | { readonly op: 'keep'; readonly things: readonly Thing[] }
  /** Says of words that they are no such thing: nothing of this kind is suggested for them again. */
  | { readonly op: 'refuse'; readonly kind: ThingKind; readonly spans: readonly Passage[] }
  /** Takes a refusal back. */
  | { readonly op: 'reopen'; readonly kind: ThingKind; readonly spans: readonly Passage[] }
  /** Takes mentions from a thing. Without any left, and without a source, it is no longer in the story. */
  | { readonly op: 'unmark'; readonly id: EntityId; readonly spans: readonly Passage[] }
  /** Takes a thing out of the story. */
  | { readonly op: 'drop'; readonly id: EntityId }
  /** Sets a field of a thing, by its path as in `claim.speaker`; null removes it. */
  | { readonly op: 'change'; readonly id: EntityId; readonly path: string; readonly value: Json }
  /** Keeps what was drawn of a thing. */
  | { readonly op: 'draw'; readonly id: EntityId; readonly geometry: JsonFields }
  /** Puts a text into the story's folder, as the file of a series; null takes it out. */
  | { readonly op: 'file'; readonly path: string; readonly text: string | null }
  /** Sets a field of the story, as `title` or `rights.holder`; null removes it. */
  | { readonly op: 'set'; readonly path: string; readonly value: Json }
  /** Puts another text in the place of the article's. Everything that was decided moves with its words. */
  | { readonly op: 'rewrite'; readonly paragraphs: readonly string[] }
  /** Several as one: they are undone together. */
  | { readonly op: 'batch'; readonly operations: readonly Operation[] };

export function isFields(value: Json | undefined): value is JsonFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where it is no list. */
export function fieldsIn(value: Json | undefined): readonly JsonFields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** What stands at a path such as `claim.speaker`. */
export function fieldAt(fields: JsonFields, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((value, key) => (isFields(value) ? value[key] : undefined), fields);
}

/** A place in the text as a key. */
export function spanKey({ paragraph, start, end }: Passage): string {
  return `${paragraph}.${start}-${end}`;
}
