import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPng } from '../../../lib/server/render-png';
import { settings } from '../../../lib/server/settings/settings';
import { TooSlow } from '../../../lib/server/too-slow';
import { PATIENCE_MS } from '../patience.mjs';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#369"/></svg>';

/** The processes that draw pictures for this one, whichever of its threads began them. */
function helpers(): number[] {
  const tasks = `/proc/${process.pid}/task`;
  const children = readdirSync(tasks).flatMap((task) => textOf(`${tasks}/${task}/children`).split(' '));
  return children
    .filter(Boolean)
    .map(Number)
    .filter((pid) => textOf(`/proc/${pid}/cmdline`).includes('picture-worker'));
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

// Only Linux says under /proc which processes are ours; elsewhere there is no plain way to find the one that has to hang.
describe.skipIf(process.platform !== 'linux')('on Linux', () => {
  it('a picture that never gets ready is given up, and the next one gets another process', async () => {
    await renderPng(svg, 60);
    // Other tests in this process may have left some: whichever is asked hangs.
    const before = helpers();
    for (const pid of before) process.kill(pid, 'SIGSTOP');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stuck = expect(renderPng(svg, 60)).rejects.toThrow(TooSlow);
    vi.advanceTimersByTime(settings().pictures.limitMs);
    vi.useRealTimers();
    await stuck;
    await vi.waitFor(() => expect(before.filter((pid) => !helpers().includes(pid))).toHaveLength(1), {
      timeout: PATIENCE_MS,
    });
    for (const pid of helpers()) process.kill(pid, 'SIGCONT');
    expect((await renderPng(svg, 60)).byteLength).toBeGreaterThan(50);
  });
});
