import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { byteLimits } from '../concurrency-limit';
import { ROUTER_HEADERS } from '../next-internals';
import { matchesEtag } from '../text-response';

interface CachedPage {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Apart, so that views, of which anybody can make up any number, never push out the pages that everybody asks for. */
const caches = {
  page: new LRUCache<string, CachedPage>(byteLimits(16 * 2 ** 20, ({ body }) => body.length)),
  view: new LRUCache<string, CachedPage>(byteLimits(8 * 2 ** 20, ({ body }) => body.length)),
};

/** Next's own requests get other responses from the same address, and a range is only a part. */
const UNCACHED_HEADERS = [...ROUTER_HEADERS, 'range'];
/** Next's own, which it also adds without those headers. */
const ROUTER_QUERY = '_rsc';

/** Pages that are the same with any query, which only the browser reads, unless the query has a version: then they are of a view. */
const STORY_PAGE = /^\/(?:stories|embed)\/[^/]+$/;
/** Pages that are the same with any query. */
const PLAIN_PAGE = /^\/(?:about(?:\/borders)?)?$/;
/** What mail programs and networks add to links, to follow their readers. No key of ours is one. */
const TRACKING_KEY =
  /^(?:utm_\w+|[a-z]*clid|gad_source|gbraid|wbraid|mc_[ce]id|igshid|_hs\w+|ref_src|s_cid|cmpid|xtor)$/;

/** Where the response to a request is kept. */
export interface PageCacheKey {
  readonly kind: keyof typeof caches;
  readonly key: string;
}

/**
 * The cache key of a request: all that its response may depend on. Null for a request whose response is not cached: of the addresses with
 * a query only those whose query changes nothing, and views, whose query is taken as it is but for the keys of trackers.
 */
export function pageCacheKey(
  { method, url = '/', headers }: IncomingMessage,
  site: string,
  ...more: unknown[]
): PageCacheKey | null {
  if (method !== 'GET' || UNCACHED_HEADERS.some((name) => name in headers)) return null;
  const [path = '/', query] = url.split(/\?(.*)/s, 2);
  const keyOf = (kind: PageCacheKey['kind'], address: string) => ({
    kind,
    key: JSON.stringify([address, site, ...more]),
  });
  if (query === undefined) return keyOf('page', path);
  const given = new URLSearchParams(query);
  if (given.has(ROUTER_QUERY)) return null;
  if (PLAIN_PAGE.test(path)) return keyOf('page', path);
  if (!STORY_PAGE.test(path)) return null;
  if (given.getAll('v').every((version) => version === '')) return keyOf('page', path);
  const own = query.split('&').filter((pair) => !TRACKING_KEY.test(pair.split('=', 1)[0] ?? ''));
  return keyOf('view', `${path}?${own.join('&')}`);
}

/** Caches a finished response, whose headers are all set but for the length. */
export function cachePage({ kind, key }: PageCacheKey, response: ServerResponse, body: Buffer): void {
  caches[kind].set(key, { headers: { ...response.getHeaders() }, body });
}

/** Sends a cached page, or 304 to a client that has it; false when it is not cached. */
export function sendCachedPage(
  { kind, key }: PageCacheKey,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const page = caches[kind].get(key);
  if (!page) return false;
  const { headers, body } = page;
  const tag = headers.etag;
  if (typeof tag === 'string' && matchesEtag(request.headers['if-none-match'] ?? null, tag)) {
    const { 'content-encoding': _, ...rest } = headers;
    response.writeHead(304, rest).end();
  } else {
    response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
  }
  return true;
}
