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
  const values = firstValues(mendKeys(pairs, LINK_KEYS));
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
  return { view, notices, revision: readRevision(values.get('r')), bare };
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
const ENTITY = /^(?:amp;|#0*38;|#x0*26;)+/i;
/** Spaces, breaks, soft hyphens, joiners and marks of direction: texts gain them where they are broken or set. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
/** Nobody encodes a link more often. */
const MAX_DEPTH = 4;

/**
 * Undoes what makes unknown keys of a link's own on its way: entities (`&amp;c=`), capitals, spaces, and a query that is encoded once too
 * often. Otherwise such a link would show the default view, and nothing would say so. A mangled value is left: it cannot be read, and the
 * page says that. Pairs with other keys are left as they are.
 */
export function mendKeys(pairs: Iterable<Pair>, keys: readonly string[], depth = 0): Pair[] {
  return [...pairs].flatMap(([key, value]): Pair[] => {
    const inner = value === '' && depth < MAX_DEPTH ? queryIn(key) : null;
    if (inner !== null) return mendKeys(new URLSearchParams(inner), keys, depth + 1);
    const known = key.replace(ENTITY, '').replace(UNSEEN, '').toLowerCase();
    return [[keys.includes(known) ? known : key, value]];
  });
}

/** A query that was encoded, and so became a key without a value. */
function queryIn(key: string): string | null {
  if (key.includes('=')) return key;
  if (!/%(?:25)*3d/i.test(key)) return null;
  try {
    return decodeURIComponent(key);
  } catch {
    return null;
  }
}
