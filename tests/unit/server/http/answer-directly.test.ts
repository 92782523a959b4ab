import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowOtherOrigins, answerDirectly } from '@/lib/server/http/answer-directly';

let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    allowOtherOrigins(response, (request.url ?? '').split('?', 1)[0] ?? '');
    if (!answerDirectly(request, response)) response.end(`Next: ${request.method} ${request.url}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** The answer to a request as it is written, since a client would mend it. */
function ask(line: string, headers = 'Host: example.org'): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
    socket.write(`${line} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);
  });
}
const statusOf = (answer: string) => Number(answer.split(' ')[1]);

describe('a method', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])(
    '%s is not offered: 405 with Allow',
    async (method) => {
      for (const path of ['/', '/stories/a?v=1', '/embed/a', '/healthz', '/theme.js', '/stories/a/export/csv']) {
        const answer = await ask(`${method} ${path}`);
        expect(statusOf(answer)).toBe(405);
        expect(answer).toContain('\r\nAllow: GET, HEAD, OPTIONS\r\n');
        expect(answer).toContain('no-store');
      }
    },
  );

  it.each(['/', '/stories/a?v=1', '/stories/a/picture.png', '*'])(
    'OPTIONS of %s says what is offered',
    async (path) => {
      const answer = await ask(`OPTIONS ${path}`);
      expect(statusOf(answer)).toBe(204);
      expect(answer).toContain('\r\nAllow: GET, HEAD, OPTIONS\r\n');
    },
  );

  it.each(['GET', 'HEAD'])('%s is left to Next', async (method) => {
    expect(statusOf(await ask(`${method} /stories/a?v=1`))).toBe(200);
  });
});

describe('an address', () => {
  it.each(['/stories/%ff', '/stories/%E0%A4%A', '/%', '/a%zz', '*', 'nothing'])(
    '%s that cannot be decoded is refused',
    async (path) => {
      expect(statusOf(await ask(`GET ${path}`))).toBe(400);
    },
  );

  it.each([
    ['/stories/putin%2Din-tajikistan', '/stories/putin-in-tajikistan'],
    ['/stories/%70utin?v=1&s=a%2Db', '/stories/putin?v=1&s=a%2Db'],
    ['/STORIES/putin?v=1', '/stories/putin?v=1'],
    ['/Embed/putin/', '/embed/putin/'],
    ['/%61bout', '/about'],
    ['/stories/a/expor%74/csv', '/stories/a/export/csv'],
  ])('%s leads to its plain spelling %s', async (path, plain) => {
    const answer = await ask(`GET ${path}`);
    expect(statusOf(answer)).toBe(308);
    expect(answer).toContain(`\r\nLocation: ${plain}\r\n`);
  });

  it.each([
    ['/stories/a?v%3D1%26c%3D4%2F40%2F66%26s%3Dtjk', '/stories/a?v=1&c=4/40/66&s=tjk'],
    ['/embed/a?x=1&amp;v=1&amp;l=icc%7Ewar', '/embed/a?x=1&v=1&l=icc~war'],
    ['/stories/a?V=1&S=tjk', '/stories/a?v=1&s=tjk'],
  ])('%s whose keys were mangled leads to the view, whose preview card is then its own', async (path, mended) => {
    expect(await ask(`GET ${path}`)).toContain(`\r\nLocation: ${mended}\r\n`);
  });

  it.each(['//evil.example/%61', '/%2f%61', '/%5c%61evil.example', '/stories/%2e%2e/a', '/%0d%0aa', '/\\%61'])(
    '%s never leads to another site',
    async (path) => {
      const [, location = '/'] = /\r\nLocation: (\S*)/.exec(await ask(`GET ${path}`)) ?? [];
      expect(new URL(location, 'http://example.org').origin).toBe('http://example.org');
    },
  );

  it.each([
    '/',
    '/stories/a',
    '/stories/a/export/csv?v=1',
    '/stories/a?v=1&amp;s=tjk',
    '/stories/a?fbclid=x',
    '/stories/a?v=',
    '/_next/static/chunks/a-b.js',
    '/stories/%C3%A9',
    '/a%20b',
    '/stories/%2e%2e',
  ])('%s in its plain spelling is left to Next', async (path) => {
    expect(await ask(`GET ${path}`)).toContain(`Next: GET ${path}`);
  });

  it.each(['/stories/%5Bslug%5D', '/embed/[slug]', '/stories/[slug]/export/csv'])(
    '%s is not the route',
    async (path) => {
      expect(await ask(`GET ${path}`)).toContain('Next: GET /-');
    },
  );

  it('of two hosts is refused', async () => {
    expect(statusOf(await ask('GET /', 'Host: a.example\r\nHost: b.example'))).toBe(400);
  });
});

describe('public data', () => {
  it.each([
    '/stories/a/export/geojson',
    '/stories/a/picture.svg?v=1',
    '/stories/a/data/0123456789abcdef',
    '/feed.xml',
    '/schema/story.json',
    '/basemap/0123/world.json',
    '/fonts/a.woff2',
    '/_next/static/media/a.woff2',
  ])('%s can be read from any origin', async (path) => {
    expect(await ask(`GET ${path}`)).toContain('\r\nAccess-Control-Allow-Origin: *\r\n');
    expect(await ask(`OPTIONS ${path}`)).toContain('\r\nAccess-Control-Allow-Origin: *\r\n');
  });

  it.each(['/', '/stories/a', '/stories/a?v=1', '/embed/a', '/worker.js', '/healthz', '/about'])(
    '%s is not among it',
    async (path) => {
      expect(await ask(`GET ${path}`)).not.toContain('Access-Control');
    },
  );
});
