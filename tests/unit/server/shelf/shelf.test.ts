import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DISK } from '../../../../lib/server/shelf/disk';
import { filesOf, storyFolder } from './story-folder';

let at: ReturnType<typeof storyFolder>;
beforeEach(() => {
  at = storyFolder();
});
afterEach(() => at.remove());

const retitled = (title: string) => filesOf('a-story', (story) => Object.assign(story, { title }));

describe('a story', () => {
  it('is there once its folder is, in lists too', async () => {
    expect(await at.shelf.story('a-story')).toBeNull();
    at.put('a-story');
    at.pass();
    expect((await at.shelf.story('a-story'))?.slug).toBe('a-story');
    expect(at.slugs()).toEqual(['a-story']);
  });

  it('is found by a look around without being asked for', async () => {
    await at.look();
    at.put('a-story');
    at.pass();
    await at.look();
    expect(at.slugs()).toEqual(['a-story']);
    expect(at.log).toEqual([]);
  });

  it('stays the same object while its files do', async () => {
    at.put('a-story');
    at.pass();
    const story = await at.shelf.story('a-story');
    for (let i = 0; i < 3; i++) {
      at.pass();
      await at.look();
      expect(await at.shelf.story('a-story')).toBe(story);
    }
  });

  it('stays the same object when its files are written once more as they were', async () => {
    at.put('a-story');
    at.pass();
    const story = await at.shelf.story('a-story');
    at.put('a-story');
    utimesSync(join(at.folder, 'a-story/story.json'), 1, 1);
    at.pass();
    await at.look();
    expect(await at.shelf.story('a-story')).toBe(story);
  });

  it('is a new object once it has changed, in lists too', async () => {
    at.put('a-story');
    at.pass();
    const before = await at.shelf.story('a-story');
    at.put('a-story', retitled('Another title'));
    at.pass();
    const after = await at.shelf.story('a-story');
    expect(after).not.toBe(before);
    expect(after?.title).toBe('Another title');
    expect(before?.title).not.toBe('Another title');
    expect(at.shelf.library().newest[0]?.title).toBe('Another title');
  });

  it('is a new object also when a folder is moved into the place of another one', async () => {
    at.put('a-story');
    at.put('next-version', retitled('Moved here'));
    at.pass();
    await at.shelf.story('a-story');
    renameSync(join(at.folder, 'a-story'), join(at.folder, 'Old'));
    renameSync(join(at.folder, 'next-version'), join(at.folder, 'a-story'));
    at.pass();
    expect((await at.shelf.story('a-story'))?.title).toBe('Moved here');
  });

  it('is gone once its folder is, in lists too', async () => {
    at.put('a-story');
    at.pass();
    await at.shelf.story('a-story');
    at.take('a-story');
    at.pass();
    expect(await at.shelf.story('a-story')).toBeNull();
    expect(at.slugs()).toEqual([]);
  });

  it('is gone from lists after a look around, and leaves nothing behind', async () => {
    at.put('a-story');
    at.pass();
    await at.look();
    at.take('a-story');
    await at.look();
    expect(at.slugs()).toEqual([]);
    expect([...at.shelf.slugs()]).toEqual([]);
  });

  it('is nothing that is no folder of a story, and no path is made of it', async () => {
    at.put('a-story', { 'article.txt': 'Only a text.' });
    writeFileSync(join(at.folder, 'a-file'), '');
    const { count } = at.asked;
    for (const slug of ['..', '../a', 'A', 'a'.repeat(65), '', '__proto__'])
      expect(await at.shelf.story(slug)).toBeNull();
    expect(at.asked.count).toBe(count);
    expect(await at.shelf.story('a-story')).toBeNull();
    expect(await at.shelf.story('a-file')).toBeNull();
    await at.look();
    expect([at.slugs(), at.log]).toEqual([[], []]);
  });

  it('is compiled once for all who ask at once', async () => {
    at.put('a-story');
    at.pass();
    const [first, ...others] = await Promise.all(Array.from({ length: 10 }, () => at.shelf.story('a-story')));
    expect(first).not.toBeNull();
    for (const story of others) expect(story).toBe(first);
  });

  it('costs no question to the disk within a second of the last one', async () => {
    at.put('a-story');
    at.pass();
    await at.shelf.story('a-story');
    const { count } = at.asked;
    for (let i = 0; i < 100; i++) await at.shelf.story('a-story');
    expect(at.asked.count).toBe(count);
    at.pass(1000);
    await at.shelf.story('a-story');
    expect(at.asked.count).toBeGreaterThan(count);
  });
});

describe('a draft', () => {
  const state = (is: string) => filesOf('a-story', (story) => Object.assign(story, { state: is }));

  it('opens by its address and is in no list, until it is published', async () => {
    at.put('another');
    at.put('a-story', state('draft'));
    at.pass();
    await at.look();
    expect(at.slugs()).toEqual(['another']);
    expect((await at.shelf.story('a-story'))?.isDraft).toBe(true);
    expect([...at.shelf.served()].map(([slug]) => slug)).toEqual(['another']);
    expect(at.log).toEqual([]);

    at.put('a-story', state('published'));
    at.pass();
    await at.look();
    expect(at.slugs().sort()).toEqual(['a-story', 'another']);
    expect((await at.shelf.story('a-story'))?.isDraft).toBeUndefined();

    at.put('a-story', state('draft'));
    at.pass();
    await at.look();
    expect(at.slugs()).toEqual(['another']);
  });
});

describe('a folder that is being written', () => {
  it('is taken in when its files stood still between two looks', async () => {
    at.put('a-story');
    await at.look();
    expect(at.slugs()).toEqual([]);
    at.pass(500);
    await at.look();
    expect(at.slugs()).toEqual(['a-story']);
  });

  it('is not taken in while its files grow, and is no problem', async () => {
    const { 'story.json': json, 'article.txt': article } = filesOf('a-story');
    for (const part of [0.3, 0.6, 0.9]) {
      at.put('a-story', { 'article.txt': article, 'story.json': json.slice(0, json.length * part) });
      at.pass(500);
      await at.look();
    }
    expect([at.slugs(), at.log]).toEqual([[], []]);
    at.put('a-story');
    await at.look();
    at.pass(500);
    await at.look();
    expect([at.slugs(), at.log]).toEqual([['a-story'], []]);
  });

  it('leaves the version before as it is, until the new one is whole', async () => {
    at.put('a-story');
    at.pass();
    const before = await at.shelf.story('a-story');
    at.pass();
    const { 'story.json': json } = retitled('Half of it');
    at.put('a-story', { 'story.json': json.slice(0, 400) });
    await at.look();
    expect(at.shelf.library().newest[0]?.title).toBe(before?.title);
    expect(await at.shelf.story('a-story')).toBe(before);
  });

  it('is waited for by whoever asks for it first', async () => {
    at.put('a-story');
    expect((await at.shelf.story('a-story'))?.slug).toBe('a-story');
  });

  it('is not taken in when a file changes while it is read', async () => {
    let isWriting = true;
    const busy = storyFolder({
      disk: {
        ...DISK,
        bytes: async (path) => {
          const bytes = await DISK.bytes(path);
          if (isWriting && path.endsWith('story.json')) writeFileSync(path, filesOf('a-story')['story.json'].slice(1));
          return bytes;
        },
      },
    });
    busy.put('a-story');
    busy.pass();
    await busy.look();
    expect([busy.slugs(), busy.log]).toEqual([[], []]);
    isWriting = false;
    busy.put('a-story');
    busy.pass();
    await busy.look();
    expect(busy.slugs()).toEqual(['a-story']);
    busy.remove();
  });
});

describe('a story with problems', () => {
  const broken = { 'story.json': '{' };

  it('is left out beside another one, and the log says so once until its files change', async () => {
    at.put('a-story');
    at.put('broken', { ...filesOf('broken'), ...broken });
    at.pass();
    for (let i = 0; i < 4; i++) {
      await at.look();
      expect(await at.shelf.story('broken')).toBeNull();
      at.pass();
    }
    expect(at.slugs()).toEqual(['a-story']);
    expect(at.log).toEqual([['A story is left out', expect.stringContaining('data/stories/broken has problems')]]);

    at.put('broken', { 'article.txt': 'Torn', 'story.json': filesOf('broken')['story.json'] });
    at.pass();
    for (let i = 0; i < 3; i++) await at.look();
    expect(at.log).toHaveLength(2);

    at.put('broken');
    at.pass();
    await at.look();
    expect(at.slugs()).toEqual(['a-story', 'broken']);
    expect(at.log).toHaveLength(2);
  });

  it('is served as it was, when it was good before', async () => {
    at.put('a-story');
    at.pass();
    const before = await at.shelf.story('a-story');
    at.put('a-story', broken);
    for (let i = 0; i < 3; i++) {
      at.pass();
      await at.look();
      expect(await at.shelf.story('a-story')).toBe(before);
    }
    expect(at.slugs()).toEqual(['a-story']);
    expect(at.log).toEqual([
      ['A changed story is not taken in; it is served as it was', expect.stringContaining('story.json')],
    ]);
    at.put('a-story', retitled('Mended'));
    at.pass();
    expect((await at.shelf.story('a-story'))?.title).toBe('Mended');
  });

  it('is served as it was also when nobody had asked for it before', async () => {
    at.put('a-story');
    at.pass();
    await at.look();
    at.put('a-story', { 'article.txt': 'Torn' });
    at.pass();
    await at.look();
    expect((await at.shelf.story('a-story'))?.slug).toBe('a-story');
    expect(at.log).toHaveLength(1);
  });

  it('is told of again when it breaks once more in the same way', async () => {
    for (let i = 0; i < 2; i++) {
      at.put('a-story');
      at.pass();
      await at.look();
      at.put('a-story', broken);
      at.pass();
      await at.look();
    }
    expect(at.log).toHaveLength(2);
  });

  it('takes little room in the log, however broken it is', async () => {
    at.put(
      'a-story',
      filesOf('a-story', (story) => Object.assign(story, { entities: Array.from({ length: 5000 }, () => ({})) })),
    );
    at.pass();
    await at.look();
    expect(at.log).toHaveLength(1);
    expect(at.log[0]?.[1].length).toBeLessThan(10_000);
    expect(at.log[0]?.[1]).toMatch(/and \d+ more problems/);
  });
});

describe('a folder that vanishes', () => {
  it('between the list and the look at its files is left out, without a word', async () => {
    const racing = storyFolder({
      disk: {
        ...DISK,
        folders: async (path) => {
          const names = await DISK.folders(path);
          rmSync(join(path, 'a-story'), { recursive: true, force: true });
          return names;
        },
      },
    });
    racing.put('a-story');
    racing.put('another');
    racing.pass();
    await racing.look();
    expect([racing.slugs(), racing.log]).toEqual([['another'], []]);
    racing.remove();
  });

  it('between the look at its files and reading them is null, never an error', async () => {
    for (const file of ['article.txt', 'story.json']) {
      const racing = storyFolder({
        disk: {
          ...DISK,
          bytes: (path) => {
            if (path.endsWith(file)) rmSync(join(racing.folder, 'a-story'), { recursive: true, force: true });
            return DISK.bytes(path);
          },
        },
      });
      racing.put('a-story');
      racing.pass();
      expect(await racing.shelf.story('a-story')).toBeNull();
      await racing.look();
      expect([racing.slugs(), racing.log]).toEqual([[], []]);
      racing.remove();
    }
  });
});

describe('a disk that fails', () => {
  const error = Object.assign(new Error('EIO: i/o error'), { code: 'EIO', syscall: 'stat' });
  const fails = () => Promise.reject(error);
  const throws = () => {
    throw error;
  };

  it('takes no story away, and is told of once', async () => {
    let isBroken = false;
    const failing = storyFolder({
      disk: {
        ...DISK,
        state: (path) => (isBroken ? fails() : DISK.state(path)),
        stateNow: (path) => (isBroken ? throws() : DISK.stateNow(path)),
        folders: (path) => (isBroken ? fails() : DISK.folders(path)),
      },
    });
    failing.put('a-story');
    failing.pass();
    const before = await failing.shelf.story('a-story');
    isBroken = true;
    for (let i = 0; i < 3; i++) {
      failing.pass();
      await failing.look();
      expect(await failing.shelf.story('a-story')).toBe(before);
    }
    expect(failing.slugs()).toEqual(['a-story']);
    expect(failing.log.length).toBeLessThanOrEqual(2);
    failing.remove();
  });

  it('is an error for a story that was never read, never a missing page, and does not hide the others', async () => {
    const failing = storyFolder({
      disk: {
        ...DISK,
        state: (path) => (path.includes('/broken/') ? fails() : DISK.state(path)),
        stateNow: (path) => (path.includes('/broken/') ? throws() : DISK.stateNow(path)),
      },
    });
    failing.put('a-story');
    failing.put('broken');
    failing.pass();
    for (let i = 0; i < 3; i++) await failing.look();
    expect(failing.slugs()).toEqual(['a-story']);
    expect(failing.log).toEqual([['data/stories/broken cannot be read', expect.stringContaining('EIO')]]);
    await expect(failing.shelf.story('broken')).rejects.toThrow('EIO');
    failing.remove();
  });
});
