import type { ServerResponse } from 'node:http';

/**
 * Everything that we use of Next and that its documentation does not promise: what it is, who uses it, and how a newer Next would break it.
 * The files of lib/server import it from here. tests/unit/server/next-internals.test.ts fails when the installed Next no longer has it, or
 * names the browser test that does.
 *
 * Four things live elsewhere, because what uses them cannot import lib/server:
 * - components/reader/use-view.ts writes the history past `window.history.pushState`, which the router patches, with a state that is neither
 *   null nor has `__NA`, and stops `popstate` before the router hears it (on-history-step.ts). A router that keeps its history in another way would load pages
 *   anew at Back, or show an old page under a new address. docs/pages.md
 * - components/offline and lib/offline name built files by `/_next/static/chunks/`. Under another address nothing would be kept for offline.
 * - render-element.ts imports the renderer that Next itself uses, with the React of Next's pages. With another one no component could be rendered,
 *   and every page of a story would be an error.
 * - tools/standalone.mjs puts our server in the place of the `server.js` that a standalone build generates, and leaves out `sharp`.
 */

/**
 * Where a build leaves its folders, from the folder that is served. `server/app` has prerendered pages as `<route>.html`: http/admission-control.ts
 * sends the page of /fault, and offline-files.ts reads which scripts they name. Elsewhere, errors would be one line of text.
 */
export const BUILD = '.next';
export const BUILT_PAGES = ['server', 'app'] as const;

/** The build's own name: the key of cached pictures (picture-response.ts). Without it pictures of an older build could be shown. */
export const BUILD_ID_FILE = 'BUILD_ID';

/** Beside the code of a page that is not prerendered: names its scripts (offline-files.ts). Without it, stories would not open offline. */
export const CLIENT_MANIFEST = 'page_client-reference-manifest.js';

/** Names of built files below `.next/static`, as pages, scripts and styles write them (offline-files.ts). */
export const BUILT_NAMES = /(?:static\/|\.\.\/)((?:chunks|media)\/[\w.~-]+)/g;

/**
 * The shapes of Next's inline scripts: each pushes one JSON value on a list. http/inline-scripts.ts hashes scripts of exactly these shapes for
 * the Content-Security-Policy. A script of another shape would be refused by browsers, and pages would stay without scripts.
 */
export const INLINE_SCRIPTS = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((?<json>.*)\);?$/s,
  /^self\.__next_f\.push\((?<json>.*)\);?$/s,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((?<json>.*)\);?$/s,
] as const;

/**
 * A text that begins with a dollar sign, as Next's data write it: with one it would be a reference. page-template.ts puts titles into data. If
 * Next wrote them otherwise, such a title would have two signs, or the page would not start.
 */
export const dataText = (text: string): string => (text.startsWith('$') ? `$${text}` : text);

/**
 * Whether Next failed: its own 500 is a page that is blank without scripts, or has no body. Our routes send text with a type. If Next sent
 * text, too, http/response-filter.ts would let that through in the place of our page.
 */
export function isNextError(response: ServerResponse): boolean {
  const type = response.getHeader('Content-Type');
  return response.statusCode === 500 && (type === undefined || String(type).startsWith('text/html'));
}

/**
 * Headers of the router's own requests, which get other responses from the same address (http/page-cache.ts). Were there others, a cached
 * page could be sent to the router, which would then load it whole.
 */
export const ROUTER_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
] as const;

/**
 * What the generated server of a standalone build does before it starts Next (start/serve.ts): the built configuration is read from
 * this file and handed over in this variable. Without it, Next would look for next.config.js, which a standalone build does not have.
 */
export const STANDALONE_CONFIG = { file: 'required-server-files.json', variable: '__NEXT_PRIVATE_STANDALONE_CONFIG' };
