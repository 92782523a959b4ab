import type { z } from 'zod';
import type { Hints } from './cure-of';
import type { Issue } from './issue';
import { valueAt } from './read-json';
import { innerSchema, schemaAt } from './schema-at';
import { type SchemaSlip, schemaSlips } from './schema-issues';

type Schema = z.core.$ZodType;

export interface LenientRead<T> {
  /** What the file most likely means; null where that cannot be told. */
  readonly value: T | null;
  /** Paths at which something stands in for what is not known: nothing is to be said of them. */
  readonly doubts: readonly (readonly PropertyKey[])[];
  readonly faults: number;
  /** What else the schema refuses, once it is assumed what the first slips mean. */
  readonly later: readonly Issue[];
}

/** An element with more faults is not looked at further. */
const MAX_FAULTS = 40;
/** What is assumed may be wrong in its turn: a text in a list, then in an object. */
const ROUNDS = 3;

/** Reads an element with slips as what it most likely means, so that one slip does not hide what else is wrong with it. */
export function lenientRead<T>(schema: z.ZodType<T>, item: unknown, hints: Hints): LenientRead<T> {
  const first = schema.safeParse(item);
  if (first.success) return { value: first.data, doubts: [], faults: 0, later: [] };
  const faults = first.error.issues.length;
  if (faults > MAX_FAULTS || typeof item !== 'object' || item === null)
    return { value: null, doubts: [], faults, later: [] };
  const copy: unknown = structuredClone(item);
  const doubts: (readonly PropertyKey[])[] = [];
  const later: Issue[] = [];
  let read: z.ZodSafeParseResult<T> = first;
  for (let round = 0; round < ROUNDS && !read.success; round++) {
    const slips = schemaSlips(read.error, copy, schema, hints);
    // Keys first: what a misspelt one means is then there.
    slips.sort((a, b) => Number(b.issue.code === 'unknown-key') - Number(a.issue.code === 'unknown-key'));
    if (round > 0) later.push(...slips.map(({ issue }) => issue));
    for (const slip of slips) if (!assume(slip, copy, schema)) doubts.push(slip.path);
    read = schema.safeParse(copy);
  }
  return { value: read.data ?? null, doubts, faults, later };
}

/** Whether it is sure what is assumed. */
function assume({ path, assume: cure, issue }: SchemaSlip, copy: unknown, schema: Schema): boolean {
  const around = valueAt(copy, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || typeof around !== 'object' || around === null) return false;
  const value = valueAt(around, [key]);
  if (issue.code === 'missing-field' && value !== undefined) return true;
  if (cure?.kind === 'set') return Reflect.set(around, key, cure.value);
  if (cure?.kind === 'rename') {
    Reflect.deleteProperty(around, key);
    return Reflect.set(around, cure.to, value);
  }
  if (cure?.kind === 'leave-out') {
    Reflect.deleteProperty(around, key);
    return issue.code === 'unknown-key';
  }
  const wanted = schemaAt(schema, path, copy);
  const instead = wanted ? standIn(wanted) : undefined;
  if (instead === undefined) Reflect.deleteProperty(around, key);
  else Reflect.set(around, key, instead);
  return false;
}

/** A value of the form that a schema wants, for want of the true one; undefined where none is known. */
function standIn(schema: Schema, depth = 0): unknown {
  const inner = innerSchema(schema);
  const def = inner._zod.def as z.core.$ZodTypes['_zod']['def'];
  const fits = (value: unknown) => (inner as z.ZodType).safeParse(value).success;
  if (depth > 6) return undefined;
  switch (def.type) {
    case 'object': {
      const needed = Object.entries(def.shape).filter(
        ([, field]) => !(field as z.ZodType).safeParse(undefined).success,
      );
      return Object.fromEntries(needed.map(([key, field]) => [key, standIn(field, depth + 1)]));
    }
    case 'array':
      return fits([]) ? [] : [standIn(def.element, depth + 1)];
    case 'tuple':
      return def.items.map((item) => standIn(item, depth + 1));
    case 'union':
      return def.options[0] && standIn(def.options[0], depth + 1);
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    default:
      return STAND_INS.find(fits);
  }
}

const STAND_INS: readonly unknown[] = [
  'x',
  1,
  0,
  true,
  '2000-01-01',
  'https://example.org/',
  'en',
  'XXX',
  'x.csv',
  '0'.repeat(64),
];
