import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { byteLimits } from '../concurrency-limit';
import { ROUTER_HEADERS } from '../next-internals';
import { matchesEtag } from '../text-response';

interface CachedPage {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

const pages = new LRUCache<string, CachedPage>(byteLimits(16 * 2 ** 20, ({ body }) => body.length));

/** Next's own requests get other responses from the same address, and a range is only a part. */
const UNCACHED_HEADERS = [...ROUTER_HEADERS, 'range'];

/**
 * The cache key of a request: all that its response may depend on. Null for a request whose response is not cached. An address with a
 * query is left to caches in front, as anybody can make up more of them.
 */
export function pageCacheKey(
  { method, url = '/', headers }: IncomingMessage,
  site: string,
  ...more: unknown[]
): string | null {
  if (method !== 'GET' || url.includes('?') || UNCACHED_HEADERS.some((name) => name in headers)) return null;
  return JSON.stringify([url, site, ...more]);
}

/** Caches a finished response, whose headers are all set but for the length. */
export function cachePage(key: string, response: ServerResponse, body: Buffer): void {
  pages.set(key, { headers: { ...response.getHeaders() }, body });
}

/** Sends a cached page, or 304 to a client that has it; false when it is not cached. */
export function sendCachedPage(key: string, request: IncomingMessage, response: ServerResponse): boolean {
  const page = pages.get(key);
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
