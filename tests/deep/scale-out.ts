import { deepEqual, equal, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { roundCamera } from '../../lib/geo/camera';
import { inlineScripts } from '../../lib/server/http/inline-scripts';
import { loadStories } from '../../lib/server/load-story';
import type { Story } from '../../lib/story/story';
import { BORDERS, PANELS } from '../../lib/story/view';
import { defaultView } from '../../lib/view/fields';
import { viewHref } from '../../lib/view/serialize-view';
import { startStandalone } from '../e2e/support/standalone-server';
import { findNginx, startNginx } from './support/nginx';
import { pick, randomFrom, runSeed } from './support/random';
import { skip } from './support/skip';

/**
 * Two servers behind nginx with the example's rules: 10,000 requests over 500 views, some with headers and keys that would like to poison
 * the cache, one server killed midway. Each answer has to be, to the byte, what a server says directly.
 */
const VIEWS = 500;
const REQUESTS = 10_000;
const AT_ONCE = 16;
const PICTURES = 8;
const SITE_URL = 'https://maps.example.org';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Of the body as it came. */
  readonly sha: string;
  /** Of what it says: the framework writes the tags of a page's head, and the rows of its data, in the order in which they are ready. */
  readonly meaning: string;
  /** Whether a page's policy names just the scripts that are in it. */
  readonly sound: boolean;
  readonly whole: boolean;
}

const nginxProgram = findNginx() ?? skip('nginx is not installed (Debian: apt-get install nginx-light)');
const seed = runSeed();
const random = randomFrom(seed);
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const links = viewLinks(await loadStories());
equal(new Set(links).size, VIEWS);

const folder = join(import.meta.dirname, '../../.next/standalone');
const servers = [await startStandalone(folder, { SITE_URL }), await startStandalone(folder, { SITE_URL })] as const;
const nginx = await startNginx(nginxProgram, [servers[0].port, servers[1].port]);
try {
  const pictures = links.slice(0, PICTURES).map((link) => link.replace(/^(\/stories\/[^?]+)\?/, '$1/picture.png?'));
  const direct = new Map<string, Answer>();
  let equalBytes = 0;
  await forEach([...links, ...pictures], async (path) => {
    const [one, other] = await Promise.all(servers.map(({ port }) => ask(port, path, {}, false)));
    ok(one && other);
    const pictureMoved = one.status === 308;
    ok(one.status === 200 || pictureMoved, `${path}: ${one.status}`);
    equal(one.meaning, other.meaning, `${path} differs between the servers`);
    if (path.includes('/picture.')) equal(one.sha, other.sha, `${path} differs between the servers`);
    if (one.sha === other.sha) equalBytes++;
    deepEqual(told(one), told(other), `${path}: headers differ between the servers`);
    direct.set(path, one);
  });
  console.log(
    `${links.length} pages and ${pictures.length} pictures are equal from both servers, ${equalBytes} of them to the byte`,
  );

  const counts = { HIT: 0, other: 0 };
  const failures: string[] = [];
  let asked = 0;
  await forEach(Array.from({ length: REQUESTS }), async () => {
    if (++asked === REQUESTS / 2) servers[1].process.kill('SIGKILL');
    // Few links are asked for often, as when one goes round.
    const path = pick(random, links.slice(0, Math.ceil(VIEWS * random())));
    const { headers, suffix, own } = disguise();
    const got = await ask(nginx.port, path + suffix, headers).catch((error: Error) => error);
    if (got instanceof Error) return void failures.push(`${path}: ${got.message}`);
    if (own) {
      // The framework sends such a request on to an address of its own.
      if (![200, 307].includes(got.status) || !got.whole)
        failures.push(`${path}: status ${got.status}, whole: ${got.whole}`);
      if (got.headers['x-cache'] !== 'BYPASS')
        failures.push(`${path}: a request for data was ${got.headers['x-cache']}`);
      return;
    }
    if (got.headers['x-cache'] === 'HIT') counts.HIT++;
    else counts.other++;
    const wanted = direct.get(path);
    if (!wanted || got.status !== 200 || !got.whole)
      failures.push(`${path}: status ${got.status}, whole: ${got.whole}`);
    else if (got.meaning !== wanted.meaning || !got.sound)
      failures.push(`${path}${suffix}: another body ${JSON.stringify(headers)}`);
    else if (JSON.stringify(told(got)) !== JSON.stringify(told(wanted))) {
      failures.push(`${path}${suffix}: other headers ${JSON.stringify([headers, told(got), told(wanted)])}`);
    }
  });
  equal(servers[1].process.signalCode, 'SIGKILL');
  const rate = (100 * counts.HIT) / (counts.HIT + counts.other);
  console.log(`${REQUESTS} requests over ${VIEWS} views, one server killed midway: ${failures.length} failed`);
  console.log(
    `cache: ${counts.HIT} hits of ${counts.HIT + counts.other} (${rate.toFixed(1)} %), the rest were first asked for`,
  );
  deepEqual(failures.slice(0, 5), []);

  await forEach([...links, ...pictures], async (path) => {
    const got = await ask(nginx.port, path);
    equal(got.meaning, direct.get(path)?.meaning, `${path}: another body is kept`);
    ok(got.sound, `${path}: the policy is not this body's`);
    deepEqual(told(got), told(direct.get(path) as Answer), `${path}: other headers are kept`);
  });
  console.log('no entry of the cache is poisoned: bodies and headers are those of a direct answer');
} finally {
  await nginx.stop();
  for (const { process: child } of servers) child.kill('SIGTERM');
  agent.destroy();
  if (nginx.log()) console.log(`nginx said:\n${nginx.log().split('\n').slice(0, 5).join('\n')}`);
}

/** Different views of all stories, as readers could share them. */
function viewLinks(stories: readonly Story[]): string[] {
  const view = fc.constantFrom(...stories).chain((story) =>
    fc
      .record({
        camera: fc
          .record({
            zoom: fc.double({ min: 1, max: 9, noNaN: true }),
            lat: fc.double({ min: -60, max: 70, noNaN: true }),
            lon: fc.double({ min: -180, max: 179, noNaN: true }),
          })
          .map(roundCamera),
        selection: fc.option(fc.constantFrom(...story.entities.map(({ id }) => id))),
        panel: fc.constantFrom(...PANELS),
        borders: fc.constantFrom(...BORDERS),
      })
      .map((parts) => viewHref(story, { ...defaultView(story), ...parts })),
  );
  return [...new Set(fc.sample(view, { seed, numRuns: VIEWS * 2 }))].slice(0, VIEWS);
}

/** What a request may have beside its address, harmless or not. */
function disguise(): { headers: Record<string, string>; suffix: string; own: boolean } {
  const headers: Record<string, string> = {
    'accept-encoding': pick(random, ['br', 'br, gzip', 'gzip, deflate', 'identity', 'gzip;q=1.0, br;q=0']),
  };
  let suffix = '';
  let own = false;
  if (random() < 0.3) {
    const [name, value] = pick(random, [
      ['x-forwarded-host', 'evil.example'],
      ['x-forwarded-proto', 'https'],
      ['forwarded', 'host=evil.example;proto=https'],
      ['x-original-url', '/embed/x'],
      ['x-rewrite-url', '/nope'],
      ['x-http-method-override', 'POST'],
      ['x-middleware-subrequest', 'middleware'],
      ['x-invoke-path', '/nope'],
      ['x-matched-path', '/nope'],
      ['x-now-route-matches', '1=nope'],
      ['cookie', '__prerender_bypass=1'],
      ['accept', 'text/x-component'],
    ] as const);
    headers[name] = value;
  }
  if (random() < 0.1) suffix = pick(random, ['&utm_source=x', '&fbclid=abc&utm_medium=y', '&_rsc=abc', '&gclid=']);
  if (random() < 0.05) {
    own = true;
    headers[pick(random, ['rsc', 'next-router-prefetch'])] = '1';
    if (random() < 0.5) suffix += '&_rsc=1x2y3';
  }
  return { headers, suffix, own };
}

/** What of an answer's headers means something to its reader. */
function told({ headers }: Answer): Record<string, unknown> {
  const names = [
    'content-type',
    'cache-control',
    'content-security-policy',
    'x-robots-tag',
    'x-frame-options',
    'x-content-type-options',
    'strict-transport-security',
    'referrer-policy',
    'location',
    'link',
    'set-cookie',
  ];
  const plain = (name: string) => String(headers[name] ?? '').replace(/ 'sha256-[^']+'/g, '');
  return Object.fromEntries(names.map((name) => [name, plain(name)]));
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  connections: Agent | false = agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(
      { host: '127.0.0.1', port, path, headers: { host: 'maps.example.org', ...headers }, agent: connections },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const sent = Buffer.concat(chunks);
          const encoding = response.headers['content-encoding'];
          const body = encoding === 'br' ? brotliDecompressSync(sent) : encoding === 'gzip' ? gunzipSync(sent) : sent;
          const sha = createHash('sha256').update(body).digest('hex');
          const policy = String(response.headers['content-security-policy'] ?? '');
          const named = policy.match(/'sha256-[^']+'/g) ?? [];
          const isPage = response.headers['content-type']?.startsWith('text/html');
          const html = isPage ? body.toString() : '';
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            sha,
            meaning: isPage ? meaningOf(html) : sha,
            sound: !isPage || [...inlineScripts(html).hashes].sort().join() === [...named].sort().join(),
            whole: response.complete,
          });
        });
      },
    );
    request.once('error', reject);
  });
}

function meaningOf(html: string): string {
  const data = html.replaceAll('"])</script><script>self.__next_f.push([1,"', '');
  const rows = data.split(/(?=<)|\\n/);
  // A row's number, and how others refer to it, is its place in that order.
  const parts = rows.map((row) => row.replace(/^[0-9a-f]+:/, '').replace(/\$[L@]?[0-9a-f]+/g, '$'));
  return createHash('sha256').update(parts.sort().join('\n')).digest('hex');
}

/** All of them, some at once. */
async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
