import { describe, expect, it } from 'vitest';
import { WorkQueue } from '@/lib/server/http/work-queue';

const turn = async () => {
  for (let i = 0; i < 8; i++) await new Promise((resolve) => setImmediate(resolve));
};
const wanted = () => true;

describe('the queue', () => {
  it('begins work in the order in which it came, so many pieces at once', async () => {
    const queue = new WorkQueue({ atOnce: 2, max: 10, maxWaitMs: 1e9 });
    const begun: number[] = [];
    const leaves: (() => void)[] = [];
    for (let i = 0; i < 6; i++)
      void queue.enter(wanted)?.then((leave) => {
        begun.push(i);
        if (leave) leaves.push(leave);
      });
    await turn();
    expect(begun).toEqual([0, 1]);
    leaves[1]?.();
    // Leaving twice frees one place.
    leaves[1]?.();
    await turn();
    expect(begun).toEqual([0, 1, 2]);
    for (let i = 0; i < 6; i++) {
      leaves[i]?.();
      await turn();
    }
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('never begins what nobody wants any more, and has its place free at once', async () => {
    const queue = new WorkQueue({ atOnce: 1, max: 2, maxWaitMs: 1e9 });
    const leave = await queue.enter(wanted);
    let isWanted = true;
    const given = queue.enter(() => isWanted);
    expect(queue.enter(wanted)).toBeNull();
    isWanted = false;
    const next = queue.enter(wanted);
    expect(next).not.toBeNull();
    expect(await given).toBeNull();
    leave?.();
    expect(await next).toBeInstanceOf(Function);
  });

  it('refuses who would wait too long, by how long the work has taken so far', async () => {
    let now = 0;
    const queue = new WorkQueue({ atOnce: 1, max: 1000, maxWaitMs: 2000 }, () => now);
    for (let i = 0; i < 40; i++) {
      const leave = await queue.enter(wanted);
      now += 500;
      leave?.();
      await turn();
    }
    const places = Array.from({ length: 20 }, () => queue.enter(wanted));
    // One at work and four that wait: 2,000 ms.
    expect(places.filter((place) => place !== null).length).toBe(5);
    expect(queue.waitMs).toBeGreaterThan(2000);
  });
});
