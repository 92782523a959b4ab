import { keptMessages } from '@words/kept';
import {
  isNewer,
  type KeepAnswer,
  type KeptStory,
  type OpenPage,
  readOfflineList,
  type WorkerQuestion,
} from '@/lib/offline/offline-list';
import { dateLabel } from '@/lib/words/time-label';

export interface KeptPage {
  readonly slug: string;
  readonly title: string;
  readonly revision: number;
  /** `/basemap/<hash>` */
  readonly basemap: string;
}

interface Listener {
  /** A reload would give another version. */
  readonly onNewer: () => void;
  readonly onSay: (text: string) => void;
}

/** Coming back to a page asks whether there is a newer one, at most this often. */
const CHECK_MS = 5 * 60_000;
const SCRIPTS = '/_next/static/chunks/';

/**
 * Has the story kept on this device, says when the connection goes and comes, and finds out whether there is a newer version. Never throws:
 * without a worker, storage or network the page is as it is.
 * @returns what asks for a newer version at once, and what ends it all
 */
export function cacheStoryPage(page: KeptPage, { onNewer, onSay }: Listener): { check: () => void; stop: () => void } {
  const stopped = new AbortController();
  const { signal } = stopped;
  let kept = false;
  let checked = Number.NEGATIVE_INFINITY;

  const keep = async () => {
    const answer = await askWorker(page).catch(() => null);
    if (signal.aborted || !answer) return;
    ({ kept } = answer);
    if (!kept) return;
    document.documentElement.dataset.offline = 'ready';
    if (!answer.fresh && answer.date) onSay(keptMessages.kept({ day: dayOf(answer.date) }));
  };
  const check = async () => {
    checked = performance.now();
    if ((await newerThere(page)) && !signal.aborted) onNewer();
  };
  const comeBack = () => {
    if (document.visibilityState === 'visible' && performance.now() - checked > CHECK_MS) void check();
  };
  const goOn = async () => {
    onSay(keptMessages.online);
    await keep();
    await check();
  };

  addEventListener('offline', () => onSay(kept ? keptMessages.offline : keptMessages.offlineNotKept), { signal });
  addEventListener('online', () => void goOn(), { signal });
  document.addEventListener('visibilitychange', comeBack, { signal });
  void keep().then(check);
  return { check: () => void check(), stop: () => stopped.abort() };
}

async function askWorker({ slug, title }: KeptPage) {
  if (!('serviceWorker' in navigator) || savesData()) return null;
  // Where registering is not allowed, the worker of an earlier visit may still be there.
  const registration =
    (await navigator.serviceWorker
      .register('/worker.js', { scope: '/stories/', updateViaCache: 'none' })
      .catch(() => navigator.serviceWorker.getRegistration('/stories/'))) ?? null;
  const worker = registration && (registration.active ?? (await navigator.serviceWorker.ready).active);
  return worker ? keepStory(worker, `/stories/${slug}`, title) : null;
}

/** Whoever asked their browser for little data does not want megabytes for later. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

async function newerThere(page: KeptPage): Promise<boolean> {
  try {
    const response = await fetch(`/offline.json?story=${page.slug}`, { cache: 'no-cache' });
    const list = response.ok ? readOfflineList(await response.json()) : null;
    return list !== null && isNewer(list, openPage(page));
  } catch {
    return false;
  }
}

function openPage({ slug, revision, basemap }: KeptPage): OpenPage {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>(`script[src^="${SCRIPTS}"]:not([nomodule])`)];
  const styleSheets = [...document.querySelectorAll<HTMLLinkElement>(`link[rel="stylesheet"][href^="${SCRIPTS}"]`)];
  const addresses = [...scripts.map(({ src }) => src), ...styleSheets.map(({ href }) => href)];
  return {
    files: [...addresses.map((address) => new URL(address).pathname), `${basemap}/world.json`],
    slug,
    revision,
  };
}

/** By the server's clock, which the header is of; the reader's may be wrong. */
function dayOf(date: string): string {
  return dateLabel(new Date(date).toISOString().slice(0, 10));
}

/** A first visit keeps some megabytes, on whatever line there is. */
const ANSWER_MS = 120_000;

/** Every read of it is by shape: the worker may be an older one. */
async function keepStory(worker: ServiceWorker, path: string, title: string): Promise<KeepAnswer> {
  const answer = Object(await ask(worker, { type: 'keep', path, title })) as Record<string, unknown>;
  return {
    kept: answer.kept === true,
    fresh: answer.fresh === true,
    date: typeof answer.date === 'string' ? answer.date : null,
  };
}

/** None where there is no worker, or it does not answer. */
export async function keptStories(): Promise<readonly KeptStory[]> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return [];
  const answer = await ask(worker, { type: 'list' }).catch(() => null);
  if (!Array.isArray(answer)) return [];
  return answer.filter(
    (row): row is KeptStory =>
      typeof row?.title === 'string' && typeof row.path === 'string' && /^\/stories\/[a-z0-9-]+$/.test(row.path),
  );
}

function ask(worker: ServiceWorker, question: WorkerQuestion): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => reject(new Error('The worker did not answer.')), ANSWER_MS);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage(question, [port2]);
  });
}
