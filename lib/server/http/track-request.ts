import type { IncomingMessage, ServerResponse } from 'node:http';
import { logEvent } from '../log-event';
import { routeClass } from '../metrics/route-class';
import { processState } from '../process-state';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** Counts a response from its request to its end. A server that stops waits for those in `inFlight`. */
export function trackRequest(request: IncomingMessage, response: ServerResponse, logRequests: boolean): void {
  const state = processState();
  const begun = performance.now();
  state.inFlight.add(response);
  // The client is to ask another server next.
  if (state.stopping) response.setHeader('Connection', 'close');
  response.once('close', () => {
    state.inFlight.delete(response);
    const route = routeClass(request.url ?? '/');
    if (!response.writableFinished) return state.metrics.cut.add({ route });
    const seconds = (performance.now() - begun) / 1000;
    const method = METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other';
    state.metrics.requests.add({ route, method, status: String(response.statusCode) });
    state.metrics.seconds.observe({ route }, seconds);
    if (logRequests) {
      logEvent('request', { route, method, status: response.statusCode, ms: Math.round(seconds * 1000) });
    }
  });
}
