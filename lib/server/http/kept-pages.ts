import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { byteLimits } from '../byte-limits';
import { hasTag } from '../tagged';

interface KeptPage {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

const pages = new LRUCache<string, KeptPage>(byteLimits(16 * 2 ** 20, ({ body }) => body.length));

/** Requests of Next's own get other answers from the same address. */
const OWN = ['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch', 'range'];

/**
 * Names the answer to a request for a page by all that it may depend on; null for a request whose answer is not kept. An address with a
 * query is left to caches in front: there are as many as anybody cares to make up.
 */
export function keptPageKey(
  { method, url = '/', headers }: IncomingMessage,
  site: string,
  ...more: unknown[]
): string | null {
  if (method !== 'GET' || url.includes('?') || OWN.some((name) => name in headers)) return null;
  return JSON.stringify([url, site, ...more]);
}

/** Keeps a finished answer. Its headers are all set, but for its length. */
export function keepPage(key: string, response: ServerResponse, body: Buffer): void {
  pages.set(key, { headers: { ...response.getHeaders() }, body });
}

/** Sends a page that is kept, or 304 to who has it; false when there is none. */
export function sendKeptPage(key: string, request: IncomingMessage, response: ServerResponse): boolean {
  const page = pages.get(key);
  if (!page) return false;
  const { headers, body } = page;
  const tag = headers.etag;
  if (typeof tag === 'string' && hasTag(request.headers['if-none-match'] ?? null, tag)) {
    const { 'content-encoding': _, ...rest } = headers;
    response.writeHead(304, rest).end();
  } else {
    response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
  }
  return true;
}
