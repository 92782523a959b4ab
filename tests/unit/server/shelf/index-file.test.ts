import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IndexFile } from '../../../../lib/server/shelf/index-file';
import { Shelf } from '../../../../lib/server/shelf/shelf';
import { ShelfWatch } from '../../../../lib/server/shelf/shelf-watch';
import { filesOf, storyFolder } from './story-folder';

let at: ReturnType<typeof storyFolder>;
let folder = '';
const file = () => join(folder, 'index');

beforeEach(async () => {
  at = storyFolder();
  folder = mkdtempSync(join(tmpdir(), 'index-'));
  for (const slug of ['one', 'two']) at.put(slug);
  at.pass();
  await at.look();
});
afterEach(() => {
  at.remove();
  rmSync(folder, { recursive: true });
});

/** A process that starts with what the one before has written. */
async function restart(program = 'program') {
  const index = new IndexFile(file(), program);
  await index.read();
  const compiled: string[] = [];
  const options = {
    ...at.options,
    readFacts: async () => {
      compiled.push('once');
      return at.options.readFacts();
    },
    remembered: (slug: string, digest: string) => index.find(slug, digest),
  };
  const shelf = new Shelf(options);
  const watch = new ShelfWatch(shelf, options);
  await watch.round();
  await watch.settled();
  return { shelf, compiled };
}

const write = () => new IndexFile(file(), 'program').write(at.shelf.served());

describe('what a process found out about stories', () => {
  it('saves the next one from compiling any, which lists the same', async () => {
    await write();
    const { shelf, compiled } = await restart();
    expect(compiled).toEqual([]);
    expect(shelf.library()).toEqual(at.shelf.library());
    expect((await shelf.story('one'))?.slug).toBe('one');
  });

  it('says nothing of a story that has changed since', async () => {
    await write();
    at.put(
      'two',
      filesOf('two', (story) => Object.assign(story, { title: 'Changed' })),
    );
    at.pass();
    const { shelf, compiled } = await restart();
    expect(compiled).toHaveLength(1);
    expect(shelf.library().newest.map(({ title }) => title)).toContain('Changed');
  });

  it('is nothing to another program, which may list the same files otherwise', async () => {
    await write();
    expect((await restart('another')).compiled).toHaveLength(2);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another shape', (text: string) => text.replaceAll('"revision"', '"version"')],
    ['no text', () => '\0\0\0'],
  ])('is as good as none where it is %s', async (_, damage) => {
    await write();
    writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
    const { shelf } = await restart();
    expect(shelf.library()).toEqual(at.shelf.library());
  });

  it('is there as a whole or not at all', async () => {
    await write();
    await write();
    expect(readdirSync(folder)).toEqual(['index']);
    await expect(new IndexFile(join(folder, 'nowhere/index'), 'program').write(at.shelf.served())).rejects.toThrow();
  });
});
