// @vitest-environment happy-dom
import { MessageChannel } from 'node:worker_threads';
import { keptMessages } from '@words/kept';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheStoryPage, type KeptPage } from '@/components/offline/cache-story-page';
import { PATIENCE_MS } from '../patience.mjs';

const PAGE: KeptPage = { slug: 'a-story', title: 'A story', revision: 2, basemap: '/basemap/0123456789ab' };
const NOW = { files: [['/basemap/0123456789ab/world.json', 9]], stories: { 'a-story': 2 } };
const NEWER = { ...NOW, stories: { 'a-story': 3 } };
const CHECK_MS = 5 * 60_000;

interface Device {
  /** What the worker answers; null when there is none, or registering is refused. */
  readonly worker?: unknown;
  readonly saveData?: boolean;
}

let site: unknown = NOW;
const asked = vi.fn(async () => {
  if (site instanceof Error) throw site;
  return new Response(JSON.stringify(site), { status: site === null ? 503 : 200 });
});
const questions: unknown[] = [];
const opened = new Set<() => void>();

function open({ worker = { kept: true, fresh: true, date: null }, saveData = false }: Device = {}) {
  const active = {
    postMessage(question: unknown, [port]: MessagePort[]) {
      questions.push(question);
      port?.postMessage(worker);
    },
  };
  const serviceWorker = {
    register: vi.fn(async () => {
      if (worker === null) throw new Error('not allowed');
      return { active };
    }),
    getRegistration: vi.fn(async () => undefined),
    ready: Promise.resolve({ active }),
  };
  vi.stubGlobal('navigator', { serviceWorker, connection: { saveData } });
  const [onNewer, onSay] = [vi.fn(), vi.fn<(text: string) => void>()];
  const kept = cacheStoryPage(PAGE, { onNewer, onSay });
  opened.add(kept.stop);
  return { ...kept, onNewer, onSay, register: serviceWorker.register };
}

/** Until all that was asked is answered. */
const answered = (times: number) =>
  vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(times), { timeout: PATIENCE_MS });
const settle = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

let now = 0;
beforeEach(() => {
  site = NOW;
  questions.length = 0;
  asked.mockClear();
  now = 0;
  vi.stubGlobal('fetch', asked);
  // happy-dom's own delivers nothing.
  vi.stubGlobal('MessageChannel', MessageChannel);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  document.documentElement.removeAttribute('data-offline');
});
afterEach(() => {
  for (const stop of opened) stop();
  opened.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a page that is read', () => {
  it('has its story kept on the device, and says so on the page', async () => {
    open();
    await answered(1);
    expect(questions).toEqual([{ type: 'keep', path: '/stories/a-story', title: 'A story' }]);
    expect(document.documentElement.dataset.offline).toBe('ready');
  });

  it('says of which day it is when the site could not be asked', async () => {
    const { onSay } = open({ worker: { kept: true, fresh: false, date: 'Tue, 03 Nov 2026 10:00:00 GMT' } });
    await answered(1);
    expect(onSay.mock.calls).toEqual([[keptMessages.kept({ day: '3 November 2026' })]]);
  });

  it.each([
    ['nothing was kept', { worker: { kept: false } }],
    ['the worker answers nonsense', { worker: 'yes' }],
    ['there can be no worker', { worker: null }],
    ['the reader’s browser saves data', { saveData: true }],
  ])('is as it is without when %s', async (_, device) => {
    const { onSay, onNewer } = open(device);
    await answered(1);
    await settle();
    expect(document.documentElement.dataset.offline).toBeUndefined();
    expect([onSay.mock.calls.length, onNewer.mock.calls.length]).toEqual([0, 0]);
  });

  it('asks for no worker where the reader’s browser saves data', async () => {
    const { register } = open({ saveData: true });
    await answered(1);
    expect(register).not.toHaveBeenCalled();
  });
});

describe('the connection', () => {
  it('is spoken of when it goes: kept pages can be read on, others cannot', async () => {
    for (const [worker, words] of [
      [{ kept: true, fresh: true }, keptMessages.offline],
      [{ kept: false }, keptMessages.offlineNotKept],
    ] as const) {
      asked.mockClear();
      const { onSay, stop } = open({ worker });
      await answered(1);
      window.dispatchEvent(new Event('offline'));
      expect(onSay.mock.calls).toEqual([[words]]);
      stop();
    }
  });

  it('is spoken of when it comes, and the story is kept and compared anew', async () => {
    const { onSay, onNewer } = open();
    await answered(1);
    site = NEWER;
    window.dispatchEvent(new Event('online'));
    await answered(2);
    await settle();
    expect(onSay.mock.calls).toEqual([[keptMessages.online]]);
    expect(questions).toHaveLength(2);
    expect(onNewer).toHaveBeenCalledTimes(1);
  });
});

describe('a newer version', () => {
  it.each([
    ['a corrected story', NEWER, 1],
    ['another base map', { ...NOW, files: [] }, 1],
    ['the same', NOW, 0],
    ['no list', { error: 'x' }, 0],
    ['a failing site', null, 0],
    ['no network', new Error('offline'), 0],
  ])('is told of where the site has %s: %#', async (_, there, times) => {
    site = there;
    const { onNewer } = open();
    await answered(1);
    await settle();
    expect(onNewer).toHaveBeenCalledTimes(times);
  });

  it('is looked for when the reader comes back to the page, at most every five minutes', async () => {
    open();
    await answered(1);
    const comeBack = async (at: number) => {
      now = at;
      document.dispatchEvent(new Event('visibilitychange'));
      await settle();
    };
    await comeBack(CHECK_MS);
    expect(asked).toHaveBeenCalledTimes(1);
    await comeBack(CHECK_MS + 1);
    expect(asked).toHaveBeenCalledTimes(2);
    await comeBack(CHECK_MS + 2);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

it('says nothing more once it is ended, whatever is still answered', async () => {
  site = NEWER;
  const { stop, onNewer, onSay } = open();
  stop();
  await answered(1);
  await settle();
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect([onNewer.mock.calls.length, onSay.mock.calls.length]).toEqual([0, 0]);
  expect(document.documentElement.dataset.offline).toBeUndefined();
  expect(asked).toHaveBeenCalledTimes(1);
});
