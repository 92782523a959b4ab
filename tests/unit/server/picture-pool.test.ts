import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadStory } from '../../../lib/server/load-story';
import { PicturePool, PictureTimeout } from '../../../lib/server/picture-pool';
import { pngOf } from '../../../tools/pictures/stored-pictures';

const SLUG = 'putin-in-tajikistan-2025';
const QUERY = 'v=1&c=4/39/66&l=bases&p=article&b=un';
/** Nothing here depends on how busy the machine is. */
const TIMEOUT_MS = 3_600_000;
const pool = new PicturePool(1, TIMEOUT_MS);
const STORY = await loadStory(SLUG);
if (!STORY) throw new Error('no story');
const svg = async () => new TextDecoder().decode(await pool.draw(STORY, QUERY, 'svg'));

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
  const png = await pool.draw(STORY, QUERY, 'png');
  const here = await pngOf({ name: 'bases', slug: SLUG, query: QUERY });
  expect(Buffer.from(png).equals(Buffer.from(here))).toBe(true);
  expect(await svg()).toMatch(/^<svg .*<\/svg>$/s);
});

it('a picture is of the story as the asker has it, whatever is on the disk', async () => {
  const renamed = { ...STORY, slug: 'not-on-the-disk', title: 'As the asker has it' };
  const card = new TextDecoder().decode(await pool.draw(renamed, QUERY, 'svg'));
  expect(card).not.toBe(await svg());
});

it('what cannot be drawn fails alone', async () => {
  await expect(pool.draw(STORY, 'v=9', 'svg')).rejects.toThrow('not the address');
  await expect(pool.draw(STORY, 'v=9', 'png')).rejects.toThrow('not the address');
  expect(await svg()).toContain('</svg>');
});

describe.runIf(process.platform === 'linux')('a process that draws pictures', () => {
  /** Stops the one process, so that it hangs with what it is asked next. */
  function stopIt(): number {
    const [pid = 0, ...more] = helpers();
    expect(more).toEqual([]);
    process.kill(pid, 'SIGSTOP');
    return pid;
  }

  it('is killed when it hangs, and the next picture gets another', async () => {
    await svg();
    const stopped = stopIt();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stuck = expect(pool.draw(STORY, QUERY, 'png')).rejects.toThrow(PictureTimeout);
    vi.advanceTimersByTime(TIMEOUT_MS);
    vi.useRealTimers();
    await stuck;
    expect(await svg()).toContain('</svg>');
    await vi.waitFor(() => expect(helpers()).not.toContain(stopped), { timeout: 50_000 });
  });

  it('fails its own picture alone when it ends, and the next picture gets another', async () => {
    await svg();
    const stopped = stopIt();
    const cut = expect(pool.draw(STORY, QUERY, 'svg')).rejects.toThrow('ended');
    process.kill(stopped, 'SIGKILL');
    await cut;
    expect(await svg()).toContain('</svg>');
    expect(helpers()).not.toContain(stopped);
  });
});
