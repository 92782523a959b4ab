import { type Issue, quoted, type Result } from './issue';

const MAX_DEPTH = 32;

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

/** Enough to mend; a file made of nothing but bad keys must not cost a fortune in messages. */
const MAX_FAULTS = 100;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export interface JsonFault {
  readonly code: 'json-syntax' | 'json-too-deep' | 'forbidden-key' | 'duplicate-key';
  /** Offset in the text. */
  readonly at: number;
  readonly path: string;
  readonly found: string;
}

interface Frame {
  /** The key being read, or the index of the element. */
  position: string | number;
  /** Keys seen so far; null for an array. */
  readonly keys: Set<string> | null;
}

type Expect = 'value' | 'element or ]' | 'key' | 'key or }' | 'comma or end' | 'nothing more';

/**
 * Reads untrusted JSON text once, without recursion and without building anything, and says what is wrong with it.
 * `JSON.parse` alone does not do: its messages differ between engines, it keeps the last of two equal keys in
 * silence, and it makes an own `__proto__` that later code may spread. Syntax and depth end the scan; keys do not.
 */
export function scanJson(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const stack: Frame[] = [];
  let expect: Expect = 'value';
  let at = 0;

  const path = () => jsonPath(stack.map((frame) => frame.position));
  const stop = (code: JsonFault['code'], found: string) => [...faults, { code, at, path: path(), found }];
  const close = () => {
    stack.pop();
    expect = stack.length === 0 ? 'nothing more' : 'comma or end';
  };

  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    const character = text[at];
    const frame = stack.at(-1);
    if (character === undefined) return expect === 'nothing more' ? faults : stop('json-syntax', 'the end of the file');
    const unexpected = () => stop('json-syntax', JSON.stringify(character));

    if (expect === 'nothing more') return unexpected();
    if (expect === 'comma or end') {
      if (character === (frame?.keys ? '}' : ']')) close();
      else if (character !== ',' || !frame) return unexpected();
      else if (typeof frame.position === 'number') {
        frame.position++;
        expect = 'value';
      } else expect = 'key';
      at++;
    } else if (expect === 'key' || expect === 'key or }') {
      if (character === '}' && expect === 'key or }') {
        close();
        at++;
        continue;
      }
      const end = character === '"' ? stringEnd(text, at) : -1;
      if (end < 0 || !frame?.keys) return unexpected();
      const key = String(JSON.parse(text.slice(at, end)));
      frame.position = key;
      if (FORBIDDEN_KEYS.has(key)) faults.push({ code: 'forbidden-key', at, path: path(), found: `the key "${key}"` });
      else if (frame.keys.has(key))
        faults.push({ code: 'duplicate-key', at, path: path(), found: 'the same key again' });
      frame.keys.add(key);
      if (faults.length >= MAX_FAULTS) return faults;
      at = end;
      while (isSpace(text.charCodeAt(at))) at++;
      if (text[at] !== ':') return stop('json-syntax', text[at] ? JSON.stringify(text[at]) : 'the end of the file');
      at++;
      expect = 'value';
    } else if (character === ']' && expect === 'element or ]') {
      close();
      at++;
    } else if (character === '{' || character === '[') {
      if (stack.length >= MAX_DEPTH) return stop('json-too-deep', `a bracket at depth ${MAX_DEPTH + 1}`);
      stack.push(character === '{' ? { position: '', keys: new Set() } : { position: 0, keys: null });
      expect = character === '{' ? 'key or }' : 'element or ]';
      at++;
    } else {
      const end = character === '"' ? stringEnd(text, at) : scalarEnd(text, at);
      if (end < 0) return unexpected();
      at = end;
      expect = stack.length === 0 ? 'nothing more' : 'comma or end';
    }
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** A loop, not one regular expression: those overflow on strings of a megabyte. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return -1;
    if (code !== 92) continue;
    at++;
    if (text[at] === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return -1;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at] ?? ' ')) return -1;
  }
  return -1;
}

const SCALAR = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

function scalarEnd(text: string, start: number): number {
  SCALAR.lastIndex = start;
  return SCALAR.test(text) ? SCALAR.lastIndex : -1;
}

/** `["entities", 3, "passages"]` as people write it: `entities[3].passages`. */
export function jsonPath(segments: readonly PropertyKey[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(String(segment)))
      path += path ? `.${String(segment)}` : String(segment);
    else path += `[${quoted(String(segment))}]`;
  }
  return path;
}

/** What stands at a path, looked up without trusting prototypes. */
export function valueAt(root: unknown, segments: readonly PropertyKey[]): unknown {
  let value = root;
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = Reflect.get(value, segment);
  }
  return value;
}
