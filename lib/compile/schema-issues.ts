import type { z } from 'zod';
import { closestWord } from './closest-word';
import { type Cure, cureOf, type Hints } from './cure-of';
import { type Issue, type IssueCode, MAX_FOUND, quoted } from './issue';
import { jsonPath, valueAt } from './read-json';
import { fieldsOf, kindsOf, meaningOf, schemaAt } from './schema-at';
import { OTHER_WORDS, oneOf, wantedWords } from './wanted-words';

type Schema = z.core.$ZodType;
type RawIssue = z.core.$ZodIssue;

/** What a schema refuses, in our words, and what the file most likely means. */
export interface SchemaSlip {
  readonly issue: Issue;
  readonly path: readonly PropertyKey[];
  readonly assume: Cure['assume'];
}

/** What the schema says of a file: zod's own messages name neither the path nor what was found. */
export function schemaIssues(error: z.ZodError, json: unknown, schema: Schema, hints: Hints): Issue[] {
  return schemaSlips(error, json, schema, hints).map(({ issue }) => issue);
}

export function schemaSlips(error: z.ZodError, json: unknown, schema: Schema, hints: Hints): SchemaSlip[] {
  const reader = new Reader(json, schema, hints);
  const raw = error.issues.slice(0, MAX_FOUND);
  // What a misspelt key means is not missing.
  const unknown = raw.filter((one) => one.code === 'unrecognized_keys').flatMap((one) => reader.slips(one));
  const meant = new Set(unknown.flatMap(({ path, assume }) => renamed(path, assume)));
  const others = raw.filter((one) => one.code !== 'unrecognized_keys').flatMap((one) => reader.slips(one));
  return [...others.filter(({ issue }) => issue.code !== 'missing-field' || !meant.has(issue.path)), ...unknown];
}

function renamed(path: readonly PropertyKey[], assume: Cure['assume']): string[] {
  return assume?.kind === 'rename' ? [jsonPath([...path.slice(0, -1), assume.to])] : [];
}

/** As many keys as a line lists. */
const MOST_LISTED = 12;

class Reader {
  constructor(
    private readonly json: unknown,
    private readonly schema: Schema,
    private readonly hints: Hints,
  ) {}

  slips(issue: RawIssue, base: readonly PropertyKey[] = []): SchemaSlip[] {
    const path = [...base, ...issue.path];
    const value = valueAt(this.json, path);
    const wanted = schemaAt(this.schema, path, this.json);
    const words = wanted ? wantedWords(wanted, path.at(-1) ?? '') : null;
    const isMissing = value === undefined;

    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => this.#unknownKey(path, key, wanted));
      case 'invalid_type':
        return [this.#slip(isMissing ? 'missing-field' : 'wrong-type', words ?? issue.expected, path)];
      case 'invalid_value':
        return [this.#slip(isMissing ? 'missing-field' : 'wrong-value', oneOf(issue.values), path)];
      case 'invalid_format':
        return [this.#slip('wrong-format', formatWords(issue, wanted, path), path)];
      case 'too_big':
      case 'too_small':
        return [this.#slip(rangeCode(issue.origin, path), rangeWords(issue, words), path)];
      case 'invalid_union':
        return [this.#union(issue, path)];
      default:
        return [this.#slip('wrong-value', issue.message, path)];
    }
  }

  #slip(code: IssueCode, expected: string, path: readonly PropertyKey[]): SchemaSlip {
    const value = valueAt(this.json, path);
    const { words, assume } = cureOf({
      value,
      path,
      schema: schemaAt(this.schema, path, this.json),
      around: schemaAt(this.schema, path.slice(0, -1), this.json),
      json: this.json,
      hints: this.hints,
    });
    const found = code === 'missing-field' ? 'nothing' : shown(value);
    const issue = { code, file: 'story.json', path: jsonPath(path), found, expected };
    return { issue: words === undefined ? issue : { ...issue, cure: words }, path, assume };
  }

  #unknownKey(at: readonly PropertyKey[], key: string, schema: Schema | null): SchemaSlip {
    const path = [...at, key];
    const here = valueAt(this.json, at);
    const fields = fieldsOf(schema, here);
    const free = [...fields.keys()].filter((field) => valueAt(here, [field]) === undefined);
    const other = OTHER_WORDS.get(key.toLowerCase())?.find((word) => free.includes(word));
    const meant = closestWord(key, free) ?? other;
    const inside = [...fields].find(([field, of]) => fieldsOf(of, valueAt(here, [field])).has(key))?.[0];
    const issue = {
      code: 'unknown-key',
      file: 'story.json',
      path: jsonPath(path),
      found: `no such key: ${quoted(key)}`,
      expected: fields.size > 0 && fields.size <= MOST_LISTED ? oneOf([...fields.keys()]) : 'a key of the story format',
    } as const;
    if (inside !== undefined) {
      return { issue: { ...issue, cure: `"${key}" belongs inside "${inside}"` }, path, assume: { kind: 'leave-out' } };
    }
    if (meant === undefined) return { issue, path, assume: { kind: 'leave-out' } };
    return { issue: { ...issue, cure: `did you mean "${meant}"?` }, path, assume: { kind: 'rename', to: meant } };
  }

  #union(issue: Extract<RawIssue, { code: 'invalid_union' }>, path: readonly PropertyKey[]): SchemaSlip {
    const around = schemaAt(this.schema, path.slice(0, -1), this.json);
    const own = schemaAt(this.schema, path, this.json);
    const kinds = around && kindsOf(around);
    // The field that says which kind it is.
    if (kinds && kinds.key === path.at(-1)) {
      const isMissing = valueAt(this.json, path) === undefined;
      return this.#slip(isMissing ? 'missing-field' : 'wrong-value', oneOf([...kinds.kinds.keys()]), path);
    }
    if (valueAt(this.json, path) === undefined) {
      return this.#slip('missing-field', own ? wantedWords(own, path.at(-1) ?? '') : 'a value', path);
    }
    const choices = issue.errors.flatMap((errors) => errors.flatMap((error) => this.slips(error, path)));
    const expected = [...new Set(choices.map((choice) => choice.issue.expected))].join(', or ');
    return this.#slip(choices[0]?.issue.code ?? 'wrong-value', expected || 'another value', path);
  }
}

function formatWords(
  issue: Extract<RawIssue, { code: 'invalid_format' }>,
  wanted: Schema | null,
  path: readonly PropertyKey[],
): string {
  const known = FORMATS[issue.format] ?? FORMATS[String(path.at(-1))];
  if (known !== undefined) return known;
  const meaning = wanted && meaningOf(wanted);
  if (!meaning) return `text like ${issue.pattern ?? issue.format}`;
  return /^[A-Z][a-z]/.test(meaning) ? meaning.charAt(0).toLowerCase() + meaning.slice(1).replace(/\.$/, '') : meaning;
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day that exists, YYYY-MM-DD',
  url: 'an http or https address',
  lang: 'a language tag, such as "en" or "pt-BR"',
  sha256: 'the SHA-256 sum of article.txt, 64 of 0-9 and a-f',
};

const COORDINATES: ReadonlySet<PropertyKey> = new Set(['lonLat', 'anchor', 'lat', 'lon']);

function rangeCode(origin: string, path: readonly PropertyKey[]): IssueCode {
  if (origin !== 'number' && origin !== 'int') return 'wrong-length';
  return path.slice(-2).some((segment) => COORDINATES.has(segment)) ? 'impossible-coordinate' : 'out-of-range';
}

function rangeWords(issue: Extract<RawIssue, { code: 'too_big' | 'too_small' }>, words: string | null): string {
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  const bound = `at ${issue.code === 'too_big' ? 'most' : 'least'} ${limit}`;
  if (issue.origin === 'string') return `${bound} ${limit === 1 ? 'character' : 'characters'}`;
  if (issue.origin !== 'array') return bound;
  return words?.startsWith('two ') ? words : `${bound} in the list`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
