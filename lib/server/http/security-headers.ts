import type { ServerResponse } from 'node:http';

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
