import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { PICTURE_DEFAULTS, pictureHref } from '../../lib/picture/picture-href';
import { drawPicture } from '../../lib/server/draw-picture';
import { defaultView } from '../../lib/view/fields';
import { filesOfStory, SCRIPT_WORDS, slugOf, storyIn } from '../fixtures/script-stories';
import { freePort } from './support/free-port';
import { refusedStart, startStandalone } from './support/standalone-server';

/** No browser here: the folder that the build leaves, copied to somewhere else. */
const BUILT = join(import.meta.dirname, '../../.next/standalone');
let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-standalone-'));
  cpSync(BUILT, folder, { recursive: true });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(port: number, path: string, headers: Record<string, string> = {}, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, headers, agent: agent ?? false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        if (!response.complete) return reject(new Error(`${path} was cut`));
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    request.once('error', reject);
  });
}

/** A slug of whatever stories there are. */
async function aStory(port: number): Promise<string> {
  const sitemap = (await ask(port, '/sitemap.xml')).body.toString();
  const slug = /\/stories\/([a-z0-9-]+)</.exec(sitemap)?.[1];
  if (!slug) throw new Error('no story in the sitemap');
  return slug;
}

const filesOf = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => {
    const { mtimeMs, size } = statSync(join(root, name));
    return `${name} ${size} ${mtimeMs}`;
  });

test('the built folder serves everything from anywhere, guarded and compressed, and writes nothing', async () => {
  const before = filesOf(folder);
  const metricsPort = await freePort();
  const server = await startStandalone(folder, { METRICS_PORT: String(metricsPort), LOG_REQUESTS: 'on' });
  const { port } = server;
  const slug = await aStory(port);
  const page = await ask(port, `/stories/${slug}?v=1&s=nobody-known`, { 'accept-encoding': 'br' });
  expect(page.status).toBe(200);
  const html = brotliDecompressSync(page.body).toString();
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toMatch(/script-src 'self'( 'sha256-[^']+')+;/);
  expect(policy).not.toContain('unsafe-eval');

  const script = /src="(\/_next\/static\/[^"]+\.js)/.exec(html)?.[1] ?? 'no script';
  const preload = /href="(\/_next\/static\/media\/[^"]+\.woff2)"/.exec(html)?.[1] ?? 'no font';
  // It would hold what had been found by then, and differ from server to server.
  expect(page.headers.link).toBeUndefined();
  const base = /\/basemap\/[0-9a-f]{12}/.exec(html)?.[0] ?? 'no base map';
  const parts = {
    '/': 'text/html',
    [`/stories/${slug}`]: 'text/html',
    [`/embed/${slug}?v=1`]: 'text/html',
    [`/stories/${slug}/picture.png`]: 'image/png',
    [`/stories/${slug}/picture.svg`]: 'image/svg+xml',
    [`/stories/${slug}/export/geojson`]: 'application/geo+json',
    [`/stories/${slug}/export/csv`]: 'text/csv',
    [`${base}/world.json`]: 'application/json',
    [`${base}/admin1.json`]: 'application/json',
    '/schema/story.json': 'application/schema+json',
    '/feed.xml': 'application/atom+xml',
    '/embed.js': 'application/javascript',
    [script]: 'application/javascript',
    [preload]: 'font/woff2',
  };
  for (const [path, type] of Object.entries(parts)) {
    const { status, headers, body } = await ask(port, path);
    expect(`${path} ${status} ${headers['content-type']}`).toContain(`${path} 200 ${type}`);
    expect(body.length, path).toBeGreaterThan(100);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-powered-by'], path).toBeUndefined();
    if (type === 'text/html') expect(headers['content-security-policy'], path).toContain("object-src 'none'");
    if (type === 'image/png') expect(body.subarray(1, 4).toString()).toBe('PNG');
    if (path.startsWith(base)) expect(headers['cache-control']).toContain('immutable');
  }
  expect(await ask(port, '/healthz')).toMatchObject({ status: 200, body: Buffer.from('ok') });
  expect((await ask(port, '/healthz')).headers['cache-control']).toBe('no-store');

  const metrics = (await ask(metricsPort, '/metrics')).body.toString();
  expect(metrics).toContain('dateline_requests_total{route="view",method="GET",status="200"} 1\n');
  expect(metrics).toContain('dateline_pictures_total{outcome="drawn"} 2\n');
  expect((await ask(port, '/metrics')).status).toBe(404);

  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  const log = server
    .log()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(log.at(0)).toMatchObject({ event: 'started', port });
  expect(log.at(-1)).toMatchObject({ event: 'stopped', cut: 0 });
  expect(log.filter(({ event }) => event === 'problem')).toEqual([]);
  expect(log.filter(({ event }) => event === 'request').length).toBeGreaterThan(15);
  expect(server.log()).not.toContain('nobody-known');
  expect(server.log()).not.toContain('127.0.0.1');
  expect(filesOf(folder)).toEqual(before);
});

test('the built folder has the fonts of every script', async () => {
  const stories = SCRIPT_WORDS.filter(({ lang }) => ['ar', 'hi', 'ja', 'ko', 'zh'].includes(lang));
  for (const words of stories) {
    const place = join(folder, 'data/stories', slugOf(words));
    const { articleText, story } = filesOfStory(words);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'article.txt'), articleText);
    writeFileSync(join(place, 'story.json'), JSON.stringify(story));
  }
  const { port, process: server, ended } = await startStandalone(folder, { PICTURE_SECONDS: '600' });
  for (const words of stories) {
    const story = storyIn(words);
    const address = pictureHref(story, defaultView(story), { format: 'svg' });
    const { status, body } = await ask(port, address);
    expect(status, address).toBe(200);
    const drawn = await drawPicture(story, defaultView(story), PICTURE_DEFAULTS);
    expect(body.toString() === drawn, words.lang).toBe(true);
  }
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('a start with wrong settings or a taken port is refused in plain lines', async () => {
  const wrong = refusedStart(folder, { PORT: 'web', SITE_URL: 'maps', METRICS_PORT: '0' });
  expect(
    wrong.said
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['PORT', 'METRICS_PORT', 'SITE_URL']);
  expect(wrong.code).toBe(1);
  const holder = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
  const taken = refusedStart(folder, { PORT: String(port), HOST: '127.0.0.1' });
  holder.close();
  expect(taken).toEqual({ code: 1, said: `Port ${port} is taken. Choose another with PORT.\n` });
});

test('a server that is told to stop under load finishes every request that it was asked, and ends with 0', async () => {
  // A busy machine takes its time for a picture: what is tested is that all is finished, not how soon.
  test.setTimeout(600_000);
  const server = await startStandalone(folder, { STOP_SECONDS: '500' });
  const { port } = server;
  const slug = await aStory(port);
  const kept = new Agent({ keepAlive: true });
  let told = false;
  let count = 0;
  const answers: Answer[] = [];
  const failures: string[] = [];
  const lastWords: string[] = [];
  // Pages and pictures of views that nobody asked for before, over new and over kept connections.
  const reader = async (agent?: Agent) => {
    while (!told) {
      const view = `v=1&c=${3 + (count++ % 40) / 20}/40/60`;
      const path = `/stories/${slug}${count % 3 === 0 ? `/picture.png?${view}&l=none&p=article&b=un` : `?${view}`}`;
      const got = await ask(port, path, {}, agent).catch((error: Error) => error);
      if (got instanceof Error) failures.push(`${path}: ${got.message}`);
      else answers.push(got);
      if (told) lastWords.push(got instanceof Error ? got.message : String(got.headers.connection));
    }
  };
  const readers = Array.from({ length: 12 }, (_, i) => reader(i % 2 ? kept : undefined));
  while (answers.length < 12) await new Promise((resolve) => setTimeout(resolve, 20));
  told = true;
  server.process.kill('SIGTERM');
  await Promise.all(readers);
  expect(failures).toEqual([]);
  expect(answers.filter(({ status }) => status >= 500).map(({ status }) => status)).toEqual([]);
  // What was being written when the signal came may still say that it will go on.
  expect(lastWords).toHaveLength(12);
  expect(lastWords.filter((word) => word !== 'keep-alive' && word !== 'close')).toEqual([]);
  expect(lastWords).toContain('close');
  expect(await server.ended).toBe(0);
  expect(server.log()).toContain('"event":"stopped","cut":0');
  await expect(ask(port, '/healthz')).rejects.toThrow(/ECONNREFUSED/);
});

test('a server whose log nobody reads any more goes on', async () => {
  const server = await startStandalone(folder, { LOG_REQUESTS: 'on' });
  server.process.stderr?.destroy();
  for (let i = 0; i < 5; i++) expect((await ask(server.port, '/nope')).status).toBe(404);
  expect((await ask(server.port, '/healthz')).status).toBe(200);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('a server whose output goes to a full disk starts, answers and stops', async () => {
  test.skip(!existsSync('/dev/full'), 'this system has no output that takes nothing');
  const full = openSync('/dev/full', 'w');
  const server = await startStandalone(folder, {}, full);
  closeSync(full);
  expect((await ask(server.port, '/')).status).toBe(200);
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

const UPGRADES: readonly Record<string, string>[] = [
  { upgrade: 'h2c', connection: 'Upgrade, HTTP2-Settings', 'http2-settings': 'AAMAAABkAAQAAP__' },
  {
    upgrade: 'websocket',
    connection: 'Upgrade',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    'sec-websocket-version': '13',
  },
  { upgrade: 'no-such/1', connection: 'keep-alive, Upgrade' },
];

test('a request for another protocol is answered as if it had not asked for it', async () => {
  const server = await startStandalone(folder);
  const slug = await aStory(server.port);
  for (const upgrade of UPGRADES) {
    for (const path of ['/healthz', `/stories/${slug}`, `/stories/${slug}?v=1`, '/_next/webpack-hmr', '/nope']) {
      const [plain, asked] = [await ask(server.port, path), await ask(server.port, path, upgrade)];
      expect([path, upgrade.upgrade, asked.status]).toEqual([path, upgrade.upgrade, plain.status]);
      expect(asked.headers.upgrade).toBeUndefined();
    }
  }
  server.process.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('a server that drains still answers, and says by /healthz and each answer that it is to be asked no more', async () => {
  const server = await startStandalone(folder, { DRAIN_SECONDS: '3' });
  const slug = await aStory(server.port);
  server.process.kill('SIGTERM');
  await expect.poll(() => server.log()).toContain('"event":"stopping"');
  expect(await ask(server.port, '/healthz')).toMatchObject({ status: 503, body: Buffer.from('stopping') });
  expect(await ask(server.port, `/stories/${slug}`)).toMatchObject({ status: 200, headers: { connection: 'close' } });
  expect(await server.ended).toBe(0);
});
