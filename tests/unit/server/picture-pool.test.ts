import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawPicture } from '../../../lib/server/picture-pool';
import { PICTURE_TIMEOUT_MS, PictureTimeout } from '../../../lib/server/picture-timeout';
import { pngOf } from '../../../tools/pictures/stored-pictures';

const SLUG = 'putin-in-tajikistan-2025';
const QUERY = 'v=1&c=4/39/66&l=bases&p=article&b=un';
const svg = async () => new TextDecoder().decode(await drawPicture(SLUG, QUERY, 'svg'));

/** The processes that draw pictures for this one, whichever of its threads began them. */
function helpers(): number[] {
  const tasks = `/proc/${process.pid}/task`;
  const children = readdirSync(tasks).flatMap((task) => textOf(`${tasks}/${task}/children`).split(' '));
  return children
    .filter(Boolean)
    .map(Number)
    .filter((pid) => textOf(`/proc/${pid}/cmdline`).includes('picture-process'));
}

/** Threads and processes may end while one looks. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

afterEach(() => {
  vi.useRealTimers();
});

it('a picture is the same bytes as when it is drawn in one process', async () => {
  const png = await drawPicture(SLUG, QUERY, 'png');
  const here = await pngOf({ name: 'bases', slug: SLUG, query: QUERY });
  expect(Buffer.from(png).equals(Buffer.from(here))).toBe(true);
  expect(await svg()).toMatch(/^<svg .*<\/svg>$/s);
});

it('what cannot be drawn fails alone', async () => {
  await expect(drawPicture('no-such-story', QUERY, 'svg')).rejects.toThrow('no story');
  await expect(drawPicture('no-such-story', QUERY, 'png')).rejects.toThrow('no story');
  expect(await svg()).toContain('</svg>');
});

describe.runIf(process.platform === 'linux')('a process that draws pictures', () => {
  /** Stops the processes that rest, so that whichever is asked hangs. */
  function stopAll(): readonly number[] {
    const pids = helpers();
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    return pids;
  }
  const oneIsGone = (before: readonly number[]) =>
    vi.waitFor(() => expect(before.filter((pid) => !helpers().includes(pid))).toHaveLength(1), { timeout: 20_000 });

  it('is killed when it hangs, and the next picture gets another', async () => {
    await svg();
    const before = stopAll();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stuck = expect(drawPicture(SLUG, QUERY, 'png')).rejects.toThrow(PictureTimeout);
    vi.advanceTimersByTime(PICTURE_TIMEOUT_MS);
    vi.useRealTimers();
    await stuck;
    await oneIsGone(before);
    for (const pid of helpers()) process.kill(pid, 'SIGCONT');
    expect(await svg()).toContain('</svg>');
  });

  it('fails its own picture alone when it ends, and the next picture gets another', async () => {
    await svg();
    const before = stopAll();
    const cut = expect(drawPicture(SLUG, QUERY, 'svg')).rejects.toThrow('ended');
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await cut;
    expect(await svg()).toContain('</svg>');
    expect(helpers().filter((pid) => before.includes(pid))).toEqual([]);
  });
});
