import type { z } from 'zod';
import { valueAt } from './read-json';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** A part of a schema, without what only says that it may be left out. */
export function innerSchema(schema: Schema): Schema {
  const def = schema._zod.def as Def;
  if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable' || def.type === 'prefault')
    return innerSchema(def.innerType);
  return def.type === 'pipe' ? innerSchema(def.in) : schema;
}

/** What a schema wants at a path of a file; null where that depends on what is not in the file. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[], json: unknown): Schema | null {
  let here: Schema | null = schema;
  for (const [depth, segment] of path.entries()) {
    if (!here) return null;
    here = inside(here, segment, valueAt(json, path.slice(0, depth)));
  }
  return here;
}

function inside(schema: Schema, segment: PropertyKey, value: unknown): Schema | null {
  const inner = innerSchema(schema);
  const def = inner._zod.def as Def;
  switch (def.type) {
    case 'object':
      return (Object.hasOwn(def.shape, segment) && def.shape[String(segment)]) || null;
    case 'array':
      return def.element;
    case 'tuple':
      return def.items[Number(segment)] ?? null;
    case 'union': {
      const chosen = optionFor(inner, value);
      return chosen && inside(chosen, segment, value);
    }
    default:
      return null;
  }
}

/** The words between which the kinds of a union are told apart, each with its kind; null for a schema that is no such union. */
export function kindsOf(schema: Schema): { readonly key: string; readonly kinds: ReadonlyMap<string, Schema> } | null {
  const def = innerSchema(schema)._zod.def as Def;
  if (def.type !== 'union' || !('discriminator' in def)) return null;
  const key = String(def.discriminator);
  const kinds = new Map<string, Schema>();
  for (const option of def.options) {
    for (const word of wordsOf(inside(option, key, undefined))) kinds.set(word, option);
  }
  return { key, kinds };
}

/** The kind of a union that a value says it is. */
function optionFor(schema: Schema, value: unknown): Schema | null {
  const found = kindsOf(schema);
  return found?.kinds.get(String(valueAt(value, [found.key]))) ?? null;
}

/** The words that are allowed; none where others are, too. */
export function wordsOf(schema: Schema | null): string[] {
  if (!schema) return [];
  const def = innerSchema(schema)._zod.def as Def;
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  if (def.type === 'literal') return def.values.map(String);
  return def.type === 'union' ? def.options.flatMap((option) => wordsOf(option)) : [];
}

/** The fields of an object with their schemas; none for anything else. `value` says which kind of a union it is. */
export function fieldsOf(schema: Schema | null, value: unknown): ReadonlyMap<string, Schema> {
  if (!schema) return new Map();
  const inner = innerSchema(schema);
  const def = inner._zod.def as Def;
  if (def.type === 'object') return new Map(Object.entries(def.shape));
  return def.type === 'union' ? fieldsOf(optionFor(inner, value), value) : new Map();
}

/** What a field is for, in the schema's own words. */
export function meaningOf(schema: Schema): string | null {
  const own = (schema as z.ZodType).description;
  if (own !== undefined) return own;
  const inner = innerSchema(schema);
  return inner === schema ? null : ((inner as z.ZodType).description ?? null);
}
