import path from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Issues } from '../../compile/issue';
import { type ListedStory, listedStory } from '../../export/listed-story';
import type { Result } from '../../story/result';
import type { Story } from '../../story/story';
import { DISK, type Disk } from './disk';
import { KeptSources } from './kept-sources';
import { type Library, libraryOf } from './library';
import { type Look, lookAt } from './look';
import { showable } from './showable';
import { storyProblems } from './story-problems';
import { compileSources, type ReadFacts, readSources, SLUG, type StorySources } from './story-sources';

/** A story that is asked for is looked at again after this long, in milliseconds. */
const FRESH_MS = 1000;
/** Files that changed less long ago may be in the middle of being copied: they are looked at twice, */
const SETTLED_MS = 1000;
/** so long apart. */
const GAP_MS = 400;
/**
 * Of the files of compiled stories that are kept. By bytes, as stories differ in size a hundredfold; compiled, one takes about three times as
 * much memory as its files.
 */
const MOST_BYTES = 8 * 2 ** 20;

interface ShelfOptions {
  readonly folder: string;
  readonly readFacts: ReadFacts;
  /** Tells whoever runs the server of a problem. */
  readonly log: (message: string, cause: string) => void;
  readonly disk?: Disk;
  /** Milliseconds by the clock that the disk's times are of. */
  readonly now?: () => number;
  readonly pause?: (ms: number) => Promise<void>;
  /** What an earlier process found out about exactly these files; null when nothing. */
  readonly remembered?: (slug: string, digest: string) => ListedStory | null;
  readonly onChange?: () => void;
  /** Whether pictures of articles can be made here. */
  readonly canScale?: () => Promise<boolean>;
}

/** What is known of a folder that holds a story. */
interface Shelved {
  /** Of the files that were last taken in or refused; null before. */
  look: Look | null;
  lookedMs: number;
  /** Of files that may be in the middle of a change, and when they were first seen so. */
  pending: { readonly stamp: string; readonly sinceMs: number } | null;
  /** The files that are served; null when none were good yet. */
  digest: string | null;
  bytes: number;
  /** Null of a draft, too: no list has it. */
  listed: ListedStory | null;
  /** Finds the story as long as anybody has it, also when it is no longer kept here: one version is one object. */
  held: WeakRef<Story> | null;
  /** What the log has of the present files. */
  told: string | null;
}

/**
 * The stories in a folder, as they are on the disk now. New, changed and removed ones are found when they are asked for, or by a look around
 * (shelf-watch.ts). Whole stories are read one by one and kept while there is room; what lists need is kept of each. Files with problems change
 * nothing: what was good before goes on being served.
 */
export class Shelf {
  readonly #options: Required<ShelfOptions>;
  readonly #shelved = new Map<string, Shelved>();
  readonly #stories = new LRUCache<string, { readonly digest: string; readonly story: Story; readonly bytes: number }>({
    maxSize: MOST_BYTES,
    // The largest of all is kept too, alone.
    sizeCalculation: ({ bytes }) => Math.max(1, Math.min(bytes, MOST_BYTES)),
  });
  readonly #kept = new KeptSources();
  readonly #inspecting = new Map<string, Promise<void>>();
  readonly #reading = new Map<string, Promise<Story | null>>();
  readonly #digests = new WeakMap<Story, string>();
  #library: Library | null = null;
  /**
   * During the first look around, files that have just been put there are taken in if they are good, as a folder is often served right after it
   * was copied. With problems they are waited for.
   */
  isOpening = false;

  constructor(options: ShelfOptions) {
    this.#options = {
      disk: DISK,
      now: Date.now,
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      remembered: () => null,
      onChange: () => {},
      canScale: async () => true,
      ...options,
    };
  }

  /**
   * A story by its slug; null when there is none, or none that was ever good. The same object until its files change. `slug` may come from an
   * address: no path is made of what is no name of a story.
   */
  async story(slug: string): Promise<Story | null> {
    if (!SLUG.test(slug)) return null;
    const before = this.#shelved.get(slug);
    const fresh = before?.pending ? GAP_MS : FRESH_MS;
    if (!before || this.#options.now() - before.lookedMs >= fresh) await this.inspect(slug);
    const found = this.#shelved.get(slug);
    if (found && !found.look) {
      // Just put there, or just unpacked before the start: it is whole in a moment, or it is not there yet.
      await this.#options.pause(GAP_MS);
      await this.inspect(slug);
    }
    const shelved = this.#shelved.get(slug);
    return shelved ? this.#storyOf(slug, shelved) : null;
  }

  /** All that lists show. */
  library(): Library {
    this.#library ??= libraryOf([...this.#shelved.values()].flatMap(({ listed }) => listed ?? []));
    return this.#library;
  }

  /** The folders that were found to hold a story, good or not. */
  slugs(): Iterable<string> {
    return this.#shelved.keys();
  }

  /** Whether a look at these files can tell nothing new; `storyStamp` is that of story.json. */
  isKnown(slug: string, storyStamp: string): boolean {
    const shelved = this.#shelved.get(slug);
    return shelved?.look?.storyStamp === storyStamp && shelved.pending === null;
  }

  has(slug: string): boolean {
    return this.#shelved.has(slug);
  }

  /** What is served, with the digest of its files. */
  *served(): Iterable<readonly [slug: string, digest: string, listed: ListedStory]> {
    for (const [slug, { digest, listed }] of this.#shelved) if (digest && listed) yield [slug, digest, listed];
  }

  /** Names the files that a story of this shelf was made of; null for any other object. */
  digestOf(story: Story): string | null {
    return this.#digests.get(story) ?? null;
  }

  /** Looks at a story's files, and takes them in if they are new and whole. */
  inspect(slug: string): Promise<void> {
    const underWay = this.#inspecting.get(slug);
    if (underWay) return underWay;
    const inspecting = this.#inspect(slug).finally(() => this.#inspecting.delete(slug));
    this.#inspecting.set(slug, inspecting);
    return inspecting;
  }

  /** A disk that fails for a while takes nothing away; what was not there before may be there, so that it is an error. */
  async #inspect(slug: string): Promise<void> {
    try {
      await this.#lookAndTakeIn(slug);
    } catch (error) {
      const shelved = this.#shelved.get(slug);
      if (!shelved?.digest || !(error instanceof Error && 'syscall' in error)) throw error;
      if (shelved.told !== error.message)
        this.#options.log('A story cannot be read; it is served as it was', error.message);
      shelved.told = error.message;
    }
  }

  async #lookAndTakeIn(slug: string): Promise<void> {
    const look = await lookAt(this.#directory(slug), this.#options.disk);
    const now = this.#options.now();
    if (!look) return this.#remove(slug);
    const shelved = this.#shelved.get(slug) ?? this.#add(slug);
    shelved.lookedMs = now;
    if (look.stamp === shelved.look?.stamp) {
      shelved.pending = null;
      return;
    }
    const isWhole = this.#isWhole(look, shelved, now);
    if (isWhole || (this.isOpening && !shelved.pending)) await this.#takeIn(slug, shelved, look, isWhole);
    else if (shelved.pending?.stamp !== look.stamp) shelved.pending = { stamp: look.stamp, sinceMs: now };
  }

  /** Unchanged for a while by the disk's clock, or, as that may be another one, between two looks. */
  #isWhole({ stamp, changedMs }: Look, { pending }: Shelved, now: number): boolean {
    const since = now - changedMs;
    return since >= SETTLED_MS || (pending?.stamp === stamp && now - pending.sinceMs >= GAP_MS);
  }

  async #takeIn(slug: string, shelved: Shelved, look: Look, isWhole: boolean): Promise<void> {
    const sources = await readSources(this.#directory(slug), this.#options.disk);
    const after = await lookAt(this.#directory(slug), this.#options.disk);
    // Changed while it was read. One that is gone by now is found to be so by the next look.
    if (after?.stamp !== look.stamp) {
      shelved.pending = { stamp: after?.stamp ?? '', sinceMs: this.#options.now() };
      return;
    }
    const issues = sources.ok ? await this.#understand(slug, shelved, sources.value) : sources.error;
    if (issues && !isWhole) {
      shelved.pending = { stamp: look.stamp, sinceMs: this.#options.now() };
      return;
    }
    if (issues) this.#refuse(slug, shelved, issues);
    else shelved.told = null;
    shelved.look = look;
    shelved.pending = null;
  }

  /** Serves what these files hold from now on; what is wrong with them is given back. */
  async #understand(slug: string, shelved: Shelved, sources: StorySources): Promise<Issues | null> {
    if (sources.digest === shelved.digest) return null;
    const remembered = this.#options.remembered(slug, sources.digest);
    if (remembered) {
      shelved.held = null;
      await this.#serve(slug, shelved, sources, remembered);
      return null;
    }
    const compiled = await this.#compile(slug, sources);
    if (!compiled.ok) return compiled.error;
    const story = compiled.value;
    await this.#serve(slug, shelved, sources, story.isDraft ? null : listedStory(story));
    this.#hold(slug, shelved, story, this.#stories.has(slug));
    return null;
  }

  async #serve(slug: string, shelved: Shelved, sources: StorySources, listed: ListedStory | null): Promise<void> {
    await this.#kept.keep(slug, sources);
    // Written and read once more: the beginning of a text would keep the whole text in memory.
    const own: ListedStory | null = JSON.parse(JSON.stringify(listed));
    Object.assign(shelved, { digest: sources.digest, bytes: sources.bytes, listed: own, told: null });
    this.#changed();
  }

  /** Keeps a compiled story for whoever asks next: only one that somebody asked for, since a look around compiles many. */
  #hold(slug: string, shelved: Shelved, story: Story, isWanted: boolean): void {
    const { digest, bytes } = shelved;
    if (digest === null) return;
    shelved.held = new WeakRef(story);
    this.#digests.set(story, digest);
    if (isWanted) this.#stories.set(slug, { digest, story, bytes });
  }

  #refuse(slug: string, shelved: Shelved, issues: Issues): void {
    const problems = storyProblems(slug, issues);
    if (problems === shelved.told) return;
    shelved.told = problems;
    const was = shelved.digest ? 'A changed story is not taken in; it is served as it was' : 'A story is left out';
    this.#options.log(was, problems);
  }

  async #storyOf(slug: string, shelved: Shelved): Promise<Story | null> {
    const { digest } = shelved;
    if (digest === null) return null;
    const kept = this.#stories.get(slug);
    if (kept?.digest === digest) return kept.story;
    const reading = this.#reading.get(`${slug} ${digest}`);
    if (reading) return reading;
    const again = this.#read(slug, shelved, digest).finally(() => this.#reading.delete(`${slug} ${digest}`));
    this.#reading.set(`${slug} ${digest}`, again);
    return again;
  }

  /** The story of these files, as somebody still has it, or compiled once more. */
  async #read(slug: string, shelved: Shelved, digest: string): Promise<Story | null> {
    const held = shelved.held?.deref();
    if (held) {
      this.#hold(slug, shelved, held, true);
      return held;
    }
    const onDisk = await readSources(this.#directory(slug), this.#options.disk);
    const isOnDisk = onDisk.ok && onDisk.value.digest === digest;
    const sources = isOnDisk ? onDisk.value : await this.#kept.find(slug, digest);
    const compiled = sources && (await this.#compile(slug, sources));
    // Meanwhile it may have changed or gone, which whoever asks next is to see.
    if (shelved.digest !== digest) return compiled?.ok ? compiled.value : null;
    if (compiled?.ok) {
      this.#hold(slug, shelved, compiled.value, true);
      return compiled.value;
    }
    this.#lose(slug, shelved, compiled?.error ?? null);
    return null;
  }

  /** The last good files are nowhere any more, or were good to another program. */
  #lose(slug: string, shelved: Shelved, issues: Issues | null): void {
    Object.assign(shelved, { digest: null, listed: null, held: null, look: null });
    this.#changed();
    if (issues) this.#refuse(slug, shelved, issues);
  }

  async #compile(slug: string, sources: StorySources): Promise<Result<Story, Issues>> {
    const compiled = await compileSources(slug, sources, this.#options.readFacts);
    return compiled.ok ? { ok: true, value: await showable(compiled.value, this.#options) } : compiled;
  }

  #add(slug: string): Shelved {
    const shelved: Shelved = {
      look: null,
      lookedMs: 0,
      pending: null,
      digest: null,
      bytes: 0,
      listed: null,
      held: null,
      told: null,
    };
    this.#shelved.set(slug, shelved);
    return shelved;
  }

  #remove(slug: string): void {
    const gone = this.#shelved.get(slug);
    if (!gone) return;
    this.#shelved.delete(slug);
    this.#stories.delete(slug);
    this.#kept.drop(slug);
    if (gone.listed) this.#changed();
  }

  #changed(): void {
    this.#library = null;
    this.#options.onChange();
  }

  #directory(slug: string): string {
    return path.join(/* turbopackIgnore: true */ this.#options.folder, slug);
  }
}
