import { fileURLToPath } from 'node:url';

/** A policy as long as a story page's; this app has no scripts of its own to count, so it lets them all run. */
const POLICY = `default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @type {import('next').NextConfig} */
export default {
  turbopack: { root },
  outputFileTracingRoot: root,
  headers: async () => [{ source: '/:path*', headers: [{ key: 'Content-Security-Policy', value: POLICY }] }],
};
