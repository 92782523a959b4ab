import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DISK, type Disk, type FileState } from '../../../../lib/server/shelf/disk';
import { Shelf } from '../../../../lib/server/shelf/shelf';
import { ShelfWatch } from '../../../../lib/server/shelf/shelf-watch';
import { articleText, countryFacts, storyJson } from '../../compile/fixture';

/** A folder of stories, with a shelf of it. One clock, which stands still until it is moved, is the shelf's and the disk's. */
export function storyFolder({ disk = DISK }: { disk?: Disk } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'shelf-'));
  const log: [message: string, cause: string][] = [];
  const asked = { count: 0 };
  let clock = 1_900_000_000_000;
  /** By inode: when a file was written, by that clock. */
  const written = new Map<number, number>();
  const timed = (state: FileState | null): FileState | null => {
    const at = state && written.get(state.ino);
    // Its real time only tells versions apart.
    return state && at !== undefined && at !== null
      ? { ...state, mtimeMs: at, ctimeMs: at, ino: state.ino + state.mtimeMs }
      : state;
  };
  const counting: Disk = {
    state: counted(async (path) => timed(await disk.state(path))),
    stateNow: (path) => {
      asked.count++;
      return timed(disk.stateNow(path));
    },
    folders: counted(disk.folders),
    names: counted(disk.names),
    bytes: counted(disk.bytes),
    real: counted(disk.real),
  };
  const tell = (message: string, cause: string) => log.push([message, cause]);
  const options = {
    folder,
    disk: counting,
    readFacts: async () => countryFacts,
    log: tell,
    now: () => clock,
    pause: async (ms: number) => {
      clock += ms;
    },
  };
  const shelf = new Shelf(options);
  const watch = new ShelfWatch(shelf, { folder, disk: counting, log: tell });

  function counted<T>(ask: (path: string) => Promise<T>): (path: string) => Promise<T> {
    return (path) => {
      asked.count++;
      return ask(path);
    };
  }

  return {
    folder,
    shelf,
    watch,
    options,
    log,
    asked,
    /** Lets time go by: everything that stands in the folder has stood there for so long. */
    pass: (ms = 2000) => {
      clock += ms;
    },
    /** A look around, and all that it leads to. */
    look: async () => {
      await watch.round();
      await watch.settled();
    },
    slugs: () => shelf.library().newest.map(({ slug }) => slug),
    put: (slug: string, files: Readonly<Record<string, string>> = filesOf(slug)) => {
      mkdirSync(join(folder, slug), { recursive: true });
      for (const [name, text] of Object.entries(files)) {
        const file = join(folder, slug, name);
        writeFileSync(file, text);
        written.set(statSync(file).ino, clock);
      }
    },
    take: (slug: string) => rmSync(join(folder, slug), { recursive: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The files of a valid story. */
export function filesOf(slug: string, change: (story: Record<string, unknown>) => void = () => {}, more = '') {
  const story = JSON.parse(storyJson);
  const article = articleText + more;
  story.slug = slug;
  story.article.sha256 = createHash('sha256').update(article).digest('hex');
  change(story);
  return { 'article.txt': article, 'story.json': JSON.stringify(story) };
}
