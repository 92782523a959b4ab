/**
 * What a story needs beside its page, and all that the worker keeps: built scripts, styles and fonts, the base map, the data and pictures of
 * stories, and the one script that keeps its name.
 */
export const OFFLINE_FILE =
  /^\/(?:_next\/static\/(?:chunks|media)\/[\w.~-]+|basemap\/[0-9a-f]+\/[\w.-]+|stories\/[a-z0-9-]+\/(?:data\/[0-9a-f]+|pictures\/[0-9a-f]+-\d+\.(?:webp|jpg))|theme\.js)$/;

/** What the site that answers now is made of, as `/offline.json?story=<slug>` says it. */
export interface OfflineList {
  /** Path of each file that a story needs, and its size in bytes. Names change with their content. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
  /** The present revision of the story that was asked about, by slug; none when it is not there. Older servers name all their stories. */
  readonly stories: Readonly<Record<string, number>>;
}

/** What an open page is made of. */
export interface OpenPage {
  /** Paths of its scripts, styles and base map. */
  readonly files: readonly string[];
  readonly slug: string;
  readonly revision: number;
}

/** Null for what is no such list: an error page, half an answer, another program's. */
export function readOfflineList(json: unknown): OfflineList | null {
  if (typeof json !== 'object' || json === null) return null;
  const { files, stories } = json as Record<string, unknown>;
  if (!Array.isArray(files) || !files.every(isFile) || typeof stories !== 'object' || stories === null) return null;
  if (!Object.values(stories).every((revision) => Number.isSafeInteger(revision))) return null;
  return { files, stories: stories as Record<string, number> };
}

function isFile(row: unknown): row is readonly [string, number] {
  return Array.isArray(row) && row.length === 2 && typeof row[0] === 'string' && Number.isSafeInteger(row[1]);
}

/**
 * Whether a reload would give this page another program or a corrected story. A deploy that changes neither is none of the
 * reader's concern, nor is a server that is still the older one.
 */
export function isNewer(list: OfflineList, page: OpenPage): boolean {
  const there = new Set(list.files.map(([path]) => path));
  const revision = Object.hasOwn(list.stories, page.slug) ? list.stories[page.slug] : undefined;
  return page.files.some((path) => !there.has(path)) || (revision !== undefined && revision > page.revision);
}

/** What a page asks the service worker, components/offline/service-worker. */
export type WorkerQuestion =
  | { readonly type: 'keep'; readonly path: string; readonly title: string }
  | { readonly type: 'list' };

export interface KeptStory {
  readonly path: string;
  readonly title: string;
}

/** The answer to `keep`. That to `list` is the kept stories, those read last first. */
export interface KeepAnswer {
  readonly kept: boolean;
  /** Whether the site could be asked for its present state. */
  readonly fresh: boolean;
  /** The server's time of the page that is kept, as in its `Date` header; null when unknown. */
  readonly date: string | null;
}
