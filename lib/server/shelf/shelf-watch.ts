import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { DISK, type Disk, type FileState } from './disk';
import { stampOfStory } from './look';
import type { Shelf } from './shelf';
import { SLUG } from './story-sources';

/** Between two looks around, in milliseconds: a change is seen by the first and taken in by the second, within two seconds. */
const PERIOD_MS = 800;
/** A look around takes at most this share of the time, however many stories there are. */
const SHARE = 1 / 5;
/** The disk is asked without a turn for others for so long, in milliseconds. */
const SLICE_MS = 1;
/** A disk that takes so long for one answer, in milliseconds, is not waited for: a network's. */
const SLOW_MS = 10;
/** So many rounds later it may be quick again. */
const SLOW_ROUNDS = 100;
/** Questions to a slow disk at once. */
const LANES = 8;
/** Stories of which all files are looked at in each round, beside those whose story.json changed. */
const WINDOW = 20;
const UNREADABLE = 'unreadable';

/** No name of a story. */
const LIST = '';

interface WatchOptions {
  readonly folder: string;
  readonly log: (message: string, cause: string) => void;
  readonly disk?: Disk;
  /** Called when there is nothing more to look at for now. */
  readonly onSettled?: () => void;
}

/**
 * Looks around a shelf for stories that came, changed or went. `fs.watch` would cost less, but tells nothing on network file systems and in
 * some containers. One question to the disk per story and round: whatever lists show stands in story.json. The other files are looked at in
 * turn, and at once when their story is asked for.
 */
export class ShelfWatch {
  readonly #shelf: Shelf;
  readonly #options: Required<WatchOptions>;
  /** The last one added is looked at first: somebody waits for what was just put there, and nobody for the rest of a large shelf. */
  readonly #stack: string[] = [];
  readonly #waiting = new Set<string>();
  #working: Promise<void> | null = null;
  #cursor = 0;
  #slowRounds = 0;
  /** What the log has, by what it is about. */
  readonly #told = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isStopped = false;
  #first: Promise<void> | null = null;

  constructor(shelf: Shelf, options: WatchOptions) {
    this.#shelf = shelf;
    this.#options = { disk: DISK, onSettled: () => {}, ...options };
  }

  /** Begins to look around, unless it has; never keeps a process from ending. Resolves when each story was looked at once. */
  start(): Promise<void> {
    this.#first ??= this.#lookFirst();
    return this.#first;
  }

  async #lookFirst(): Promise<void> {
    this.#shelf.isOpening = true;
    await this.#look();
    await this.settled();
    this.#shelf.isOpening = false;
  }

  stop(): void {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const begun = performance.now();
    await this.round();
    if (this.#isStopped) return;
    const took = performance.now() - begun;
    this.#timer = setTimeout(() => void this.#look(), Math.max(PERIOD_MS, took / SHARE));
    this.#timer.unref();
  }

  /** One look around. What it finds is looked at closely afterwards: `settled`. */
  async round(): Promise<void> {
    try {
      const names = (await this.#options.disk.folders(this.#options.folder)) ?? [];
      await this.#compare(names.filter((name) => SLUG.test(name)));
      this.#told.delete(LIST);
    } catch (error) {
      // What is known stays: a disk that fails for a while takes no story away.
      this.#tell(LIST, 'The stories cannot be listed', error);
    }
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
  }

  /** Resolves when nothing waits to be looked at closely. */
  async settled(): Promise<void> {
    await this.#working;
  }

  async #compare(names: readonly string[]): Promise<void> {
    const there = new Set(names);
    for (const slug of this.#shelf.slugs()) if (!there.has(slug)) this.#add(slug);
    await (this.#slowRounds > 0 ? this.#askInLanes(names) : this.#askAtOnce(names));
    for (let i = 0; i < Math.min(WINDOW, names.length); i++) {
      const slug = names[this.#cursor++ % names.length];
      if (slug && this.#shelf.has(slug)) this.#add(slug);
    }
  }

  /** Slice by slice, between which requests go; a disk that keeps everybody waiting is asked in lanes from then on. */
  async #askAtOnce(names: readonly string[]): Promise<void> {
    let sliceEnds = performance.now() + SLICE_MS;
    for (const [index, slug] of names.entries()) {
      const begun = performance.now();
      this.#compareStory(slug, stateNow(this.#options.disk, this.#fileOf(slug)));
      const ended = performance.now();
      if (ended - begun > SLOW_MS) {
        this.#slowRounds = SLOW_ROUNDS;
        await this.#askInLanes(names.slice(index + 1));
        return;
      }
      if (ended < sliceEnds) continue;
      await turn();
      sliceEnds = performance.now() + SLICE_MS;
    }
  }

  async #askInLanes(names: readonly string[]): Promise<void> {
    this.#slowRounds--;
    const rest = names.values();
    const lane = async () => {
      for (const slug of rest)
        this.#compareStory(slug, await this.#options.disk.state(this.#fileOf(slug)).catch(() => UNREADABLE));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  #compareStory(slug: string, state: FileState | typeof UNREADABLE | null): void {
    // What cannot be read says so when it is looked at closely, and stands in nobody's way.
    const stamp = state === UNREADABLE ? state : stampOfStory(state);
    if (stamp === null ? this.#shelf.has(slug) : !this.#shelf.isKnown(slug, stamp)) this.#add(slug);
  }

  #fileOf(slug: string): string {
    return path.join(/* turbopackIgnore: true */ this.#options.folder, slug, 'story.json');
  }

  #add(slug: string): void {
    if (this.#waiting.has(slug)) return;
    this.#waiting.add(slug);
    this.#stack.push(slug);
  }

  async #work(): Promise<void> {
    for (let slug = this.#stack.pop(); slug !== undefined; slug = this.#stack.pop()) {
      this.#waiting.delete(slug);
      try {
        await this.#shelf.inspect(slug);
        this.#told.delete(slug);
      } catch (error) {
        this.#tell(slug, `data/stories/${slug} cannot be read`, error);
      }
      // Requests go between two stories.
      await turn();
    }
    this.#options.onSettled();
  }

  /** Once, as long as it stays the same. */
  #tell(about: string, message: string, error: unknown): void {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (cause !== this.#told.get(about)) this.#options.log(message, cause);
    this.#told.set(about, cause);
  }
}

function stateNow(disk: Disk, file: string): FileState | typeof UNREADABLE | null {
  try {
    return disk.stateNow(file);
  } catch {
    return UNREADABLE;
  }
}
