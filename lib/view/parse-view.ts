import type { Story } from '../story/story';
import type { View } from '../story/view';
import { defaultView, FIELDS, type Field, type LinkFault, type ViewNotice } from './fields';
import { mendKeys } from './mend-keys';

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

/** What Next gives a page for its query. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Pairs in the order of their first appearance, repeated keys side by side. */
export function searchEntries(params: SearchParams): [string, string][] {
  return Object.entries(params).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, value] as [string, string]]
      : (value ?? []).map((each) => [key, each] as [string, string]),
  );
}
