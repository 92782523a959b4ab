import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { byteLimits } from '../concurrency-limit';
import { logEvent, logProblem } from '../log-event';
import { routeClass } from '../metrics/metrics';
import { isNextError } from '../next-internals';
import { processState } from '../process-state';
import type { Settings } from '../settings/read-settings.mjs';
import { overTls, siteUrl } from '../site-url';
import { etagOf } from '../text-response';
import { admit, dropBodyHeaders, errorBody, errorLine, isFree, sendBusy } from './admission-control';
import { allowOtherOrigins, answerDirectly } from './answer-directly';
import type { BufferedResponse, FinishedResponse } from './buffer-response';
import {
  acceptedEncoding,
  acceptsGzip,
  type Changes,
  digestOf,
  type Encoding,
  encodeBody,
  isCompressible,
} from './encode-body';
import { gzipPieces, joinPieces } from './gzip-pieces';
import { type Allowed, type InlineScripts, inlineScripts, pagePolicy, setSecurityHeaders } from './inline-scripts';
import { cachePage, pageCacheKey, sendCachedPage } from './page-cache';
import { type FilledStoryPage, readStoryAddress, type StoryAddress, storyPages, storyVersion } from './story-pages';
import { WorkQueue } from './work-queue';

/** Pages that are made at once: one waits for a file now and then. */
const AT_ONCE = 2;
/** Whoever would wait longer for a page is told to come back, in milliseconds. */
const MAX_WAIT_MS = 20_000;
/** A piece of work leaves the queue after this long, in milliseconds. */
const MAX_WORK_MS = 30_000;

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
  /** The site's own address. */
  readonly site: string;
  /** Null: the request is not for a story's page. */
  readonly story: StoryAddress | null;
  /** Of the inline scripts, where the page was filled here; else they are read from the page. */
  hashes?: readonly string[];
  /** The body is compressed and all headers are set. */
  isReady?: boolean;
  /** Leaves the queue; absent before its turn. */
  leave?: () => void;
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
  /** Pages for the cache that are being made, until they are sent or given up. */
  const underWay = new Map<string, Promise<void>>();
  const pages = storyPages(handle);
  const queue = new WorkQueue({ atOnce: AT_ONCE, max: settings.pageQueue, maxWaitMs: MAX_WAIT_MS });

  return (request, response) => {
    trackRequest(request, response, settings.logRequests);
    const headers = { get: (name: string) => header(request, name) };
    const secure = overTls(headers);
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    setSecurityHeaders(response, path, secure);
    allowOtherOrigins(response, path);
    if (answerDirectly(request, response)) return;

    const encoding = acceptedEncoding(header(request, 'accept-encoding'));
    const site = siteUrl(headers, settings.siteUrl);
    const story = readStoryAddress(request);
    const go = (version: string) => {
      const cacheKey = isKnownSite(site) ? pageCacheKey(request, site, secure, encoding, version) : null;
      begin({ request, response, path, encoding, cacheKey, allowed, site, story });
    };
    if (story) void storyVersion(story).then(go);
    else go('');
  };

  /** Sends a page that is kept, waits for one that is being made for somebody else, or makes one. */
  function begin(exchange: Exchange): void {
    const { request, response, cacheKey } = exchange;
    if (response.destroyed || (cacheKey && sendCachedPage(cacheKey, request, response))) return;
    const making = cacheKey && underWay.get(cacheKey);
    if (making) {
      void making.then(() => begin(exchange));
      return;
    }
    const turn = admit(request.url ?? '/', response, queue);
    let onMade = () => {};
    response.buffer({
      wantsBuffer: () => wantsBuffer(exchange),
      finish: (body) => finish(exchange, body).finally(() => onMade()),
      onEnd: () => exchange.leave?.(),
    });
    if (!turn) {
      sendBusy(response, queue.waitMs);
      return;
    }
    if (cacheKey) {
      const made = new Promise<void>((resolve) => {
        onMade = () => {
          underWay.delete(cacheKey);
          resolve();
        };
      });
      underWay.set(cacheKey, made);
      response.once('close', onMade);
    }
    void turn.then((leave) => leave && make(exchange, answer, leave));
  }

  /** A story's page is filled here; Next answers all else, also for a story that is not there. */
  async function answer(exchange: Exchange): Promise<void> {
    const { request, response, site, story } = exchange;
    const page = story && (await pages(story, site));
    if (page) sendPage(page, exchange);
    else await handle(request, response);
  }
}

/** Addresses of this site under which pages are kept. Whoever asks under made-up hosts gets the same pages, and nothing is kept for them. */
const MAX_SITES = 4;
const sites = new Set<string>();

function isKnownSite(site: string): boolean {
  if (sites.size < MAX_SITES) sites.add(site);
  return sites.has(site);
}

/** A page that is kept is compressed as well as can be; another is put together from compressed pieces. */
function sendPage({ html, hashes, headers }: FilledStoryPage, exchange: Exchange): void {
  const { request, response, cacheKey } = exchange;
  exchange.hashes = hashes;
  response.setHeaders(new Map(Object.entries(headers)));
  if (cacheKey || !acceptsGzip(header(request, 'accept-encoding'))) {
    const body = joinPieces(html);
    if (cacheKey) response.setHeader('ETag', etagOf(body));
    response.end(body);
    return;
  }
  const body = gzipPieces(html);
  exchange.isReady = true;
  setPolicy(exchange, hashes);
  response.appendHeader('Vary', 'Accept-Encoding');
  response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

/** Has Next answer a request, and leaves the queue when Next has done its work, whether or not anybody still waits for it. */
async function make(
  exchange: Exchange,
  answer: (exchange: Exchange) => Promise<void>,
  leave: () => void,
): Promise<void> {
  const { request, response, path, story } = exchange;
  // Work without an end must not keep the others waiting.
  const limit = setTimeout(() => exchange.leave?.(), MAX_WORK_MS);
  exchange.leave = () => {
    clearTimeout(limit);
    leave();
    response.releaseClose();
  };
  // A file that is sent must end with its reader; nobody waits for it.
  if (!isFree(request.url ?? '/')) response.holdClose();
  try {
    await answer(exchange);
    if (response.destroyed) exchange.leave();
  } catch (error) {
    logProblem(`A request for ${path} failed`, error);
    // What Next throws after its answer must not change the one that is on its way.
    if (response.isWhole) return;
    // As Next says it of a page that it could not make.
    if (story) response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.statusCode = 500;
    response.end();
  }
}

/** Sets the headers that depend on no body. Pages are buffered for their policy, other bodies to be compressed. */
function wantsBuffer({ request, response, isReady }: Exchange): boolean {
  if (isReady) return false;
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
  // Texts are kept back also where they are not compressed: a reader who takes them slowly would hold a place in the queue.
  return hasBody && plain && (isPage(response) || isCompressible(type));
}

async function finish(exchange: Exchange, made: Buffer): Promise<FinishedResponse> {
  const { response, cacheKey } = exchange;
  const status = response.statusCode;
  try {
    if (status === 416) return { status, body: errorLine(response, 'The file does not have this range.') };
    const body = isNextError(response) ? await errorBody(response) : made;
    const digest = digestOf(body);
    if (isPage(response)) setPolicy(exchange, exchange.hashes ?? hashesOf(exchange, body, digest));
    const sent = await compressed(exchange, body, digest);
    if (cacheKey && isPage(response) && status === 200 && changesOf(response) !== 'often') {
      cachePage(cacheKey, response, sent);
    }
    return { status, body: sent };
  } catch (error) {
    logProblem('A response could not be prepared', error);
    return { status: 500, body: errorLine(response) };
  }
}

/** The same page is read once: most are static. */
const scriptsByDigest = new LRUCache<string, InlineScripts>(
  byteLimits(2 ** 20, (found) => JSON.stringify(found).length),
);

function hashesOf({ path }: Exchange, body: Buffer, digest: string): readonly string[] {
  const scripts = scriptsByDigest.get(digest) ?? inlineScripts(body.toString());
  if (!scriptsByDigest.has(digest)) scriptsByDigest.set(digest, scripts);
  for (const start of scripts.refused) logProblem(`A script in ${path} is not ours and will not run: ${start}`);
  return scripts.hashes;
}

function setPolicy({ response, path, allowed }: Exchange, hashes: readonly string[]): void {
  response.setHeader('Content-Security-Policy', pagePolicy(path, hashes, allowed));
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
