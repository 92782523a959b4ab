import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ListedStory } from '../../export/listed-story';
import { basemapHash, readCountryFacts } from '../basemap-files';
import { logProblem } from '../log-event';
import { BUILD, BUILD_ID_FILE } from '../next-internals';
import { processState } from '../process-state';
import { storiesFolder } from '../read-story';
import { canScalePictures } from '../scaled-pictures';
import { settings } from '../settings/settings';
import { IndexFile } from './index-file';
import type { Library } from './library';
import { Shelf } from './shelf';
import { ShelfWatch } from './shelf-watch';

/** A list that is asked for before each story was looked at once waits for it so long, in milliseconds, */
const FIRST_LOOK_MS = 2000;
/** and on a busy machine so long, as long as there are fewer stories than this: no list is to say that there is none. */
const LONGEST_MS = 15_000;
const ENOUGH = 50;
/** The index is written at most so often, in milliseconds. */
const WRITE_MS = 30_000;

interface OpenShelf {
  readonly shelf: Shelf;
  /** All that lists show, now. */
  readonly library: () => Promise<Library>;
}

const KEY = Symbol.for('dateline.shelves');

/** The shelf of this site's stories, one per process, although the server and Next's build each hold their own copy of some modules. */
export function openShelf(folder = storiesFolder()): OpenShelf {
  const known = (Reflect.get(globalThis, KEY) as Map<string, OpenShelf> | undefined) ?? new Map<string, OpenShelf>();
  Reflect.set(globalThis, KEY, known);
  const there = known.get(folder);
  if (there) return there;
  const opened = open(folder);
  known.set(folder, opened);
  return opened;
}

function open(folder: string): OpenShelf {
  const log = (message: string, cause: string) => logProblem(message, cause);
  let index: IndexFile | null = null;
  let isSaved = true;
  let savedMs = 0;
  const shelf = new Shelf({
    folder,
    readFacts: readCountryFacts,
    log,
    canScale: canScalePictures,
    remembered: (slug, digest): ListedStory | null => index?.find(slug, digest) ?? null,
    onChange: () => {
      processState().libraryVersion++;
      isSaved = false;
    },
  });
  const save = () => {
    if (!index || isSaved || Date.now() - savedMs < WRITE_MS) return;
    isSaved = true;
    savedMs = Date.now();
    index.write(shelf.served()).catch((error: unknown) => logProblem('The index of stories cannot be written', error));
  };
  const watch = new ShelfWatch(shelf, { folder, log, onSettled: save });
  let looking: Promise<void> | null = null;
  const begin = async () => {
    const { indexFile } = settings();
    if (indexFile) {
      index = new IndexFile(indexFile, await programOf());
      await index.read();
    }
    await watch.start();
  };
  return {
    shelf,
    library: async () => {
      looking ??= begin();
      await atMost(FIRST_LOOK_MS, looking);
      if (shelf.library().newest.length < ENOUGH) await atMost(LONGEST_MS, looking);
      return shelf.library();
    },
  };
}

/** Waits for a promise, but no longer. */
async function atMost(ms: number, promise: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, late]);
  clearTimeout(timer);
}

/** Names all that makes a listed story of a story's files. */
async function programOf(): Promise<string> {
  const build = path.join(/* turbopackIgnore: true */ process.cwd(), BUILD, BUILD_ID_FILE);
  const id = await readFile(/* turbopackIgnore: true */ build, 'utf8').catch(() => 'development');
  return `${id.trim()} ${await basemapHash()}`;
}
