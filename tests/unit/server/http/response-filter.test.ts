import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BufferedResponse } from '@/lib/server/http/buffer-response';
import { responseFilter } from '@/lib/server/http/response-filter';
import { processState } from '@/lib/server/process-state';
import { PATIENCE_MS } from '../../patience.mjs';

const PAGE = `<!doctype html><title>A page</title>${'<p>Words.</p>'.repeat(200)}<script>(self.__next_f=self.__next_f||[]).push([0])</script>`;
const TILES = {
  url: 'https://{s}.tiles.example/{z}/{x}/{y}.png',
  kind: 'raster',
  name: 'Streets',
  attribution: 'Somebody',
  maxZoom: 19,
} as const;

/** More than the requests of any other test at once. */
const MOST = 10;
/** Answers that somebody waits for. */
const held: (() => void)[] = [];
/** How often a page that is longer than any buffer was asked for. */
let long = 0;

let server: Server;
let base: string;
/** How often the page that never changes was made. */
let made = 0;
/** How many requests have come. */
let arrived = 0;

beforeAll(async () => {
  const settings = { streetMap: TILES, logRequests: false, siteUrl: null, pageQueue: MOST };
  const handle = async (request: IncomingMessage, response: ServerResponse) => void answer(request, response);
  server = createServer({ ServerResponse: BufferedResponse }, responseFilter(handle, settings));
  server.on('request', () => {
    arrived++;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** Stands for Next's handler. */
function answer(request: IncomingMessage, response: ServerResponse): unknown {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path === '/unchanged') return response.writeHead(304, { ETag: '"a"' }).end();
  if (path === '/pieces') {
    response.writeHead(200, ['Content-Type', 'text/html', 'ETag', '"b"']);
    response.write(PAGE.slice(0, 100));
    response.write(Buffer.from(PAGE.slice(100, 900)));
    return setTimeout(() => response.end(PAGE.slice(900), 'utf8'), 5);
  }
  if (/^(?:\/stories|\/embed)?\/fixed/.test(path)) {
    made++;
    response.setHeader('Cache-Control', 's-maxage=31536000').setHeader('ETag', '"c"');
    return response.setHeader('Content-Type', 'text/html').end(`${PAGE}${request.headers.host}`);
  }
  if (path === '/long') {
    long++;
    return response.setHeader('Content-Type', 'text/html').end(PAGE.repeat(3000));
  }
  if (path === '/held') return held.push(() => response.setHeader('Content-Type', 'text/html').end(PAGE));
  if (path.startsWith('/fails')) {
    response.writeHead(500, {
      'Cache-Control': 'public, s-maxage=86400',
      ETag: '"d"',
      ...(path === '/fails/page' ? { 'Content-Type': 'text/html' } : {}),
    });
    return response.end(path === '/fails/page' ? '<html id="__next_error__"><body></body></html>' : undefined);
  }
  if (path === '/range') {
    response.writeHead(500, { 'Content-Range': 'bytes */518', 'Content-Type': 'application/javascript', ETag: '"e"' });
    response.end('Internal Server Error');
    // As Next does, which has no page of this status: after its answer it fails, and answers that.
    queueMicrotask(() => {
      response.statusCode = 500;
      response.end('Internal Server Error');
    });
    return null;
  }
  if (path.startsWith('/refuses/')) {
    response.writeHead(Number(path.slice(9)), {
      'Content-Type': 'text/html',
      'Cache-Control': 'public, s-maxage=86400',
    });
    return response.end(PAGE);
  }
  if (path === '/picture') return response.setHeader('Content-Type', 'image/png').end(Buffer.alloc(4000, 7));
  if (path === '/basemap/data') return response.setHeader('Content-Type', 'application/json').end('[]');
  if (path === '/json') return response.setHeader('Content-Type', 'application/json').end(JSON.stringify(PAGE));
  if (path === '/throws') throw new Error('no page');
  return response.setHeader('Content-Type', 'text/html; charset=utf-8').end(PAGE);
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(base + path, { headers: { 'accept-encoding': 'identity', ...headers }, method });

describe('every answer', () => {
  it('is a page whole, whether it was written at once or in pieces', async () => {
    expect(await (await get('/')).text()).toBe(PAGE);
    expect(await (await get('/pieces')).text()).toBe(PAGE);
    expect(await (await get('/pieces', { 'accept-encoding': 'br' })).text()).toBe(PAGE);
  });

  it('as a page allows its own inline scripts by hash, and no other', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src'));
    expect(scripts).toMatch(/^script-src 'self' 'sha256-[^']+'$/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
  });

  it('lets only the operator’s tiles come from elsewhere', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy.split('; ').filter((part) => part.includes('https:'))).toEqual([
      "img-src 'self' data: blob: https://*.tiles.example",
      "connect-src 'self' https://*.tiles.example",
    ]);
  });

  it.each(['/fails/page', '/fails/file', '/throws'])(
    'is never blank where the server fails, and kept by no cache: %s',
    async (path) => {
      for (const method of ['GET', 'HEAD']) {
        const answer = await get(path, {}, method);
        expect(answer.status).toBe(500);
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.get('etag')).toBeNull();
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        if (method === 'GET') expect(await answer.text()).toContain('Something went wrong');
      }
    },
  );

  it('is for other origins where it is public data, and not where a page stands in its place', async () => {
    expect((await get('/feed.xml')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await get('/basemap/data')).headers.get('access-control-allow-origin')).toBe('*');
  });

  it('to a range that a file does not have is 416', async () => {
    const answer = await get('/range');
    expect(answer.status).toBe(416);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).not.toBe('');
    expect(answer.headers.get('content-range')).toBe('bytes */518');
  });

  it('of what is not there or refused is kept by no cache, whatever the rule of its address says', async () => {
    for (const status of [400, 404, 409]) {
      const answer = await get(`/refuses/${status}`);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is not waited for where too many wait already: 503, at once, and when to come again', async () => {
    const before = arrived;
    let answered = 0;
    const waiting = Array.from({ length: MOST }, (_, i) => get(`/held?${i}`).finally(() => answered++));
    await vi.waitFor(() => expect(arrived - before).toBe(MOST), { timeout: PATIENCE_MS });
    const refused = await get('/held?more');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect((await refused.text()).trim()).not.toBe('');
    // What costs nothing is answered all the same, and what says whether the server is well.
    for (const path of ['/healthz', '/_next/static/a.js', '/basemap/0123456789ab/world.json'])
      expect((await get(path)).status).toBe(200);
    await vi.waitFor(
      () => {
        for (const answer of held.splice(0)) answer();
        expect(answered).toBe(MOST);
      },
      { timeout: PATIENCE_MS },
    );
    for (const answer of await Promise.all(waiting)) expect(answer.status).toBe(200);
    expect((await get('/')).status).toBe(200);
  });

  it('is not made for a reader who has gone before its turn', async () => {
    const first = [get('/held?1'), get('/held?2')];
    await vi.waitFor(() => expect(held).toHaveLength(first.length), { timeout: PATIENCE_MS });
    const { port } = server.address() as AddressInfo;
    long = 0;
    const before = arrived;
    const gone = Array.from({ length: 20 }, () => connect(port, '127.0.0.1'));
    for (const [i, socket] of gone.entries()) {
      socket.write(`GET /long?${i} HTTP/1.1\r\nHost: a\r\n\r\n`);
      await vi.waitFor(() => expect(arrived - before).toBe(i + 1), { timeout: PATIENCE_MS });
      socket.destroy();
      await vi.waitFor(() => expect(processState().inFlight.size).toBe(first.length), { timeout: PATIENCE_MS });
    }
    for (const answer of held.splice(0)) answer();
    await Promise.all(first);
    expect((await get('/')).status).toBe(200);
    expect(long).toBe(0);
  });

  it('that is made but read slowly keeps no room from others', async () => {
    const { port } = server.address() as AddressInfo;
    const slow: Socket[] = [];
    for (let i = 0; i < MOST + 5; i++) {
      const socket = connect(port, '127.0.0.1');
      socket.pause();
      socket.write('GET /long HTTP/1.1\r\nHost: a\r\n\r\n');
      slow.push(socket);
      await vi.waitFor(() => expect(long).toBe(i + 1), { timeout: PATIENCE_MS });
    }
    await vi.waitFor(async () => expect((await get('/')).status).toBe(200), { timeout: PATIENCE_MS });
    for (const socket of slow) socket.destroy();
  });

  it('may be framed only when it is a map for other people’s pages', async () => {
    const embed = await get('/embed/a-story');
    expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(embed.headers.get('x-frame-options')).toBeNull();
    for (const path of ['/', '/stories/embed/x', '/embed', '/embed/a/b']) {
      const other = await get(path);
      expect(other.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(other.headers.get('x-frame-options'), path).toBe('DENY');
    }
  });

  it('says that its type is what it says, and sends no more of an address than it must', async () => {
    const { headers } = await get('/picture');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
  });

  it('asks for TLS for good only where it came over TLS', async () => {
    expect((await get('/')).headers.get('strict-transport-security')).toBeNull();
    for (const proto of ['https', 'HTTPS', 'https, http']) {
      const secure = await get('/', { 'x-forwarded-proto': proto });
      expect(secure.headers.get('strict-transport-security'), proto).toContain('max-age=31536000');
    }
    const plain = await get('/', { 'x-forwarded-proto': 'http, https' });
    expect(plain.headers.get('strict-transport-security')).toBeNull();
  });

  it('is compressed when that is asked for and helps, and says that it varies', async () => {
    const page = await get('/pieces', { 'accept-encoding': 'br' });
    expect(page.headers.get('content-encoding')).toBe('br');
    expect(page.headers.get('etag')).toBe('W/"b"');
    expect(page.headers.get('vary')).toContain('Accept-Encoding');
    expect((await get('/json', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
    expect((await get('/picture', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull();
  });

  it('without a body stays without', async () => {
    expect((await get('/unchanged')).status).toBe(304);
    expect(await (await get('/', {}, 'HEAD')).text()).toBe('');
  });
});

describe('a page that never changes', () => {
  it('is made once for each encoding, and is the same every time', async () => {
    made = 0;
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answers = [];
      for (let i = 0; i < 3; i++) answers.push(await get('/fixed', { 'accept-encoding': encoding }));
      const [first, ...others] = await Promise.all(answers.map(told));
      for (const other of others) expect(other).toEqual(first);
      expect(first?.body).toBe(`${PAGE}${new URL(base).host}`);
      expect(first?.headers['content-security-policy']).toContain("script-src 'self' 'sha256-");
    }
    expect(made).toBe(3);
  });

  it('is not sent again to who has it, be its tag weakened or not', async () => {
    await get('/fixed-tag', { 'accept-encoding': 'br' });
    made = 0;
    for (const tag of ['"c"', 'W/"c"', '"x", W/"c"']) {
      const answer = await get('/fixed-tag', { 'accept-encoding': 'br', 'if-none-match': tag });
      expect([answer.status, await answer.text()]).toEqual([304, '']);
      expect(answer.headers.get('etag')).toBe('W/"c"');
      expect(answer.headers.get('content-encoding')).toBeNull();
    }
    expect((await get('/fixed-tag', { 'accept-encoding': 'br', 'if-none-match': '"d"' })).status).toBe(200);
    expect(made).toBe(0);
  });

  it('is made once where many ask for it at the same time', async () => {
    made = 0;
    const answers = await Promise.all(Array.from({ length: 8 }, () => get('/stories/fixed').then(told)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(made).toBe(1);
  });

  it('is one for every query that a story’s page leaves to the browser', async () => {
    for (const [first, ...others] of [
      ['/stories/fixed-a', '?fbclid=1', '?s=rus', '?v=&s=rus', '?anything', '?utm_source=a&utm_medium=b'],
      ['/embed/fixed-a', '?fbclid=1', '?x'],
    ]) {
      await get(first ?? '');
      made = 0;
      for (const other of others) expect((await get(`${first}${other}`)).status).toBe(200);
      expect(made, first).toBe(0);
    }
    made = 0;
    await get('/stories/fixed-a?v=1&s=b');
    await get('/stories/fixed-a?v=&v=1');
    await get('/fixed-x?a');
    await get('/fixed-x?a');
    expect(made).toBe(4);
  });

  it('is made for each request that may want something else: data, a part, a query, another scheme, no body', async () => {
    await get('/fixed-own');
    made = 0;
    await get('/fixed-own', { rsc: '1' });
    await get('/fixed-own', { range: 'bytes=0-9' });
    await get('/fixed-own?utm_source=x');
    await get('/fixed-own?utm_source=x');
    await get('/fixed-own', {}, 'HEAD');
    expect(made).toBe(5);
    const secure = await get('/fixed-own', { 'x-forwarded-proto': 'https' });
    expect(secure.headers.get('strict-transport-security')).not.toBeNull();
    expect((await get('/fixed-own')).headers.get('strict-transport-security')).toBeNull();
  });
});

async function told(answer: Response) {
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'date'));
  return { status: answer.status, headers, body: await answer.text() };
}
