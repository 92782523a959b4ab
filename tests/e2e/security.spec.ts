import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRACE, XSS_PAYLOADS } from '../fixtures/xss-payloads';
import { isMarkup } from './support/hostile-html';
import { expect, test } from './support/test';

const ROOT = join(import.meta.dirname, '../..');
const KEYS = ['v', 'c', 't', 'l', 's', 'h', 'p', 'b', 'r', 'utm_source', '__proto__'];
const story = /\/stories\/([a-z0-9-]+)</;

test.use({ allowedFaults: [/status of 404/] });

test('every route, also one that fails, has its headers and a policy, and tells nothing of the machine', async ({
  request,
}) => {
  const slug = story.exec(await (await request.get('/sitemap.xml')).text())?.[1];
  const pages = ['/', '/about', '/about/borders', `/stories/${slug}`, `/stories/${slug}?v=1`, `/embed/${slug}`];
  const missing = [
    '/nope',
    '/stories/nope',
    '/stories/nope?v=1',
    '/embed/nope',
    '/%00',
    '/%',
    '/..%2f..%2fetc%2fpasswd',
  ];
  const files = [
    '/healthz',
    '/theme.js',
    '/feed.xml',
    '/oembed',
    '/basemap/config',
    '/basemap/nope/world.json',
    '/schema/story.json',
    `/stories/${slug}/picture.svg?v=2`,
    `/stories/${slug}/export/csv`,
    `/stories/${slug}/export/citation?as=x`,
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next/static/nope.js',
  ];
  for (const path of [...pages, ...missing, ...files]) {
    const response = await request.get(path, { maxRedirects: 0, headers: { 'x-forwarded-proto': 'https' } });
    const headers = response.headers();
    const body = await response.text();
    const isPage = headers['content-type']?.startsWith('text/html');
    const framed = path.startsWith('/embed/');
    expect(response.status(), path).toBeLessThan(500);
    expect.soft(observatoryScore(headers, isPage === true, framed), path).toBeGreaterThanOrEqual(100);
    expect(headers['x-powered-by'], path).toBeUndefined();
    expect(headers['permissions-policy'], path).toContain('geolocation=()');
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
    if (isPage) {
      const policy = headers['content-security-policy'] ?? '';
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
      expect(scripts, path).toMatch(/^'self'(?: 'sha256-[A-Za-z0-9+/=]{44}')*$/);
      for (const part of ["object-src 'none'", "base-uri 'none'", `frame-ancestors ${framed ? '*' : "'none'"}`]) {
        expect(policy, path).toContain(part);
      }
    }
    if (response.status() >= 400) {
      expect(headers['cache-control'] ?? 'no-store', path).not.toContain('public');
      for (const tell of [ROOT, 'node_modules', '    at ', 'NODE_ENV', 'process.'])
        expect(body, path).not.toContain(tell);
    }
  }
});

test('no address leads to another site', async ({ request }) => {
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    '/%5Cevil.example',
    '/%2F%2Fevil.example',
    '//evil.example/%2e%2e',
    '/stories//evil.example',
    '/.//evil.example',
  ]) {
    // As it is written: a client would mend it.
    const response = await request.fetch(
      path.startsWith('//') ? `${new URL((await request.get('/')).url()).origin}${path}` : path,
      { maxRedirects: 0 },
    );
    const location = response.headers().location ?? '/';
    expect(location, path).toMatch(/^\/(?![/\\])|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/);
  }
});

test('what an address says is text, and runs nothing', async ({ page, request }) => {
  const slug = story.exec(await (await request.get('/sitemap.xml')).text())?.[1];
  const count = Math.ceil(XSS_PAYLOADS.length / KEYS.length);
  for (let i = 0; i < count; i++) {
    const given = KEYS.map((key, k) => [key, XSS_PAYLOADS[(i * KEYS.length + k) % XSS_PAYLOADS.length] ?? ''] as const);
    const query = new URLSearchParams(given.map(([key, text]) => [key, key === 'v' && i % 2 ? '1' : text])).toString();
    for (const path of [
      `/stories/${slug}`,
      `/embed/${slug}`,
      `/stories/${slug}/export/annotations`,
      `/stories/${slug}/picture.svg`,
      '/oembed',
    ]) {
      const address =
        path === '/oembed'
          ? `${path}?url=${encodeURIComponent(`http://127.0.0.1/stories/${slug}?${query}`)}`
          : `${path}?${query}`;
      const response = await request.get(address);
      expect(response.status(), address).toBeLessThan(500);
      const html = await response.text();
      for (const [, payload] of given) expect(isMarkup(html, payload), `${address}: ${payload}`).toBe(false);
    }
  }
  const query = KEYS.map((key, k) => `${key}=${encodeURIComponent(XSS_PAYLOADS[k * 9 + 3] ?? '')}`).join('&');
  for (const address of [`/stories/${slug}?${query}`, `/stories/${slug}?v=1&${query}#${XSS_PAYLOADS[3]}`]) {
    await page.goto(address);
    await expect(page.locator('[data-map="ready"]')).toBeVisible();
    expect(await page.evaluate((trace) => trace in window, TRACE)).toBe(false);
  }
});

test('the build has no Server Action, no optimiser of images, no middleware, no source map and no secret', () => {
  const built = join(ROOT, '.next');
  const json = (path: string) => JSON.parse(readFileSync(join(built, path), 'utf8'));
  expect(json('server/server-reference-manifest.json')).toMatchObject({ node: {}, edge: {} });
  expect(Object.keys(json('server/server-reference-manifest.json').node)).toEqual([]);
  expect(json('images-manifest.json').images).toMatchObject({ unoptimized: true, remotePatterns: [], domains: [] });
  expect(json('server/middleware-manifest.json').middleware).toEqual({});
  const served = readdirSync(join(built, 'static'), { recursive: true, encoding: 'utf8' });
  expect(served.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const name of served.filter((one) => one.endsWith('.js'))) {
    const text = readFileSync(join(built, 'static', name), 'utf8');
    expect(text.includes(ROOT), `${name} holds a path of the machine`).toBe(false);
    expect(text, name).not.toMatch(/sourceMappingURL|-----BEGIN|AKIA[0-9A-Z]{16}|SITE_URL|METRICS_PORT/);
  }
});

/** As Mozilla's Observatory counts what a server can be seen to do: 100, less what is missing, more for what is strict. */
function observatoryScore(headers: Record<string, string>, isPage: boolean, framed: boolean): number {
  const policy = headers['content-security-policy'] ?? '';
  const noUnsafe = !/(?:default|script)-src[^;]*'unsafe-(?:inline|eval)'/.test(policy);
  return [
    100,
    isPage ? (policy === '' ? -25 : noUnsafe ? 5 : -20) : 0,
    /max-age=(?:\d{8,})/.test(headers['strict-transport-security'] ?? '') ? 0 : -20,
    framed || headers['x-frame-options'] === 'DENY' ? 0 : -20,
    headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(headers['referrer-policy'] ?? '')
      ? 5
      : 0,
    headers['access-control-allow-origin'] === '*' && isPage ? -50 : 0,
    headers['set-cookie'] ? -20 : 0,
  ].reduce((sum, part) => sum + part, 0);
}
