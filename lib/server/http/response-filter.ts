import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { byteLimits, ConcurrencyLimit } from '../concurrency-limit';
import { logEvent, logProblem } from '../log-event';
import { routeClass } from '../metrics/metrics';
import { isNextError } from '../next-internals';
import { processState } from '../process-state';
import type { Settings } from '../settings/read-settings.mjs';
import { overTls, siteUrl } from '../site-url';
import { admit, dropBodyHeaders, errorBody, errorLine, sendBusy } from './admission-control';
import { allowOtherOrigins, answerDirectly } from './answer-directly';
import type { BufferedResponse } from './buffer-response';
import { acceptedEncoding, type Changes, digestOf, type Encoding, encodeBody, isCompressible } from './encode-body';
import { type Allowed, type InlineScripts, inlineScripts, pagePolicy, setSecurityHeaders } from './inline-scripts';
import { cachePage, pageCacheKey, sendCachedPage } from './page-cache';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the filter knows of a request. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: BufferedResponse;
  readonly path: string;
  readonly encoding: Encoding | null;
  /** Null: the response is not for the page cache. */
  readonly cacheKey: string | null;
  readonly allowed: Allowed;
}

/**
 * All that happens to a request besides Next's own handler, in this order. Next sends headers before a page is whole and a nonce would make
 * every page dynamic, so the policy with the hashes of a page's scripts, and compression, are added here.
 */
export function responseFilter(
  handle: Handler,
  settings: Pick<Settings, 'streetMap' | 'logRequests' | 'siteUrl' | 'pageQueue'>,
): (request: IncomingMessage, response: BufferedResponse) => void {
  const allowed = { tileOrigin: tileOrigin(settings.streetMap) };
  const limit = new ConcurrencyLimit(settings.pageQueue);

  return (request, response) => {
    trackRequest(request, response, settings.logRequests);
    const headers = { get: (name: string) => header(request, name) };
    const secure = overTls(headers);
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    setSecurityHeaders(response, path, secure);
    allowOtherOrigins(response, path);
    if (answerDirectly(request, response)) return;

    const encoding = acceptedEncoding(header(request, 'accept-encoding'));
    const cacheKey = pageCacheKey(request, siteUrl(headers, settings.siteUrl), secure, encoding);
    if (cacheKey && sendCachedPage(cacheKey, request, response)) return;

    const leave = admit(request.url ?? '/', limit);
    if (leave) response.once('close', leave);
    const exchange = { request, response, path, encoding, cacheKey, allowed };
    response.buffer({
      wantsBuffer: () => wantsBuffer(exchange),
      finish: (body) => finish(exchange, body),
      onSent: () => leave?.(),
    });
    if (!leave) return sendBusy(response);
    handle(request, response).catch((error: unknown) => {
      logProblem(`A request for ${path} failed`, error);
      response.statusCode = 500;
      response.end();
    });
  };
}

/** Sets the headers that depend on no body. Pages are buffered for their policy, other bodies to be compressed. */
function wantsBuffer({ request, response, encoding }: Exchange): boolean {
  // A range that a file does not have: Next looks for a page of this status, has none, and fails.
  const noRange = response.statusCode === 500 && String(response.getHeader('Content-Range')).startsWith('bytes */');
  if (noRange) response.statusCode = 416;
  if (noRange || isNextError(response)) {
    dropBodyHeaders(response);
    return request.method !== 'HEAD';
  }
  // Rules for a kind of address reach what is not there, or refused, too.
  if (response.statusCode >= 400) response.setHeader('Cache-Control', 'no-store');
  const type = typeOf(response);
  // A page in the place of public data, as one that says that there is none.
  if (isPage(response)) response.removeHeader('Access-Control-Allow-Origin');
  if (isCompressible(type)) response.appendHeader('Vary', 'Accept-Encoding');
  const hasBody = request.method === 'GET' && response.statusCode !== 304 && response.statusCode !== 206;
  const plain = !response.hasHeader('Content-Encoding');
  return hasBody && plain && (isPage(response) || (encoding !== null && isCompressible(type)));
}

async function finish(exchange: Exchange, made: Buffer): Promise<Buffer> {
  const { response, cacheKey } = exchange;
  try {
    if (response.statusCode === 416) return errorLine(response, 'The file does not have this range.');
    const body = isNextError(response) ? await errorBody(response) : made;
    const digest = digestOf(body);
    if (isPage(response)) setPolicy(exchange, body, digest);
    const sent = await compressed(exchange, body, digest);
    if (cacheKey && isPage(response) && response.statusCode === 200 && changesOf(response) !== 'often')
      cachePage(cacheKey, response, sent);
    return sent;
  } catch (error) {
    logProblem('A response could not be prepared', error);
    response.statusCode = 500;
    return errorLine(response);
  }
}

/** The same page is read once: most are static. */
const scriptsByDigest = new LRUCache<string, InlineScripts>(
  byteLimits(2 ** 20, (found) => JSON.stringify(found).length),
);

function setPolicy({ response, path, allowed }: Exchange, body: Buffer, digest: string): void {
  const scripts = scriptsByDigest.get(digest) ?? inlineScripts(body.toString());
  if (!scriptsByDigest.has(digest)) scriptsByDigest.set(digest, scripts);
  for (const start of scripts.refused) logProblem(`A script in ${path} is not ours and will not run: ${start}`);
  response.setHeader('Content-Security-Policy', pagePolicy(path, scripts.hashes, allowed));
}

async function compressed({ response, encoding }: Exchange, body: Buffer, digest: string): Promise<Buffer> {
  if (!encoding || !isCompressible(typeOf(response))) return body;
  const encoded = await encodeBody(body, encoding, changesOf(response), digest);
  if (!encoded) return body;
  response.setHeader('Content-Encoding', encoding);
  // These are not the bytes that the tag was made of, so they are equal in meaning only.
  const tag = response.getHeader('ETag');
  if (typeof tag === 'string' && tag.startsWith('"')) response.setHeader('ETag', `W/${tag}`);
  return encoded;
}

const typeOf = (response: ServerResponse) => String(response.getHeader('Content-Type') ?? '');
const isPage = (response: ServerResponse) => typeOf(response).startsWith('text/html');
const header = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '');

function changesOf(response: ServerResponse): Changes {
  const cacheControl = String(response.getHeader('Cache-Control'));
  if (/immutable/.test(cacheControl)) return 'never';
  return /s-maxage=31536000/.test(cacheControl) ? 'seldom' : 'often';
}

/** Where the operator's tiles come from, as a CSP source; null when there are none or they are on this site. */
function tileOrigin(streetMap: Settings['streetMap']): string | null {
  const url = streetMap?.url ?? '';
  return url.startsWith('http') ? new URL(url.replaceAll('{s}', '*').replace(/[{}]/g, '')).origin : null;
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** Counts a response from its request to its end. A server that stops waits for those in `inFlight`. */
function trackRequest(request: IncomingMessage, response: ServerResponse, logRequests: boolean): void {
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
