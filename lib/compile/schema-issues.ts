import type { z } from 'zod';
import { type Issue, type IssueCode, MAX_FOUND, quoted } from './issue';
import { jsonPath, valueAt } from './read-json';

/** What the schema says of a file, in our words: zod's own messages name neither the path nor what was found. */
export function schemaIssues(error: z.ZodError, json: unknown): Issue[] {
  return error.issues.slice(0, MAX_FOUND).flatMap((issue) => toIssues(issue, json, []));
}

type RawIssue = z.core.$ZodIssue;

function toIssues(issue: RawIssue, json: unknown, base: readonly PropertyKey[]): Issue[] {
  const path = [...base, ...issue.path];
  const value = valueAt(json, path);
  const make = (code: IssueCode, expected: string, at = path, found = shown(value)): Issue[] => [
    { code, file: 'story.json', path: jsonPath(at), found, expected },
  ];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) =>
        make('unknown-key', 'a key of the story format', [...path, key], `no such key: ${quoted(key)}`),
      );
    case 'invalid_type':
      return value === undefined
        ? make('missing-field', issue.expected, path, 'nothing')
        : make('wrong-type', issue.expected);
    case 'invalid_value':
      return value === undefined
        ? make('missing-field', oneOf(issue.values), path, 'nothing')
        : make('wrong-value', oneOf(issue.values));
    case 'invalid_format':
      return make('wrong-format', FORMATS[issue.format] ?? `text like ${issue.pattern ?? issue.format}`);
    case 'too_big':
    case 'too_small':
      return make(rangeCode(issue.origin, path), rangeWords(issue));
    case 'invalid_union':
      return unionIssues(issue, json, path, make);
    default:
      return make('wrong-value', issue.message);
  }
}

function unionIssues(
  issue: Extract<RawIssue, { code: 'invalid_union' }>,
  json: unknown,
  path: readonly PropertyKey[],
  make: (code: IssueCode, expected: string, at?: PropertyKey[], found?: string) => Issue[],
): Issue[] {
  const value = valueAt(json, path);
  if (value === undefined) return make('missing-field', 'one of the kinds of the story format', undefined, 'nothing');
  if (issue.discriminator !== undefined || issue.errors.length === 0) {
    return make('wrong-value', 'one of the kinds of the story format');
  }
  const choices = issue.errors.flatMap((errors) => errors.flatMap((error) => toIssues(error, json, path)));
  const expected = [...new Set(choices.map((choice) => choice.expected))].join(', or ');
  return make(choices[0]?.code ?? 'wrong-value', expected);
}

const FORMATS: Record<string, string> = {
  date: 'a day that exists, YYYY-MM-DD',
  url: 'an http or https address',
};

const COORDINATES: ReadonlySet<PropertyKey> = new Set(['lonLat', 'anchor', 'lat', 'lon']);

function rangeCode(origin: string, path: readonly PropertyKey[]): IssueCode {
  if (origin !== 'number' && origin !== 'int') return 'wrong-length';
  return path.slice(-2).some((segment) => COORDINATES.has(segment)) ? 'impossible-coordinate' : 'out-of-range';
}

function rangeWords(issue: Extract<RawIssue, { code: 'too_big' | 'too_small' }>): string {
  const bound = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
  if (issue.origin === 'string') return `${bound} characters`;
  return issue.origin === 'array' ? `${bound} in the list` : bound;
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value));
  return words.length === 1 ? (words[0] ?? '') : `one of ${words.join(', ')}`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
