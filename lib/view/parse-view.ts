import type { Story } from '../story/story';
import type { View } from '../story/view';
import { defaultView, FIELDS, type Field, type LinkFault, type ViewNotice } from './fields';

export interface ParsedView {
  readonly view: View;
  /** What could not be read, in the order of the link's keys. */
  readonly notices: readonly ViewNotice[];
  /** The story's revision that the sharer of a copied link saw. */
  readonly revision: number | null;
  /** The query has none of the link's keys, so the address does not describe a view. */
  readonly bare: boolean;
}

type Entries = Iterable<readonly [key: string, value: string]>;

const VERSION = '1';
const MAX_QUERY_LENGTH = 2000;
/** The keys that describe a view. */
const VIEW_KEYS: readonly string[] = ['v', ...Object.values(FIELDS).map(({ key }) => key)];
/** All keys of a link. */
export const LINK_KEYS: readonly string[] = [...VIEW_KEYS, 'r'];
const REVISION = /^0*[1-9]\d{0,14}$/;

/** Reads any query, with or without `?`. Never throws: URLSearchParams decodes what it can and keeps the rest as it is. */
export function parseView(query: string, story: Story): ParsedView {
  const text = query.startsWith('?') ? query.slice(1) : query;
  return parseViewEntries(new URLSearchParams(text), story, text.length);
}

/** For a server that has only the decoded pairs. Without `queryLength`, the decoded length counts; it is never longer than the query. */
export function parseViewEntries(entries: Entries, story: Story, queryLength?: number): ParsedView {
  const pairs = [...entries];
  const mended = mendKeys(pairs, LINK_KEYS);
  const values = firstValues(mended);
  const bare = !VIEW_KEYS.some((key) => values.has(key));
  if ((queryLength ?? lengthOf(pairs)) > MAX_QUERY_LENGTH) return refused('too-long', story, bare);
  if ((values.get('v') || VERSION) !== VERSION) return refused('other-version', story, bare);

  const notices: ViewNotice[] = [];
  const read = <V>({ key, initial, read }: Field<V>): V => {
    const text = values.get(key);
    if (text === undefined) return initial(story);
    const { value, fault } = read(text, story);
    if (fault) notices.push({ code: fault, key });
    return value;
  };
  const view: View = {
    camera: read(FIELDS.camera),
    time: read(FIELDS.time),
    layers: read(FIELDS.layers),
    selection: read(FIELDS.selection),
    highlight: read(FIELDS.highlight),
    panel: read(FIELDS.panel),
    borders: read(FIELDS.borders),
  };
  if (mended.some(isMangled)) notices.push({ code: 'mangled' });
  return { view, notices, revision: readRevision(values.get('r')), bare };
}

/** Whether a query asks for a view: one without a version is for the browser, which shows it on the story's own page. */
export function hasVersion(query: URLSearchParams): boolean {
  return query.getAll('v').some((version) => version !== '');
}

/** The parts of a view that a query has, and nothing else. */
export function changeIn(query: string, story: Story): Partial<View> {
  const { view } = parseView(query, story);
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    Object.entries(FIELDS).flatMap(([name, { key }]) => (given.has(key) ? [[name, view[name as keyof View]]] : [])),
  );
}

function refused(code: LinkFault, story: Story, bare: boolean): ParsedView {
  return { view: defaultView(story), notices: [{ code }], revision: null, bare };
}

/** If a key is repeated, the first value counts. */
function firstValues(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map([...pairs].reverse());
}

function lengthOf(pairs: readonly (readonly [string, string])[]): number {
  return pairs.map(([key, value]) => `${key}=${value}`).join('&').length;
}

function readRevision(text: string | undefined): number | null {
  return text !== undefined && REVISION.test(text) ? Number(text) : null;
}

type Pair = readonly [key: string, value: string];

/** `&` as HTML, as mail programs and content systems write it once too often. */
const ENTITY = /^(?:amp;?|#0*38;|#x0*26;)+/i;
/** Spaces, breaks, soft hyphens, joiners and marks of direction, which texts gain where they are broken or set; quotation marks. */
const AROUND_KEYS = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff?&;'"]+/g;
/** `&` before another key, inside a value: no value of a link has it. */
const NEXT_KEY = /&(?=[\w;-]{1,40}=)|%26(?=[\w%-]{1,40}%3d)/i;
/** Nobody encodes a link more often. */
const MAX_DEPTH = 4;

/**
 * Undoes what makes unknown keys of a link's own on its way: entities (`&amp;c=`), capitals, spaces, a query that is encoded once too often,
 * also only from some `&` on, the `=3D` of mail. Otherwise such a link would show the default view, and nothing would say so. Other mangled
 * values are left: they cannot be read, and the page says that. Pairs with other keys are left as they are.
 */
export function mendKeys(pairs: Iterable<Pair>, keys: readonly string[], depth = 0): Pair[] {
  return [...pairs].flatMap(([key, value]): Pair[] => {
    const inner = value === '' && depth < MAX_DEPTH ? queryIn(key) : null;
    if (inner !== null) return mendKeys(new URLSearchParams(inner), keys, depth + 1);
    const known = key.replace(ENTITY, '').replace(AROUND_KEYS, '').toLowerCase();
    if (!keys.includes(known)) return [[key, value]];
    // Mail writes `=` so, and no value of a link has a capital.
    const text = value.replace(/^3D/, '');
    const next = depth < MAX_DEPTH ? NEXT_KEY.exec(text) : null;
    if (!next) return [[known, text]];
    const rest = decoded(text.slice(next.index + next[0].length));
    return [[known, decoded(text.slice(0, next.index))], ...mendKeys(new URLSearchParams(rest), keys, depth + 1)];
  });
}

/** A query that was encoded, and so became a key without a value. */
function queryIn(key: string): string | null {
  if (key.includes('=')) return key;
  // As programs write it that take `=` for a sign of theirs.
  if (/^[a-z]:/i.test(key)) return key.replace(':', '=');
  return /%(?:25)*3d/i.test(key) ? decoded(key) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A map's position with a decimal, or words with their check: nothing else looks so. */
const OURS =
  /\d\.\d{1,3}\/-?\d{1,2}(?:\.\d{1,6})?\/-?\d|\d\/-?\d{1,2}\.\d{1,6}\/-?\d|\d\/-?\d{1,2}\/-?\d{1,3}\.\d|\d\.\d{1,6}-\d{1,6}\.[\da-z]{5}/;

/** Whether a pair with a key of nobody's is a part of a link that was mangled beyond reading. */
function isMangled([key, value]: Pair): boolean {
  return !LINK_KEYS.includes(key) && OURS.test(`${key}=${value}`);
}
