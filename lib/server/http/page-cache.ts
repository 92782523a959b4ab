import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { hasVersion } from '../../view/parse-view';
import { byteLimits } from '../concurrency-limit';
import { ROUTER_HEADERS } from '../next-internals';
import { matchesEtag } from '../text-response';

interface CachedPage {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

const cache = new LRUCache<string, CachedPage>(byteLimits(16 * 2 ** 20, ({ body }) => body.length));

/** Next's own requests get other responses from the same address, and a range is only a part. */
const UNCACHED_HEADERS = [...ROUTER_HEADERS, 'range'];
/** Next's own, which it also adds without those headers. */
const ROUTER_QUERY = '_rsc';

/** Pages that are the same with any query, which only the browser reads, unless the query has a version: then they are of a view. */
const STORY_PAGE = /^\/(?:stories|embed)\/[^/]+$/;
/** Pages that are the same with any query. */
const PLAIN_PAGE = /^\/about(?:\/borders)?$/;
/** Lists of stories, which change while the server runs: nobody waits for another's. */
const LIST = /^\/(?:feed\.xml|sitemap\.xml)?$/;

/**
 * The cache key of a request: all that its response may depend on. Null for a request whose response is not cached: of the addresses with
 * a query only those whose query changes nothing are.
 */
export function pageCacheKey(
  { method, url = '/', headers }: IncomingMessage,
  site: string,
  ...more: unknown[]
): string | null {
  if (method !== 'GET' || UNCACHED_HEADERS.some((name) => name in headers)) return null;
  const [path = '/', query] = url.split(/\?(.*)/s, 2);
  if (LIST.test(path)) return null;
  if (query !== undefined) {
    const given = new URLSearchParams(query);
    if (given.has(ROUTER_QUERY)) return null;
    if (!PLAIN_PAGE.test(path) && (!STORY_PAGE.test(path) || hasVersion(given))) return null;
  }
  return JSON.stringify([path, site, ...more]);
}

/** Caches a finished response, whose headers are all set but for the length. */
export function cachePage(key: string, response: ServerResponse, body: Buffer): void {
  cache.set(key, { headers: { ...response.getHeaders() }, body });
}

/** Sends a cached page, or 304 to a client that has it; false when it is not cached. */
export function sendCachedPage(key: string, request: IncomingMessage, response: ServerResponse): boolean {
  const page = cache.get(key);
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
