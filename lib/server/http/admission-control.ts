import type { ServerResponse } from 'node:http';
import type { ConcurrencyLimit } from '../concurrency-limit';
import { type RouteClass, routeClass } from '../metrics/route-class';
import { dropBodyHeaders, errorPage } from './error-page';

/** What costs little, or has a limit of its own. */
const FREE: ReadonlySet<RouteClass> = new Set(['static', 'basemap', 'health', 'picture']);
const RETRY_SECONDS = 2;

/**
 * Lets a request in if there is room. One thread makes all pages, so each page that waits makes all later ones wait longer.
 * @returns what to call when the response is made, or null when there is no room
 */
export function admit(url: string, limit: ConcurrencyLimit): (() => void) | null {
  return FREE.has(routeClass(url)) ? () => {} : limit.enter();
}

/** 503, and when to try again. */
export function sendBusy(response: ServerResponse): void {
  response.statusCode = 503;
  response.setHeader('Retry-After', RETRY_SECONDS);
  dropBodyHeaders(response);
  errorPage().then(
    (page) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page),
    () => response.setHeader('Content-Type', 'text/plain; charset=utf-8').end('Too much is asked for. Try again.\n'),
  );
}
