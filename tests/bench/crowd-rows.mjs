import { existsSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { startFloor } from './floor.mjs';
import { ask, cpuMs, median, ROOT, row, startServer, told } from './measure.mjs';

const ROUNDS = 5;
const CONNECTIONS = 16;
const COUNTED_MS = 2000;
const CROWD = 200;
const GIVEN_UP = 400;
const BUILT = join(ROOT, '.next/standalone/server.js');

/** What many readers at once cost, who all have another view, beside a hello-world page of Next. */
export async function crowdRows() {
  if (!existsSync(BUILT)) throw new Error('There is no build. Run "npm run build".');
  const app = await startServer((port) => [[BUILT], { PORT: String(port) }], '/healthz');
  const floor = await startFloor();
  try {
    const [slug] = readdirSync(join(ROOT, 'data/stories'));
    const story = `${app.origin}/stories/${slug}`;
    const data = await fetch(`${app.origin}/stories/${slug}/export/csv`).then((answer) => answer.text());
    const ids = data
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0])
      .filter((id) => /^[a-z0-9-]+$/.test(id ?? ''));
    /** @type {Record<string, (n: number) => string>} */
    const pages = {
      hello: () => floor.origin,
      camera: (n) => `${story}?v=1&${cameraOf(n)}`,
      choice: (n) => `${story}?v=1&${cameraOf(n)}&s=${ids[(n * 7) % ids.length]}`,
      fbclid: (n) => `${story}?fbclid=${n}`,
      embed: (n) => `${app.origin}/embed/${slug}?v=1&${cameraOf(n)}`,
    };
    /** @type {Record<string, number[]>} */
    const rates = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
    let asked = 0;
    for (const url of Object.values(pages)) await load(() => url(asked++), 1000);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, url] of Object.entries(pages)) {
        rates[name]?.push(((await load(() => url(asked++), COUNTED_MS)) * 1000) / COUNTED_MS);
      }
    }
    const rate = (/** @type {string} */ name) => median(rates[name] ?? []);
    const ratio = (/** @type {string} */ name) => rate(name) / rate('hello');
    const perSecond = (/** @type {string} */ name) => `${rate(name).toFixed(0)} a second`;
    const burst = await crowd(app.origin, slug ?? '', () => pages.choice?.(asked++) ?? '');
    const html = await whole(story, 'br');
    return [
      row(
        `view pages, each another (${perSecond('camera')}), ÷ hello (${perSecond('hello')})`,
        ratio('camera'),
        '',
        0.4,
        'least',
      ),
      row(`the same, each another choice too (${perSecond('choice')}), ÷`, ratio('choice'), '', 0.4, 'least'),
      row(`a bare page with a tracking key (${perSecond('fbclid')}), ÷`, ratio('fbclid'), '', 1, 'least'),
      row(`embeds of a view, each another (${perSecond('embed')}), ÷`, ratio('embed'), '', 0.8, 'least'),
      row(
        `/healthz, slowest hundredth while ${CROWD} views, exports and pictures are asked for`,
        burst.health,
        'ms',
        50,
      ),
      row('a bare page, the same', burst.bare, 'ms', 50),
      told(`the last of the ${CROWD} views, ms`, burst.last),
      row(`CPU of ${GIVEN_UP} requests given up ÷ of as many kept pages`, await givenUpRatio(app, story), '', 2),
      row('a story page, raw', brotliDecompressSync(html).length / 1000, 'kB', 300),
      row('the same, brotli', html.length / 1000, 'kB', 45),
    ];
  } finally {
    app.stop();
    floor.stop();
  }
}

const cameraOf = (/** @type {number} */ n) =>
  `c=5/${(20 + (n % 4000) / 100).toFixed(2)}/${(40 + (n % 997) / 20).toFixed(2)}`;

/** Answers in the time, from a few connections. */
async function load(/** @type {() => string} */ url, /** @type {number} */ milliseconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let answers = 0;
  const end = performance.now() + milliseconds;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        await ask(url(), agent);
        answers++;
      }
    }),
  );
  agent.destroy();
  return answers;
}

/** Asks for everything at once, and meanwhile for what must never wait. */
async function crowd(/** @type {string} */ origin, /** @type {string} */ slug, /** @type {() => string} */ view) {
  const others = ['export/geojson', 'export/annotations', 'export/csv', 'picture.svg', 'picture.png'];
  // Of a picture only the canonical address is answered.
  const page = await fetch(`${origin}/stories/${slug}`).then((answer) => answer.text());
  const own = (/data-view="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
  let isOver = false;
  const begun = performance.now();
  const views = Array.from({ length: CROWD }, () => ask(view()));
  const more = Array.from({ length: 40 }, (_, n) =>
    ask(
      `${origin}/stories/${slug}/${others[n % others.length]}?${own.replace(/c=[^&]*/, `c=5/${20 + n}/44`)}`,
      undefined,
      [200, 503],
    ),
  );
  const watch = async (/** @type {string} */ path) => {
    const times = [];
    while (!isOver) times.push(await ask(origin + path));
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
  };
  const watched = Promise.all([watch('/healthz'), watch(`/stories/${slug}`)]);
  await Promise.all(views);
  const last = performance.now() - begun;
  await Promise.all(more);
  isOver = true;
  const [health, bare] = await watched;
  return { health, bare, last };
}

async function givenUpRatio(
  /** @type {{ pid: number, origin: string }} */ { pid, origin },
  /** @type {string} */ story,
) {
  const { port, hostname, pathname } = new URL(story);
  const kept = await cpuOf(pid, async () => {
    // On a connection of its own each, as those are that are given up.
    const agent = new Agent({ keepAlive: false });
    await inTurns((n) => (n < GIVEN_UP ? ask(story, agent) : null));
  });
  const givenUp = await cpuOf(pid, async () => {
    await inTurns((n) => {
      if (n >= GIVEN_UP) return null;
      return new Promise((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => {
          const head = `GET ${pathname}?v=1&c=6/${20 + (n % 50)}/${50 + (n % 7)} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept-Encoding: gzip, br\r\n\r\n`;
          socket.write(head, () => setTimeout(() => resolve(socket.destroy()), 2));
        });
        socket.on('error', reject);
      });
    });
    // Answered after all that was begun before it.
    await ask(`${origin}/healthz`);
  });
  return givenUp / kept;
}

/** Twenty at a time, until there is none. */
async function inTurns(/** @type {(n: number) => Promise<unknown> | null} */ begin) {
  let n = 0;
  const goOn = async () => {
    for (let work = begin(n++); work; work = begin(n++)) await work;
  };
  await Promise.all(Array.from({ length: 20 }, goOn));
}

/** CPU milliseconds of a process for some work. */
async function cpuOf(/** @type {number} */ pid, /** @type {() => Promise<void>} */ work) {
  const before = cpuMs(pid);
  await work();
  return cpuMs(pid) - before;
}

/** The bytes of an answer as they were sent. */
function whole(/** @type {string} */ url, /** @type {string} */ encoding) {
  return new Promise((/** @type {(bytes: Buffer) => void} */ resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      /** @type {Buffer[]} */
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    })
      .on('error', reject)
      .end();
  });
}
