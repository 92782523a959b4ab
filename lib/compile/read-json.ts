import { type JSONVisitor, visit } from 'jsonc-parser';
import { type EditedText, placesIn } from './apply-edits';
import { type Issue, type Issues, quoted } from './issue';
import { mendJson } from './mend-json';

const MAX_DEPTH = 32;

/** Of a list or an object: as many flows as a file has room for. */
export const MAX_ITEMS = 30_000;

/** A story of 10,000 flows and 2,000 places has about four million. */
export const MAX_BYTES = 8_000_000;

export interface JsonRead {
  /** Whether there is a value: also of a text with slips, where it is sure what they stand for. */
  readonly isRead: boolean;
  readonly value: unknown;
  readonly issues: Issues;
  /** The text that was read, with its slips mended. */
  readonly mended: EditedText;
}

/** Untrusted text to a value that is only as deep as a story may be and holds no key with a life of its own. */
export function readJson(text: string, file: string): JsonRead {
  const asIs = { text, original: (at: number) => at };
  const unread = { isRead: false, value: undefined, mended: asIs };
  const bytes = utf8Length(text);
  if (bytes > MAX_BYTES) return { ...unread, issues: [tooLarge(file, bytes)] };
  const placeOf = placesIn(text);
  const told = (faults: readonly JsonFault[], original = asIs.original): Issue[] =>
    faults.map((fault) => ({
      code: fault.code,
      file,
      path: fault.path,
      ...placeOf(original(fault.at)),
      found: fault.found,
      expected: EXPECTED[fault.code],
    }));

  const faults = scanJson(text);
  if (faults.length === 0) return { isRead: true, value: JSON.parse(text), issues: [], mended: asIs };
  if (faults.every(({ code }) => code !== 'json-syntax')) return { ...unread, issues: told(faults) };

  const { slips, ...mended } = mendJson(text);
  const issues = slips.map(
    ({ at, ...slip }): Issue => ({ code: 'json-syntax', file, path: '', ...placeOf(at), ...slip }),
  );
  if (mended.text === null || slips.length === 0)
    return { ...unread, issues: issues.length > 0 ? issues : told(faults) };
  const left = scanJson(mended.text);
  if (left.length > 0) return { ...unread, issues: [...issues, ...told(left, mended.original)] };
  const { text: whole, original } = mended;
  return { isRead: true, value: JSON.parse(whole), issues, mended: { text: whole, original } };
}

export function tooLarge(file: string, bytes: number, max = MAX_BYTES): Issue {
  return { code: 'file-too-large', file, path: '', found: `${bytes} bytes`, expected: `at most ${max} bytes` };
}

/**
 * HTML would swallow or change these, so that the page's text would not be the file's and React would find another text than it wrote:
 * control characters, halves of surrogate pairs, marks of an encoding gone wrong. The last five turn what is around them, too.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNSHOWABLE = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff\ufffd\p{Cs}\u202a-\u202e]/u;

/** The first character of a text that cannot be shown, as `U+202E`; null when there is none. */
export function unshowable(text: string): string | null {
  const character = UNSHOWABLE.exec(text)?.[0] ?? halfIsolate(text);
  return character ? `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : null;
}

/** An isolate that does not end in the text, or the end of one that does not begin there. */
function halfIsolate(text: string): string | undefined {
  const open: string[] = [];
  for (const [sign] of text.matchAll(/[\u2066-\u2069]/g)) {
    if (sign !== '\u2069') open.push(sign);
    else if (open.pop() === undefined) return sign;
  }
  return open[0];
}

const EXPECTED: Record<JsonFault['code'], string> = {
  'json-syntax': 'JSON',
  'json-too-deep': `brackets nested at most ${MAX_DEPTH} deep`,
  'forbidden-key': 'a key of the story format',
  'duplicate-key': 'each key once',
  'too-many-items': `at most ${MAX_ITEMS}`,
  'unshowable-text': 'text that a page can show',
};

/** Counted, not encoded: a text far over the cap must not be copied first. */
function utf8Length(text: string): number {
  if (text.length > MAX_BYTES) return text.length;
  return new TextEncoder().encode(text).length;
}

/** Enough to mend; a file made of nothing but bad keys must not cost a fortune in messages. */
const MAX_FAULTS = 100;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface JsonFault {
  readonly code:
    | 'json-syntax'
    | 'json-too-deep'
    | 'forbidden-key'
    | 'duplicate-key'
    | 'too-many-items'
    | 'unshowable-text';
  readonly path: string;
  readonly found: string;
  readonly at: number;
}

/** One that is open. The path is kept here, because errors come without one. */
interface Bracket {
  /** The key being read, or the index of the element. */
  position: string | number;
  /** Keys so far; null for an array. */
  readonly keys: Set<string> | null;
}

/** Ends a visit, which has no other way out: a parser that skipped what is too deep would still recurse into it. */
const STOP = Symbol('stop');

/**
 * Reads untrusted JSON text without building anything, and lists what is wrong with it. `JSON.parse` alone is not enough: its
 * messages differ between engines, it silently keeps the last of two equal keys, and it makes an own `__proto__` that later code
 * may spread. Syntax, depth and endless lists end the scan, keys and texts do not.
 */
export function scanJson(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const open: Bracket[] = [];

  const report = (code: JsonFault['code'], found: string, at: number) => {
    faults.push({ code, path: jsonPath(open.map(({ position }) => position)), found, at });
  };
  const begin = (bracket: Bracket, at: number) => {
    if (open.length >= MAX_DEPTH) {
      report('json-too-deep', `a bracket at depth ${MAX_DEPTH + 1}`, at);
      throw STOP;
    }
    open.push(bracket);
  };
  const end = () => {
    open.pop();
  };
  const endless = (what: string, at: number) => {
    report('too-many-items', `more than ${MAX_ITEMS} ${what}`, at);
    throw STOP;
  };

  const visitor: JSONVisitor = {
    onObjectBegin: (at) => begin({ position: '', keys: new Set() }, at),
    onObjectEnd: end,
    onArrayBegin: (at) => begin({ position: 0, keys: null }, at),
    onArrayEnd: end,
    onSeparator(separator, at) {
      const bracket = open.at(-1);
      if (separator !== ',' || typeof bracket?.position !== 'number') return;
      bracket.position++;
      if (bracket.position === MAX_ITEMS) endless('elements', at);
    },
    onObjectProperty(key, at) {
      const bracket = open.at(-1);
      if (!bracket?.keys) return;
      bracket.position = key;
      if (FORBIDDEN_KEYS.has(key)) report('forbidden-key', `the key "${key}"`, at);
      else if (bracket.keys.has(key)) report('duplicate-key', 'the same key again', at);
      bracket.keys.add(key);
      if (bracket.keys.size > MAX_ITEMS) endless('keys', at);
      if (faults.length >= MAX_FAULTS) throw STOP;
    },
    onLiteralValue(value, at) {
      const found = typeof value === 'string' ? unshowable(value) : null;
      if (found) report('unshowable-text', `the character ${found}`, at);
      if (faults.length >= MAX_FAULTS) throw STOP;
    },
    onError(_code, at) {
      report('json-syntax', at < text.length ? JSON.stringify(text[at]) : 'the end of the file', at);
      throw STOP;
    },
  };
  try {
    visit(text, visitor, { disallowComments: true });
  } catch (reason) {
    if (reason !== STOP) throw reason;
  }
  return faults;
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

/** The other way round. */
export function pathSegments(path: string): (string | number)[] {
  const parts = path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g);
  return Array.from(parts, ([, index, key, name = '']) => {
    if (index !== undefined) return Number(index);
    return key === undefined ? name : String(JSON.parse(key));
  });
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
