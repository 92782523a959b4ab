import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { byteLimits } from '../byte-limits';
import { logProblem } from '../log-problem';
import { processState } from '../process-state';
import type { Settings } from '../settings/read-settings.mjs';
import { overTls, siteUrl } from '../site-url';
import { refuse, takeRoom } from './bound-work';
import { acceptedEncoding, type Changes, digestOf, encodeBody, isCompressible } from './encode-body';
import { faultAnswer, forgetBody, isFault } from './fault-answer';
import { followAnswer } from './follow-answer';
import { holdBody } from './hold-body';
import { type InlineScripts, inlineScripts } from './inline-scripts';
import { keepPage, keptPageKey, sendKeptPage } from './kept-pages';
import { type Allowed, commonHeaders, mayBeFramed, pagePolicy } from './security-headers';

const scripts = new LRUCache<string, InlineScripts>(byteLimits(2 ** 20, (read) => JSON.stringify(read).length));
let installed = false;

/**
 * Puts itself between the server and every answer: security headers for all, a policy with the hashes of its own inline scripts for each
 * page, and brotli or gzip, compressed once for what does not change. Next can do none of these by itself: its own compression sends the
 * headers before the page is known (`compress: false`), and a nonce would make every page dynamic.
 */
export function installFront(settings: Pick<Settings, 'streetMap' | 'logRequests' | 'siteUrl' | 'pageQueue'>): void {
  if (installed) return;
  installed = true;
  const allowed = { tileOrigin: tileOrigin(settings.streetMap) };
  const { servers, apart } = processState();
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === 'request' && !apart.has(this)) {
      const [request, response] = args as [IncomingMessage, ServerResponse];
      servers.add(this);
      followAnswer(request, response, settings.logRequests);
      if (prepare(request, response, allowed, settings)) return true;
    }
    return Reflect.apply(emit, this, [event, ...args]);
  } as typeof emit;
}

/** True when the answer is given here: a page that never changes is made once, and more work than there is room for is refused. */
function prepare(
  request: IncomingMessage,
  response: ServerResponse,
  allowed: Allowed,
  { siteUrl: siteSetting, pageQueue }: Pick<Settings, 'siteUrl' | 'pageQueue'>,
): boolean {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const headers = { get: (name: string) => header(request, name) };
  const secure = overTls(headers);
  for (const [name, value] of Object.entries(commonHeaders(secure))) response.setHeader(name, value);
  if (!mayBeFramed(path)) response.setHeader('X-Frame-Options', 'DENY');

  const encoding = acceptedEncoding(header(request, 'accept-encoding'));
  const site = siteUrl(headers, siteSetting);
  const key = keptPageKey(request, site, secure, encoding);
  if (key && sendKeptPage(key, request, response)) return true;
  const hasRoom = takeRoom(request, response, pageQueue);
  holdBody(
    response,
    () => {
      if (isFault(response)) {
        forgetBody(response);
        return request.method !== 'HEAD';
      }
      const type = typeOf(response);
      if (isCompressible(type)) response.appendHeader('Vary', 'Accept-Encoding');
      const hasBody = request.method === 'GET' && response.statusCode !== 304 && response.statusCode !== 206;
      const plain = !response.hasHeader('Content-Encoding');
      return hasBody && plain && (type.startsWith('text/html') || (encoding !== null && isCompressible(type)));
    },
    async ({ body: made }) => {
      const body = isFault(response) ? await faultAnswer(response) : made;
      const digest = digestOf(body);
      const isPage = typeOf(response).startsWith('text/html');
      if (isPage) {
        const { hashes, refused } = scriptsOf(body, digest);
        for (const start of refused) logProblem(`A script in ${path} is not ours and will not run: ${start}`);
        response.setHeader('Content-Security-Policy', pagePolicy(path, hashes, allowed));
      }
      const encoded =
        encoding && isCompressible(typeOf(response)) && (await encodeBody(body, encoding, changesOf(response), digest));
      if (encoded) {
        response.setHeader('Content-Encoding', encoding);
        // Other bytes than those that the tag was made of: equal in meaning only.
        const tag = response.getHeader('ETag');
        if (typeof tag === 'string' && tag.startsWith('"')) response.setHeader('ETag', `W/${tag}`);
      }
      if (key && isPage && response.statusCode === 200 && isFixed(response)) keepPage(key, response, encoded || body);
      return encoded || body;
    },
  );
  if (hasRoom) return false;
  refuse(response);
  return true;
}

/** The same page is read once: most are static. */
function scriptsOf(body: Buffer, digest: string): InlineScripts {
  const known = scripts.get(digest);
  if (known) return known;
  const read = inlineScripts(body.toString());
  scripts.set(digest, read);
  return read;
}

const typeOf = (response: ServerResponse) => String(response.getHeader('Content-Type') ?? '');
const cacheControl = (response: ServerResponse) => String(response.getHeader('Cache-Control'));
const isFixed = (response: ServerResponse) => changesOf(response) !== 'often';

function changesOf(response: ServerResponse): Changes {
  if (/immutable/.test(cacheControl(response))) return 'never';
  return /s-maxage=31536000/.test(cacheControl(response)) ? 'seldom' : 'often';
}

const header = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '');

/** Where the operator's tiles come from, as a CSP source; null when there are none or they are on this site. */
function tileOrigin(streetMap: Settings['streetMap']): string | null {
  const url = streetMap?.url ?? '';
  return url.startsWith('http') ? new URL(url.replaceAll('{s}', '*').replace(/[{}]/g, '')).origin : null;
}
