import type { Issue, Result } from './issue';
import { type JsonFault, MAX_DEPTH, scanJson } from './scan-json';

/** A story of 10,000 flows and 2,000 places has about four million. */
export const MAX_BYTES = 8_000_000;

/** Untrusted text to a value that is only as deep as a story may be and holds no key with a life of its own. */
export function readJson(text: string, file: string): Result<unknown> {
  const bytes = utf8Length(text);
  if (bytes > MAX_BYTES) return { ok: false, issues: [tooLarge(file, bytes)] };
  const faults = scanJson(text);
  if (faults.length > 0) return { ok: false, issues: faults.map((fault) => toIssue(fault, text, file)) };
  return { ok: true, value: JSON.parse(text) };
}

export function tooLarge(file: string, bytes: number, max = MAX_BYTES): Issue {
  return { code: 'file-too-large', file, path: '', found: `${bytes} bytes`, expected: `at most ${max} bytes` };
}

const EXPECTED: Record<JsonFault['code'], string> = {
  'json-syntax': 'JSON',
  'json-too-deep': `brackets nested at most ${MAX_DEPTH} deep`,
  'forbidden-key': 'a key of the story format',
  'duplicate-key': 'each key once',
};

function toIssue(fault: JsonFault, text: string, file: string): Issue {
  const before = text.slice(0, fault.at);
  const line = before.split('\n').length;
  const column = fault.at - before.lastIndexOf('\n');
  const found = `${fault.found} at line ${line}, column ${column}`;
  return { code: fault.code, file, path: fault.path, found, expected: EXPECTED[fault.code] };
}

/** Counted, not encoded: a text far over the cap must not be copied first. */
function utf8Length(text: string): number {
  if (text.length > MAX_BYTES) return text.length;
  return new TextEncoder().encode(text).length;
}
