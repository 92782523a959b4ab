import { connect } from 'node:net';
import { expect, test } from './support/test';

/** What stands between readers and the site, or takes what it serves: proxies, crawlers, other people's programs. */

const slugOf = /\/stories\/([a-z0-9-]+)</;

test.use({ allowedFaults: [/status of 4\d\d/] });

test('an address that is spelled in another way leads to the page, and shows nothing of how it is made', async ({
  request,
}) => {
  const slug = slugOf.exec(await (await request.get('/sitemap.xml')).text())?.[1] ?? '';
  const spelled = [slug.replaceAll('-', '%2D'), `%${slug.charCodeAt(0).toString(16)}${slug.slice(1)}`];
  for (const path of [...spelled.flatMap((one) => [`/stories/${one}`, `/embed/${one}`]), `/STORIES/${slug}`]) {
    for (const query of ['', '?v=1&c=4/40/66']) {
      const response = await request.get(path + query);
      expect(response.status(), path).toBe(200);
      expect(new URL(response.url()).pathname, path).toMatch(/^\/(?:stories|embed)\/[a-z0-9-]+$/);
      expect(await response.text(), path).not.toContain('site.invalid');
    }
  }
});

test('every address that can be typed answers below 500', async ({ request, baseURL }) => {
  const slug = slugOf.exec(await (await request.get('/sitemap.xml')).text())?.[1] ?? '';
  const { hostname, port, host } = new URL(baseURL ?? '');
  const paths = [
    ...[
      '/stories/%ff',
      '/stories/%E0%A4%A',
      '/%',
      '/embed/%c0%ae',
      '/stories/%5Bslug%5D',
      '/stories/[slug]',
      '/embed/[slug]',
    ],
    ...[
      '/stories/[slug]/export/csv',
      '/stories/[slug]/picture.png',
      `/stories/${slug}/export/[kind]`,
      '/404',
      '/500',
      '/_not-found',
    ],
    ...[
      `/stories/${slug}%00`,
      `/stories/${slug}/`,
      `/stories/${slug}//`,
      `/stories/${slug}?v=%ff&s=%`,
      '/_next/',
      '/_next/static/',
    ],
  ];
  const ask = (line: string, more = '') =>
    new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname);
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.once('end', () => resolve(text)).once('error', reject);
      socket.write(`${line} HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`);
    });
  for (const path of paths) {
    const answer = await ask(`GET ${path}`);
    expect(answer, path).toMatch(/^HTTP\/1\.1 [234]\d\d /);
    if (/^HTTP\/1\.1 4/.test(answer))
      expect(/^cache-control: (.*)$/im.exec(answer)?.[1] ?? '', path).not.toMatch(/public|s-maxage/);
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
    for (const path of [
      `/stories/${slug}?v=1`,
      `/stories/${slug}`,
      `/embed/${slug}`,
      '/theme.js',
      `/stories/${slug}/export/csv`,
    ]) {
      expect(await ask(`${method} ${path}`), `${method} ${path}`).toMatch(
        /^HTTP\/1\.1 405 [\s\S]*\r\nAllow: GET, HEAD, OPTIONS\r\n/,
      );
    }
  }
  expect(await ask(`OPTIONS /stories/${slug}?v=1`)).toMatch(/^HTTP\/1\.1 204 [\s\S]*\r\nAllow: GET, HEAD, OPTIONS\r\n/);
  expect(await ask('GET /theme.js', 'Range: bytes=99999999-\r\n')).toMatch(/^HTTP\/1\.1 416 /);
});

test('public data can be read by pages of any origin, and pages cannot', async ({ request }) => {
  const slug = slugOf.exec(await (await request.get('/sitemap.xml')).text())?.[1] ?? '';
  const page = await (await request.get(`/embed/${slug}`)).text();
  const fonts = [...page.matchAll(/href="(\/[^"]+\.woff2)"/g)].map(([, font]) => font ?? '');
  const scripts = [...page.matchAll(/src="(\/_next\/static\/[^"]+\.js)"/g)].map(([, script]) => script ?? '');
  const basemap = /\/basemap\/[0-9a-f]{12}\/[a-z0-9.-]+/.exec(page)?.[0];
  expect(fonts.length + scripts.length).toBeGreaterThan(0);
  const files = ['geojson', 'csv', 'annotations', 'citation?as=bibtex'].map(
    (kind) => `/stories/${slug}/export/${kind}`,
  );
  for (const path of [
    ...[
      ...files,
      `/stories/${slug}/picture.svg`,
      '/feed.xml',
      '/schema/story.json',
      '/oembed',
      '/sitemap.xml',
      '/basemap/config',
    ],
    ...[...fonts, ...scripts.slice(0, 1), ...(basemap ? [basemap] : [])],
  ]) {
    const response = await request.get(path, { headers: { origin: 'https://elsewhere.example' } });
    expect(response.headers()['access-control-allow-origin'], path).toBe('*');
  }
  for (const path of ['/', `/stories/${slug}`, `/stories/${slug}?v=1`, `/embed/${slug}`, '/healthz']) {
    const response = await request.get(path, { headers: { origin: 'https://elsewhere.example' } });
    expect(response.headers()['access-control-allow-origin'], path).toBeUndefined();
  }
});
