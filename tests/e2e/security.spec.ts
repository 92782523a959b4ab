import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { TRACE, XSS_PAYLOADS } from '../fixtures/xss-payloads';
import { isMarkup } from './support/hostile-html';
import { observatoryScore } from './support/observatory-score';
import { expect, test } from './support/test';

const ROOT = join(import.meta.dirname, '../..');
const KEYS = ['c', 't', 'l', 's', 'h', 'p', 'b', 'r', 'utm_source', '__proto__'];
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

test('no address leads to another site', async ({ baseURL }) => {
  const { hostname, port, host } = new URL(baseURL ?? '');
  const beginnings = ['//', '/\\', '/%5C', '/%2F%2F', '/%2F', '/.//', '/stories//', '/_next//', '/\t/', '///'];
  for (const path of beginnings.flatMap((one) => [
    `${one}evil.example`,
    `${one}evil.example/%2e%2e`,
    `${one}evil.example/..`,
  ])) {
    // Written to the connection as it stands: a client would mend it first.
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      });
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.once('end', () => resolve(text)).once('error', reject);
    });
    expect(answer, path).toMatch(/^HTTP\/1\.1 [234]\d\d /);
    const location = /^location: (.*)$/im.exec(answer)?.[1]?.trim();
    if (location !== undefined) expect(new URL(location, baseURL).host, `${path} leads to ${location}`).toBe(host);
  }
});

test('what an address says is text, and runs nothing', async ({ page, request }) => {
  const slug = story.exec(await (await request.get('/sitemap.xml')).text())?.[1];
  const at = (i: number) => XSS_PAYLOADS[i % XSS_PAYLOADS.length] ?? '';
  // Every payload in every key once, as many keys at a time as an address has.
  for (let i = 0; i < XSS_PAYLOADS.length; i++) {
    const given = (keys: readonly string[]) => keys.map((key, k) => [key, at(i + 9 * k)] as const);
    // With another version nothing else of a link is read.
    const query = new URLSearchParams([['v', '1'], ...given(KEYS).map((pair) => [...pair])]).toString();
    const asked = (keys: readonly string[]) => new URLSearchParams(given(keys).map((pair) => [...pair])).toString();
    const address = encodeURIComponent(`http://127.0.0.1/stories/${slug}?${query}`);
    const paths = [
      `/stories/${slug}?${query}`,
      `/stories/${slug}?${asked(['v'])}`,
      `/embed/${slug}?${query}`,
      `/stories/${slug}/export/annotations?${query}`,
      `/stories/${slug}/picture.svg?v=1&${asked(['width', 'height', 'theme', 'layout'])}`,
      `/stories/${slug}/export/citation?${asked(['as', 'c', 's'])}`,
      `/oembed?url=${address}&${asked(['format', 'maxwidth', 'maxheight'])}`,
      `/oembed?url=${address}`,
      `/oembed?${asked(['url'])}`,
      `/embed/${slug}?${asked(['theme', 'layout'])}`,
      `/stories/${encodeURIComponent(at(i))}`,
      ...(i % 6 === 0 ? [`/stories/${slug}/picture.svg?${query}`] : []),
    ];
    const look = async (path: string) => {
      const response = await request.get(path);
      // 501 is oEmbed's own word for a format that is not there.
      const status = response.status();
      expect(status < 500 || (status === 501 && path.startsWith('/oembed')), `${status}: ${path}`).toBe(true);
      const text = await response.text();
      // What is plain text is none, whatever stands in it.
      const type = response.headers()['content-type'] ?? '';
      if (type.startsWith('text/plain') || type.startsWith('application/json')) return;
      for (let k = 0; k < KEYS.length; k++)
        expect(isMarkup(text, at(i + 9 * k)), `${path}: ${at(i + 9 * k)}`).toBe(false);
    };
    await Promise.all(paths.map(look));
  }
  const opened = [3, 40, 77].map((from) =>
    KEYS.map((key, k) => `${key}=${encodeURIComponent(at(from + 9 * k))}`).join('&'),
  );
  for (const address of [
    `/stories/${slug}?v=${encodeURIComponent(at(3))}&${opened[0]}`,
    ...opened.map((query, k) => `/stories/${slug}?v=1&${query}#${at(k)}`),
    ...opened.map((query) => `/embed/${slug}?v=1&${query}`),
  ]) {
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
