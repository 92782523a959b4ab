import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { INLINE_SCRIPTS } from '../next-internals';

export interface InlineScripts {
  /** CSP source expressions, each once: `'sha256-…'`. */
  readonly hashes: readonly string[];
  /** The beginnings of scripts that are not Next's; browsers will refuse them. */
  readonly refused: readonly string[];
}

/**
 * Hashes of a page's inline scripts, for its Content-Security-Policy. Only scripts of exactly Next's own shape are hashed,
 * or a script that slipped in with the content would be allowed, too.
 */
export function inlineScripts(html: string): InlineScripts {
  const hashes = new Set<string>();
  const refused: string[] = [];
  for (const { attributes, body } of pageScripts(html)) {
    if (/\ssrc=/.test(attributes) || /\stype="application\/ld\+json"/.test(attributes)) continue;
    if (isPush(body)) hashes.add(hashOf(body));
    else refused.push(body.slice(0, 80));
  }
  return { hashes: [...hashes], refused };
}

/** The hash of an inline script, as a source expression. Throws when the script is not Next's: nothing of a story may have become one. */
export function scriptHash(body: string): string {
  if (!isPush(body)) throw new Error(`A script is not ours and would not run: ${body.slice(0, 80)}`);
  return hashOf(body);
}

/** The source expression of a script of ours. */
export function hashOf(body: string | Uint8Array): string {
  return `'sha256-${createHash('sha256').update(body).digest('base64')}'`;
}

function isPush(body: string): boolean {
  for (const shape of INLINE_SCRIPTS) {
    const json = shape.exec(body)?.groups?.json;
    if (json === undefined) continue;
    try {
      JSON.parse(json);
      return true;
    } catch {
      return false;
    }
  }
  return false;
}

export interface PageScript {
  /** What stands between `<script` and `>`. */
  readonly attributes: string;
  readonly body: string;
  /** Where the element begins and ends in the page. */
  readonly start: number;
  readonly end: number;
}

const OPEN = '<script';
const CLOSE = '</script>';

/** A page's scripts, in their order. No regular expression: on a page of openings without an end it would take the square of its length. */
export function pageScripts(html: string): PageScript[] {
  const scripts: PageScript[] = [];
  for (let start = html.indexOf(OPEN); start >= 0; start = html.indexOf(OPEN, start)) {
    const opened = html.indexOf('>', start);
    const closed = opened < 0 ? -1 : html.indexOf(CLOSE, opened);
    if (closed < 0) break;
    const attributes = html.slice(start + OPEN.length, opened);
    scripts.push({ attributes, body: html.slice(opened + 1, closed), start, end: closed + CLOSE.length });
    start = closed + CLOSE.length;
  }
  return scripts;
}

/** What a page may load from another host: the operator's street map. */
export interface Allowed {
  readonly tileOrigin: string | null;
}

const EVERY_RESPONSE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The headers that do not depend on the body. */
export function setSecurityHeaders(response: ServerResponse, path: string, secure: boolean): void {
  for (const [name, value] of Object.entries(EVERY_RESPONSE)) response.setHeader(name, value);
  if (secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  if (!mayBeFramed(path)) response.setHeader('X-Frame-Options', 'DENY');
}

/** Only a map for other people's pages may be shown inside them. */
function mayBeFramed(path: string): boolean {
  return /^\/embed\/[^/]+\/?$/.test(path);
}

/** The Content-Security-Policy of a page whose inline scripts have these hashes. */
export function pagePolicy(path: string, hashes: readonly string[], { tileOrigin }: Allowed): string {
  const tiles = tileOrigin ? ` ${tileOrigin}` : '';
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...hashes].join(' ')}`,
    "style-src 'self'",
    // Positions on a scale stand in `style`; a value there runs nothing.
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob:${tiles}`,
    `connect-src 'self'${tiles}`,
    "font-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${mayBeFramed(path) ? '*' : "'none'"}`,
  ].join('; ');
}
