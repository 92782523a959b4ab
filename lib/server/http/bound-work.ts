import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RouteClass, routeClass } from '../metrics/route-class';
import { faultPage, forgetBody } from './fault-answer';

/** What costs little, or has a bound of its own. */
const FREE: ReadonlySet<RouteClass> = new Set(['static', 'basemap', 'health', 'picture']);
const RETRY_SECONDS = 2;

let working = 0;

/**
 * Takes a request among those that are being worked on, until its answer is made: who reads it slowly keeps no room. One thread makes
 * all pages, so that each that waits makes all later ones wait longer. To be called before anything else wraps the response.
 * @returns whether there was room, fewer than `most` being worked on
 */
export function takeRoom(request: IncomingMessage, response: ServerResponse, most: number): boolean {
  if (FREE.has(routeClass(request.url ?? '/'))) return true;
  if (working >= most) return false;
  working++;
  let made = false;
  const release = () => {
    if (!made) working--;
    made = true;
  };
  const { end } = response;
  response.end = ((...args: unknown[]) => {
    release();
    return Reflect.apply(end, response, args);
  }) as ServerResponse['end'];
  response.once('close', release);
  return true;
}

/** The answer where there is no room: 503, and when to come again. */
export function refuse(response: ServerResponse): void {
  response.statusCode = 503;
  response.setHeader('Retry-After', RETRY_SECONDS);
  forgetBody(response);
  faultPage().then(
    (page) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page),
    () => response.setHeader('Content-Type', 'text/plain; charset=utf-8').end('Too much is asked for. Try again.\n'),
  );
}
