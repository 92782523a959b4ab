import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LONG_SIZE, madeStory, putMadeStories } from '../fixtures/made-stories/made-story.mjs';
import { cpuMs, median, ROOT, row, startServer, told } from './measure.mjs';

const FEW = 10;
/** `SHELF=10000 npm run bench -- shelf` measures a larger one. */
const MANY = Number(process.env.SHELF ?? 1000);
/** Ten thousand stories may take twice of what a thousand may. */
const WIDER = MANY > 1000 ? 2 : 1;
/** Home is compared with one that is full. */
const FULL = 40;
const ASKED = 60;
const ROUNDS = 5;
const BUILT = join(ROOT, '.next/standalone');

/** What more stories cost: the same server with few and with many, one beside the other. */
export async function shelfRows() {
  const root = mkdtempSync(join(tmpdir(), 'dateline-shelf-'));
  /** @type {Shelf[]} */
  const shelves = [];
  try {
    for (const count of [FEW, FULL, MANY]) shelves.push(await openShelf(join(root, String(count)), count));
    const [few, full, many] = /** @type {[Shelf, Shelf, Shelf]} */ (shelves);
    const paths = {
      feed: '/feed.xml',
      sitemap: '/sitemap.xml',
      'offline list': `/offline.json?story=${madeStory(3).slug}`,
      'export of a story': `/stories/${madeStory(3).slug}/export/csv`,
    };
    const home = await cpuOfTurns([full, many], '/');
    /** @type {Record<string, number>} */
    const ratios = {};
    for (const [name, path] of Object.entries(paths)) {
      const [a, b] = await cpuOfTurns([name === 'feed' || name === 'sitemap' ? full : few, many], path);
      ratios[name] = b / a;
    }
    // As many requests to both, so that only the number of stories differs.
    for (const { origin, count } of [few, many]) {
      for (let n = 0; n < MANY; n++) await get(`${origin}/stories/${madeStory(n % count).slug}/export/csv`);
    }
    const rows = [
      row(
        `start with ${MANY} stories ÷ with ${FEW}: CPU until the first story is there`,
        many.startMs / few.startMs,
        '',
        2 * WIDER,
      ),
      row(
        'the same with an index of an earlier start: CPU until lists have all',
        many.againMs / few.againMs,
        '',
        4 * WIDER,
      ),
      told(
        `without an index: CPU until lists have all (${(many.listedMs / MANY).toFixed(1)} ms a story), ÷`,
        many.listedMs / few.listedMs,
      ),
      row('slowest answer of /healthz meanwhile', many.slowestMs, 'ms', 100),
      row('home, bytes ÷ those of a shelf of 40', (await size(many, '/')) / (await size(full, '/')), '', 1.1),
      row('home, CPU ÷', home[1] / home[0], '', 1.5 * WIDER),
      ...Object.entries(ratios).map(([name, ratio]) => row(`${name}, CPU ÷`, ratio, '', 2 * WIDER)),
      row('memory once every story was read ÷', rss(many) / rss(few), '', 1.5 * WIDER),
      row('CPU at rest, of a core', await restingShare(many), '', 0.05 * WIDER),
      row('a story is in the feed after', await appearsMs(many), 'ms', 2000),
    ];
    return [...rows, ...(await longRows())];
  } finally {
    for (const { stop } of shelves) stop();
    rmSync(root, { recursive: true, force: true });
  }
}

/** @typedef {Awaited<ReturnType<typeof openShelf>>} Shelf */

/** @param {string} folder @param {number} count */
async function openShelf(folder, count) {
  if (!existsSync(BUILT)) throw new Error('There is no build. Run "npm run build".');
  mkdirSync(folder);
  cpSync(BUILT, folder, { recursive: true, verbatimSymlinks: true });
  const stories = join(folder, 'data/stories');
  rmSync(stories, { recursive: true });
  putMadeStories(stories, count);
  const index = join(folder, 'index');
  const start = () =>
    startServer((port) => [[join(folder, 'server.js')], { PORT: String(port), INDEX_FILE: index }], '/healthz');

  // The files are a second old, as they are at any start but that of a bench.
  await pause(1100);
  const first = await start();
  await get(`${first.origin}/stories/${madeStory(0).slug}/export/citation`);
  const startMs = cpuMs(first.pid);
  let slowestMs = 0;
  while (!(await listsAll(first.origin, count))) {
    const asked = performance.now();
    await get(`${first.origin}/healthz`);
    slowestMs = Math.max(slowestMs, performance.now() - asked);
  }
  const listedMs = cpuMs(first.pid);
  while (!existsSync(index)) await pause(100);
  first.stop();

  const again = await start();
  await get(`${again.origin}/stories/${madeStory(0).slug}/export/citation`);
  while (!(await listsAll(again.origin, count))) await pause(50);
  return { count, stories, startMs, listedMs, slowestMs, againMs: cpuMs(again.pid), ...again };
}

/** The last part of the sitemap is there, with as many stories as there are. */
async function listsAll(origin, count) {
  const parts = Math.ceil(count / 1000);
  const answer = await fetch(`${origin}/sitemap.xml?part=${parts}`);
  const own = (await answer.text()).match(/<loc>[^<]*\/stories\//g)?.length ?? 0;
  return answer.ok && own === count - (parts - 1) * 1000;
}

/** CPU milliseconds of an answer, of each server in turn. */
async function cpuOfTurns(shelves, path) {
  /** @type {number[][]} */
  const times = shelves.map(() => []);
  for (const { origin } of shelves) for (let i = 0; i < ASKED; i++) await get(origin + path);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { origin, pid }] of shelves.entries()) {
      const before = cpuMs(pid);
      for (let i = 0; i < ASKED; i++) await get(origin + path);
      times[index].push((cpuMs(pid) - before) / ASKED);
    }
  }
  return times.map(median);
}

async function restingShare({ pid }) {
  const before = cpuMs(pid);
  await pause(10_000);
  return (cpuMs(pid) - before) / 10_000;
}

async function appearsMs({ origin, stories, count }) {
  const { slug } = madeStory(count);
  putMadeStories(stories, count + 1);
  const put = performance.now();
  while (!(await (await fetch(`${origin}/sitemap.xml?part=${Math.ceil((count + 1) / 1000)}`)).text()).includes(slug))
    await pause(20);
  return performance.now() - put;
}

const size = async ({ origin }, path) => (await get(origin + path)).byteLength;

async function get(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.arrayBuffer();
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const rss = ({ pid }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

/** A long story against one half as long: what grows with the square takes four times as long. */
async function longRows() {
  const { tsImport } = await import('tsx/esm/api');
  const { longStoryWork } = await tsImport('./long-story-work.ts', import.meta.url);
  const half = {
    paragraphs: LONG_SIZE.paragraphs / 2,
    entities: LONG_SIZE.entities / 2,
    passages: LONG_SIZE.passages / 2,
  };
  const [short, long] = [await longStoryWork(madeStory(1, half)), await longStoryWork(madeStory(1, LONG_SIZE))];
  return Object.keys(long).map((name) =>
    row(
      `${LONG_SIZE.passages} passages ÷ half as many: ${name} (${long[name].toFixed(0)} ms)`,
      long[name] / short[name],
      '',
      3,
    ),
  );
}
