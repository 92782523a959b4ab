import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Disk } from '../../../../lib/server/shelf/disk';
import { Shelf } from '../../../../lib/server/shelf/shelf';
import { ShelfWatch } from '../../../../lib/server/shelf/shelf-watch';
import { countryFacts } from '../../compile/fixture';
import { filesOf, storyFolder } from './story-folder';

const NOW = 1_900_000_000_000;

/** A shelf of so many folders on no disk, all with the same problem: ten thousand good ones would take minutes to compile. */
function largeShelf(count: number) {
  const slugs = Array.from({ length: count }, (_, n) => `story-${n}`);
  const changedMs = new Map<string, number>();
  const asked = { state: 0, folders: 0, names: 0, bytes: 0 };
  const { 'article.txt': article } = filesOf('a-story');
  const disk: { -readonly [Name in keyof Disk]: Disk[Name] } = {
    state: async (path) => disk.stateNow(path),
    stateNow: (path) => {
      asked.state++;
      const slug = path.split('/').at(-2) ?? '';
      if (!slug.startsWith('story-')) return null;
      const at = changedMs.get(slug) ?? NOW - 1e6;
      return { isFile: true, size: 10, mtimeMs: at, ctimeMs: at, ino: 1 };
    },
    folders: async () => {
      asked.folders++;
      return slugs;
    },
    real: async () => null,
    names: async () => {
      asked.names++;
      return null;
    },
    bytes: async (path) => {
      asked.bytes++;
      return Buffer.from(path.endsWith('json') ? '{' : article);
    },
  };
  const log: string[] = [];
  const options = { folder: '/nowhere', disk, log: (message: string) => log.push(message) };
  const shelf = new Shelf({ ...options, readFacts: async () => countryFacts, now: () => NOW });
  const watch = new ShelfWatch(shelf, options);
  return { watch, shelf, asked, changedMs, slugs, log, disk };
}

const total = (asked: Record<string, number>) => Object.values(asked).reduce((sum, count) => sum + count, 0);

describe('a look around a shelf of ten thousand stories', () => {
  it('asks the disk once for each, and a few times more, when nothing has changed', async () => {
    const { watch, asked, log } = largeShelf(10_000);
    await watch.round();
    await watch.settled();
    expect(log).toHaveLength(10_000);
    for (let round = 0; round < 3; round++) {
      const before = total(asked);
      await watch.round();
      await watch.settled();
      expect(total(asked) - before).toBeLessThan(10_500);
    }
    expect(asked.bytes).toBe(20_000);
  });

  it('reads again what has changed, and nothing else', async () => {
    const { watch, asked, changedMs } = largeShelf(1000);
    await watch.round();
    await watch.settled();
    const { bytes } = asked;
    changedMs.set('story-7', NOW - 5000);
    await watch.round();
    await watch.settled();
    expect(asked.bytes - bytes).toBe(2);
  });

  it('finds what came last first, while most are still to be looked at', async () => {
    const { watch, slugs, shelf } = largeShelf(1000);
    await watch.round();
    for (let i = 0; i < 5; i++) await turn();
    slugs.push('story-new');
    await watch.round();
    while (!shelf.has('story-new')) await turn();
    expect([...shelf.slugs()].length).toBeLessThan(1000);
    await watch.settled();
    expect([...shelf.slugs()]).toHaveLength(1001);
  });

  it('waits for no slow disk: after one slow answer it asks without holding others up', async () => {
    const { watch, log, disk } = largeShelf(50);
    let clock = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const { stateNow } = disk;
    let atOnce = 0;
    disk.stateNow = (path) => {
      atOnce++;
      clock += 50;
      return stateNow(path);
    };
    disk.state = async (path) => stateNow(path);
    await watch.round();
    await watch.settled();
    await watch.round();
    await watch.settled();
    expect(atOnce).toBe(1);
    expect(log).toHaveLength(50);
    now.mockRestore();
  });

  it('lets others have their turn between two stories', async () => {
    const { watch, shelf } = largeShelf(300);
    const seen = new Set<number>();
    let isDone = false;
    await watch.round();
    void watch.settled().then(() => {
      isDone = true;
    });
    while (!isDone) {
      await turn();
      seen.add([...shelf.slugs()].length);
    }
    expect(seen.size).toBeGreaterThan(100);
  });
});

describe('looking around', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes on by itself until it is stopped', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { watch, asked } = largeShelf(3);
    await watch.start();
    const rounds = async (count: number) => {
      for (let i = 0; i < count; i++) {
        await vi.advanceTimersByTimeAsync(800);
        await watch.settled();
      }
    };
    await rounds(3);
    expect(asked.folders).toBeGreaterThanOrEqual(3);
    watch.stop();
    const { folders } = asked;
    await rounds(3);
    expect(asked.folders).toBe(folders);
  });

  it('begins with the stories that were put there a moment ago, and waits for those that are not whole', async () => {
    const at = storyFolder();
    at.put('a-story');
    at.put('half', { 'story.json': '{' });
    await at.watch.start();
    at.watch.stop();
    expect([at.slugs(), at.log]).toEqual([['a-story'], []]);
    at.put('half');
    await at.look();
    expect(at.slugs()).toEqual(['a-story']);
    at.pass(500);
    await at.look();
    expect([at.slugs(), at.log]).toEqual([['a-story', 'half'], []]);
    at.remove();
  });

  it('sees a file of a story change that is neither its text nor story.json', async () => {
    const at = storyFolder();
    at.put('a-story');
    at.pass();
    await at.look();
    const before = at.asked.count;
    at.put('a-story', { 'article.txt': 'Torn' });
    at.pass();
    await at.look();
    expect(at.log).toHaveLength(1);
    expect(at.asked.count).toBeGreaterThan(before);
    at.remove();
  });
});
