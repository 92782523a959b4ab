import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { once } from '../concurrency-limit';
import { type RouteClass, routeClass } from '../metrics/metrics';
import { BUILD, BUILT_PAGES } from '../next-internals';
import { pageScripts } from './inline-scripts';
import type { WorkQueue } from './work-queue';

/** What costs little, or has a limit of its own. */
const FREE: ReadonlySet<RouteClass> = new Set(['static', 'basemap', 'health', 'picture']);

/** Whether a request is answered without waiting for its turn. */
export const isFree = (url: string): boolean => FREE.has(routeClass(url));

/**
 * Lets a request in if there is room. One thread makes all pages, so each page that waits makes all later ones wait longer. A page whose
 * reader has gone before its turn is never begun.
 * @returns what to call when the response is made, of null when it need not be made any more; or null when there is no room
 */
export function admit(url: string, response: ServerResponse, queue: WorkQueue): Promise<(() => void) | null> | null {
  const { socket } = response;
  // Node closes a connection on which nothing more can come.
  return isFree(url) ? Promise.resolve(() => {}) : queue.enter(() => !response.destroyed && !socket?.readableEnded);
}

/** 503, and when to try again. */
export function sendBusy(response: ServerResponse, waitMs: number): void {
  response.statusCode = 503;
  response.setHeader('Retry-After', Math.max(1, Math.ceil(waitMs / 1000)));
  dropBodyHeaders(response);
  errorPage().then(
    (page) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page),
    () => response.setHeader('Content-Type', 'text/plain; charset=utf-8').end('Too much is asked for. Try again.\n'),
  );
}

/** Headers that speak of a body which is not sent after all. */
const BODY_HEADERS = ['Content-Encoding', 'ETag', 'Last-Modified'];

/** The page of `app/fault` as the build left it. */
const errorPage = once(async () => {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), BUILD, ...BUILT_PAGES, 'fault.html');
  return Buffer.from(withoutScripts(await readFile(/* turbopackIgnore: true */ file, 'utf8')));
});

/** Replaces Next's 500 body: an HTML page where Next sent one, a line of text otherwise. */
export async function errorBody(response: ServerResponse): Promise<Buffer> {
  const page = response.hasHeader('Content-Type') ? await errorPage().catch(() => null) : null;
  return page ?? errorLine(response);
}

/** One line of text, with the headers for it. */
export function errorLine(response: ServerResponse, text = 'Something went wrong.'): Buffer {
  dropBodyHeaders(response);
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  return Buffer.from(`${text}\n`);
}

/** No cache keeps an error, and nothing is said of the body that would have come. */
export function dropBodyHeaders(response: ServerResponse): void {
  for (const name of BODY_HEADERS) response.removeHeader(name);
  response.setHeader('Cache-Control', 'no-store');
}

/** The page must not depend on scripts that may not load: only the one that sets the reader's colours stays. */
function withoutScripts(html: string): string {
  let kept = '';
  let from = 0;
  for (const { attributes, start, end } of pageScripts(html)) {
    if (attributes.startsWith(' src="/theme.js"')) continue;
    kept += html.slice(from, start);
    from = end;
  }
  kept += html.slice(from);
  return kept.replace(/<link[^<>]*>/g, (link) => (link.includes(' as="script"') ? '' : link));
}
