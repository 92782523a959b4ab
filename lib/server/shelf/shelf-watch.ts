import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { DISK, type Disk } from './disk';
import { stampOfStory } from './look';
import type { Shelf } from './shelf';
import { SLUG } from './story-sources';

/** Between two looks around, in milliseconds: a change is seen by the first and taken in by the second, within two seconds. */
const PERIOD_MS = 700;
/** A look around takes at most this share of the time, however many stories there are. */
const SHARE = 1 / 5;
/** Questions to the disk at once. */
const LANES = 8;
/** Stories of which all files are looked at in each round, beside those whose story.json changed. */
const WINDOW = 100;

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
  #told = '';
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isStopped = false;
  #first: Promise<void> | null = null;

  constructor(shelf: Shelf, options: WatchOptions) {
    this.#shelf = shelf;
    this.#options = { disk: DISK, onSettled: () => {}, ...options };
  }

  /** Begins to look around, unless it has; never keeps a process from ending. Resolves when each story was looked at once. */
  start(): Promise<void> {
    this.#first ??= this.#look().then(() => this.settled());
    return this.#first;
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
      this.#told = '';
    } catch (error) {
      // What is known stays: a disk that fails for a while takes no story away.
      this.#tell('The stories cannot be listed', error);
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
    const rest = names.values();
    const lane = async () => {
      for (const slug of rest) {
        const stamp = await stampOfStory(
          path.join(/* turbopackIgnore: true */ this.#options.folder, slug),
          this.#options.disk,
        );
        if (stamp === null ? this.#shelf.has(slug) : !this.#shelf.isKnown(slug, stamp)) this.#add(slug);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    for (let i = 0; i < Math.min(WINDOW, names.length); i++) {
      const slug = names[this.#cursor++ % names.length];
      if (slug && this.#shelf.has(slug)) this.#add(slug);
    }
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
      } catch (error) {
        this.#tell(`data/stories/${slug} could not be looked at`, error);
      }
      // Requests go between two stories.
      await turn();
    }
    this.#options.onSettled();
  }

  #tell(message: string, error: unknown): void {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (cause !== this.#told) this.#options.log(message, cause);
    this.#told = cause;
  }
}
