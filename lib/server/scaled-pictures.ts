import { execFile } from 'node:child_process';
import { LRUCache } from 'lru-cache';
import { byteLimits, ConcurrencyLimit, TooBusy } from './concurrency-limit';
import { programFile } from './program-file';

export interface ScaleJob {
  /** The whole path of the original. */
  readonly file: string;
  /** Of its bytes. */
  readonly hash: string;
  readonly width: number;
  readonly format: 'webp' | 'jpg';
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The original is not there any more, or has other bytes. */
export class PictureGone extends Error {}
/** It cannot be decoded. */
export class PictureBroken extends Error {
  constructor(
    message?: string,
    /** It took too long or was killed. */
    readonly isUnanswered = false,
  ) {
    super(message);
  }
}

/** Exit code of the program. */
const GONE = 3;
/** More has no picture of 1,440 pixels a line. */
const MOST_BYTES = 16 * 2 ** 20;
/** Originals that could not be decoded are not tried again so soon, in milliseconds: the machine may have been busy. */
const BROKEN_MS = 600_000;
const BROKEN_KEPT = 1000;

interface Limits {
  readonly cacheBytes: number;
  /** Pictures that may wait. */
  readonly queue: number;
  readonly timeoutMs: number;
}

/**
 * Pictures of articles in the widths that pages name. One is made at a time, in a process of its own that ends with it: it takes 0.1 to 0.8
 * seconds, and a picture that kills its decoder kills nothing else. Those that were asked for last are kept in memory.
 */
export class ScaledPictures {
  readonly #kept: LRUCache<string, Bytes>;
  readonly #broken = new LRUCache<string, true>({ max: BROKEN_KEPT, ttl: BROKEN_MS });
  readonly #making = new Map<string, Promise<Bytes>>();
  readonly #limit: ConcurrencyLimit;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: Limits) {
    this.#kept = new LRUCache(byteLimits(limits.cacheBytes, (bytes: Bytes) => bytes.byteLength));
    this.#limit = new ConcurrencyLimit(limits.queue);
  }

  /** Rejects with `TooBusy`, `PictureGone` or `PictureBroken`. */
  async get(job: ScaleJob): Promise<Bytes> {
    const key = `${job.hash} ${job.width} ${job.format}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    if (this.#broken.has(job.hash)) throw new PictureBroken();
    const making = this.#making.get(key) ?? this.#limit.run(() => this.#make(job, key));
    this.#making.set(key, making);
    return making.finally(() => this.#making.delete(key));
  }

  async #make(job: ScaleJob, key: string): Promise<Bytes> {
    // Behind those that wait already, whatever becomes of them.
    const made = this.#last.then(() => scale(job, this.limits.timeoutMs));
    this.#last = made.catch(() => {});
    try {
      const bytes = await made;
      this.#kept.set(key, bytes);
      return bytes;
    } catch (error) {
      if (error instanceof PictureBroken) this.#broken.set(job.hash, true);
      throw error;
    }
  }
}

function scale({ file, hash, width, format }: ScaleJob, timeoutMs: number): Promise<Bytes> {
  return run([file, hash, String(width), format], timeoutMs);
}

function run(args: readonly string[], timeoutMs: number): Promise<Bytes> {
  const { file, execArgv } = programFile('scale-picture-process');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...execArgv, file, ...args],
      { encoding: 'buffer', timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: MOST_BYTES },
      (error, stdout, stderr) => {
        if (!error) resolve(Uint8Array.from(stdout));
        else if (error.code === GONE) reject(new PictureGone());
        // The process could not be started, which is no fault of the picture.
        else if (typeof error.code === 'string' && error.syscall) reject(new TooBusy());
        else reject(new PictureBroken(stderr.toString().trim().split('\n').at(-1) || error.message, error.killed));
      },
    );
  });
}

/** Long enough for a start on a loaded machine. */
const PROBE_MS = 60_000;

let probed: Promise<boolean> | null = null;

/** Whether this machine can make pictures at all: the decoder is a binary of its own for each kind of machine, and may be missing. */
export function canScalePictures(): Promise<boolean> {
  probed ??= run([], PROBE_MS).then(
    () => true,
    (error: unknown) => {
      // Where the process did not start or end, it is asked again: only the decoder's own answer is final.
      if (!(error instanceof PictureBroken) || error.isUnanswered) probed = null;
      return false;
    },
  );
  return probed;
}
