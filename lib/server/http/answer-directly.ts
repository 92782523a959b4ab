import type { IncomingMessage, ServerResponse } from 'node:http';
import { LINK_KEYS, mendKeys } from '../../view/parse-view';

const METHODS = 'GET, HEAD, OPTIONS';

/** Data that any site may read. Nothing in it depends on who asks. */
const PUBLIC_DATA = [
  /^\/stories\/[^/]+\/(?:data\/[^/]+|export\/[^/]+|picture\.(?:png|svg))$/,
  /^\/(?:feed\.xml|sitemap\.xml|robots\.txt|oembed|offline\.json)$/,
  // What a page in a sandboxed frame fetches, where its own site is another origin too.
  /^\/(?:basemap|schema|fonts|_next\/static)\//,
  /^\/(?:theme\.js|embed\.js|icon\.svg)$/,
];

/** The first segments of addresses whose other segments are slugs. */
const SLUG_ROUTES = /^\/(stories|embed)\/([^/]*)/i;

/**
 * Answers what Next would answer wrongly: methods that no route has (Next renders a page for them, or fails), addresses that cannot be
 * decoded (Next fails), and other spellings of an address, which would be pages of their own for every cache and would not be taken for
 * known stories.
 * @returns whether the request is answered
 */
export function answerDirectly(request: IncomingMessage, response: ServerResponse): boolean {
  const url = request.url ?? '/';
  const [path = '/'] = url.split('?', 1);
  if (hostsOf(request) > 1) return answer(response, 400, 'The request names more than one host.');
  if (request.method === 'OPTIONS') {
    response.writeHead(204, {
      Allow: METHODS,
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Max-Age': 86400,
    });
    response.end();
    return true;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', METHODS);
    return answer(response, 405, `This address answers ${METHODS} only.`);
  }
  const plain = plainPath(path);
  if (plain === null) return answer(response, 400, 'The address cannot be decoded.');
  const query = url.slice(path.length);
  const mended = plain + (mendedQuery(plain, query) ?? query);
  if (mended !== url && isRelative(mended)) {
    response.writeHead(308, { Location: mended, 'Cache-Control': 'no-store' }).end();
    return true;
  }
  // Next would take it for the route itself, and look for it without an end.
  if (/[[\]]/.test(decodeURIComponent(SLUG_ROUTES.exec(plain)?.[2] ?? ''))) request.url = '/-';
  return false;
}

/** `Access-Control-Allow-Origin` for public data. */
export function allowOtherOrigins(response: ServerResponse, path: string): void {
  if (!PUBLIC_DATA.some((shape) => shape.test(path))) return;
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}

/**
 * The one spelling of a path: unreserved characters are not encoded (RFC 3986, section 6.2.2.2), and the names of routes have no capitals.
 * Dots stay as they are, since two of them would mean another address. Null for what is no path, or not UTF-8.
 */
function plainPath(path: string): string | null {
  if (!path.startsWith('/')) return null;
  try {
    decodeURIComponent(path);
  } catch {
    return null;
  }
  const decoded = path.replace(/%([2-7][0-9a-f])/gi, (encoded, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return /[a-z0-9_~-]/i.test(character) ? character : encoded;
  });
  return decoded.replace(SLUG_ROUTES, (_, route: string, slug: string) => `/${route.toLowerCase()}/${slug}`);
}

/**
 * The query of a view link whose version was mangled on its way, mended; both with their question mark; null for all others. The page of a
 * view is sent only for a query with `v`, and the preview card of another page would show another view.
 */
function mendedQuery(path: string, query: string): string | null {
  if (!query || !SLUG_ROUTES.test(path)) return null;
  const given = new URLSearchParams(query);
  if (given.get('v')) return null;
  const mended = new URLSearchParams(mendKeys(given, LINK_KEYS).map(([key, value]) => [key, value]));
  return mended.get('v') ? `?${mended.toString().replaceAll('%2F', '/').replaceAll('%7E', '~')}` : null;
}

/** Not the address of another site. */
const isRelative = (path: string) => !path.startsWith('//') && !path.startsWith('/\\');

function hostsOf({ rawHeaders }: IncomingMessage): number {
  return rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length;
}

function answer(response: ServerResponse, status: 400 | 405, text: string): true {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
  return true;
}
