import { type KeepAnswer, type KeptStory, OFFLINE_FILE, type WorkerQuestion } from '@/lib/offline/offline-list';
import { letterStart } from '@/lib/text/letters';

// Keeps the stories that were read on this device, so that each opens without a network, at every view. Nothing here belongs to one
// version of the site: files have names that change with their content, pages are asked for from the site first. So a new worker may
// answer for old pages, and takes over at once. By hand: serwist keeps file by file, and a story is kept with all its files or not at
// all. How it works: docs/architecture.md

type FileRow = readonly [path: string, bytes: number];

/** What the index holds of a story that is kept. */
interface IndexedStory extends KeptStory {
  /** Of the page alone. */
  readonly bytes: number;
  readonly files: readonly FileRow[];
}

declare const self: ServiceWorkerGlobalScope;

const STORIES = 'dateline-stories-1';
const FILES = 'dateline-files-1';
/** Under this name, in the cache of stories, stands what is kept: the story that was read last comes last. */
const INDEX = '/worker-index';
/** Shown for a story that is not kept. */
const OFFLINE = '/offline';
const LIST = '/offline.json';

const MOST_STORIES = 10;
const MOST_BYTES = 25 * 1024 * 1024;
/** A page that has not begun to come after this long is taken from the device, if it is there. */
const PAGE_MS = 6000;
/** The same for the file that keeps its name, for which the page waits before it shows anything. */
const CHANGING_MS = 1500;
/** Files asked for at once, beside what the reader does. */
const AT_ONCE = 3;

const STORIES_PATH = '/stories/';
const STORY = /^\/stories\/[a-z0-9-]{1,64}$/;
/** A picture of an article: the width stands behind the dash. Others than the kept one show the same. */
const PICTURE = /^\/stories\/[a-z0-9-]+\/pictures\/[0-9a-f]+-/;
/** The one file whose name stays when its content changes. */
const CHANGING = '/theme.js';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith('dateline-') && name !== STORIES && name !== FILES);
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.registration.navigationPreload?.enable();
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (STORY.test(pathname)) event.respondWith(page(event, pathname));
  } else if (OFFLINE_FILE.test(pathname)) event.respondWith(file(event, pathname));
});

/** From the site if it answers, also with "no such story"; else as it was kept, for any query: the page reads that by itself. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  const kept = await stored(STORIES, path);
  const answer = ask(event);
  if (kept) {
    const response = await within(PAGE_MS, answer).catch(() => null);
    if (!response || response.status >= 500) return kept;
    if (isGone(response)) event.waitUntil(drop(path));
    return response;
  }
  try {
    return await answer;
  } catch {
    const offline = await stored(STORIES, OFFLINE);
    if (!offline) return Response.error();
    return new Response(offline.body, { status: 503, headers: offline.headers });
  }
}

/** From the device; one that the page asks for anew, or whose name says nothing of its content, from the site. */
async function file(event: FetchEvent, path: string): Promise<Response> {
  const anew = ['reload', 'no-cache', 'no-store'].includes(event.request.cache) || path === CHANGING;
  const kept = await stored(FILES, path);
  if (kept && !anew) return kept;
  const answer = fetch(event.request);
  if (!kept) return PICTURE.test(path) ? answer.catch(() => inOtherWidth(path)) : answer;
  const response = await (path === CHANGING ? within(CHANGING_MS, answer) : answer).catch(() => null);
  if (!response?.ok || isHtml(response)) return kept;
  event.waitUntil(replace(path, response.clone()));
  return response;
}

/** A screen asks for the width that suits it, and the device has one. */
async function inOtherWidth(path: string): Promise<Response> {
  const [start = path] = PICTURE.exec(path) ?? [];
  const cache = await caches.open(FILES);
  const found = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(start));
  return (found && (await cache.match(found))) ?? Response.error();
}

/** What was kept may be the very thing that was wrong. */
async function replace(path: string, response: Response): Promise<void> {
  await caches
    .open(FILES)
    .then((cache) => cache.put(path, response))
    .catch(() => {});
}

async function ask(event: FetchEvent): Promise<Response> {
  const preloaded: Response | undefined = await event.preloadResponse;
  return preloaded ?? fetch(event.request);
}

/** Storage that is denied or broken is storage in which nothing is. */
async function stored(name: string, path: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(name)).match(path, { ignoreVary: true });
  } catch {
    return undefined;
  }
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too late')), milliseconds)),
  ]);
}

/** One after the other: two tabs must not write the index at once. */
let work: Promise<unknown> = Promise.resolve();

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (!port) return;
  event.waitUntil(
    answerTo(event.data).then(
      (value) => port.postMessage(value),
      () => port.postMessage(null),
    ),
  );
});

async function answerTo(data: unknown): Promise<KeepAnswer | readonly KeptStory[] | null> {
  const question = readQuestion(data);
  if (question?.type === 'keep') return keep(question.path, question.title);
  if (question?.type !== 'list') return null;
  const stories = await readIndex();
  return stories.map(({ path, title }) => ({ path, title })).reverse();
}

function readQuestion(data: unknown): WorkerQuestion | null {
  const { type, path, title } = fieldsOf(data);
  if (type === 'list') return { type };
  return type === 'keep' && isStoryPath(path) && typeof title === 'string' ? { type, path, title } : null;
}

/** Brings a story on this device up to date, and says whether all of it is here and the site was asked. */
function keep(path: string, title: string): Promise<KeepAnswer> {
  const done = work.then(async () => {
    let fresh = false;
    try {
      fresh = await renew(path, title.slice(0, letterStart(title, 300)));
    } catch {
      // No network, no room, or a deploy just now. What was kept before still stands, as a whole.
    }
    await sweep().catch(() => {});
    const kept = (await readIndex()).some((story) => story.path === path);
    const response = kept ? await stored(STORIES, path) : undefined;
    return { kept: response !== undefined, fresh, date: response?.headers.get('Date') ?? null };
  });
  work = done.catch(() => {});
  return done;
}

/** Whether the site could be asked. Files come first, the page and the index last: a story is here as a whole or not at all. */
async function renew(path: string, title: string): Promise<boolean> {
  const list = readFiles(
    await (await fetch(`${LIST}?story=${path.slice(STORIES_PATH.length)}`, { cache: 'no-cache' })).json(),
  );
  const response = await fetch(path, { cache: 'no-cache' });
  if (isGone(response)) {
    await forget(path);
    return true;
  }
  if (!response.ok || response.redirected || !isHtml(response)) throw new Error('no page');
  const html = await response.clone().text();
  const files = list.map(([name]) => name);
  const own: readonly string[] =
    html.match(/\/(?:_next\/static\/chunks\/[\w.~-]+\.(?:js|css)|stories\/[a-z0-9-]+\/data\/[0-9a-f]+)(?=")/g) ?? [];
  const unlisted = own.filter((name) => !files.includes(name) && !html.includes(`src="${name}" noModule=""`));
  // Of two builds, or two revisions: the one that answered the list is not the one that answered the page.
  if (unlisted.length > 0) throw new Error('a deploy');
  const bytes = new Blob([html]).size;
  if (list.reduce((sum, [, size]) => sum + size, bytes) > MOST_BYTES) throw new Error('too large');

  const cache = await caches.open(FILES);
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = files.filter((name) => !there.has(name) || name === CHANGING).values();
  let failed = false;
  const take = async () => {
    for (const name of missing) {
      if (failed) return;
      const got = await fetch(name);
      // A story can be read without a picture that cannot be made.
      if (!got.ok && PICTURE.test(name)) continue;
      // A site that answers everything with a page must not have it kept as a script.
      if (!got.ok || isHtml(got)) throw new Error(`no ${name}`);
      await cache.put(name, got);
    }
  };
  const giveUp = (error: unknown): never => {
    failed = true;
    throw error;
  };
  // All have to end: what one of them still puts there after another's failure would stay behind.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => take().catch(giveUp)));
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
  const pages = await caches.open(STORIES);
  const offline = await fetch(OFFLINE, { cache: 'no-cache' });
  if (offline.ok && isHtml(offline)) await pages.put(OFFLINE, offline);
  await pages.put(path, response);

  const others = (await readIndex()).filter((story) => story.path !== path);
  await writeIndex(latest([...others, { path, title, bytes, files: list }]));
  return true;
}

/** As many as there is room for, those read last first. A file that several need counts once. */
function latest(stories: readonly IndexedStory[]): readonly IndexedStory[] {
  const sizes = new Map<string, number>();
  let pages = 0;
  const kept: IndexedStory[] = [];
  for (const story of stories.slice(-MOST_STORIES).reverse()) {
    pages += story.bytes;
    for (const [name, size] of story.files) sizes.set(name, size);
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, pages);
    if (bytes > MOST_BYTES) break;
    kept.unshift(story);
  }
  return kept;
}

/** A story that was taken down must not stay to be read here. */
function drop(path: string): Promise<unknown> {
  work = work.then(() => forget(path).then(sweep)).catch(() => {});
  return work;
}

async function forget(path: string): Promise<void> {
  const stories = await readIndex();
  await writeIndex(stories.filter((story) => story.path !== path));
}

/** What no kept story needs goes, also what was left behind half done. */
async function sweep(): Promise<void> {
  const stories = await readIndex();
  const pages = new Set([INDEX, OFFLINE, ...stories.map(({ path }) => path)]);
  const files = new Set(stories.flatMap((story) => story.files.map(([name]) => name)));
  for (const { name, wanted } of [
    { name: STORIES, wanted: pages },
    { name: FILES, wanted: files },
  ]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
    }
  }
}

/** What is not an index is as good as none, and then all that is kept goes with the next sweep. */
async function readIndex(): Promise<readonly IndexedStory[]> {
  try {
    const index = await stored(STORIES, INDEX);
    const { stories } = fieldsOf(await index?.json());
    return Array.isArray(stories) ? stories.map(readIndexed) : [];
  } catch {
    return [];
  }
}

/** Throws at anything else. */
function readIndexed(json: unknown): IndexedStory {
  const { path, title, bytes } = fieldsOf(json);
  if (!isStoryPath(path) || typeof title !== 'string' || !isWhole(bytes)) throw new Error('no index');
  return { path, title, bytes, files: readFiles(json) };
}

async function writeIndex(stories: readonly IndexedStory[]): Promise<void> {
  await (await caches.open(STORIES)).put(INDEX, Response.json({ stories }));
}

/** The files of a list; throws at anything else. */
function readFiles(json: unknown): readonly FileRow[] {
  const { files } = fieldsOf(json);
  if (!Array.isArray(files) || !files.every(isFileRow)) throw new Error('no list');
  return files;
}

function isFileRow(row: unknown): row is FileRow {
  if (!Array.isArray(row)) return false;
  const [name, size]: unknown[] = row;
  return typeof name === 'string' && OFFLINE_FILE.test(name) && isWhole(size) && size >= 0;
}

function isStoryPath(path: unknown): path is string {
  return typeof path === 'string' && STORY.test(path);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** None of what is no object. */
function fieldsOf(json: unknown): Record<string, unknown> {
  return Object(json);
}

function isGone({ status }: Response): boolean {
  return status === 404 || status === 410;
}

function isHtml(response: Response): boolean {
  return (response.headers.get('Content-Type') ?? '').startsWith('text/html');
}
