import { ByteCache } from './byte-cache';
import { processState } from './process-state';
import { TooBusy } from './queue';
import { TooSlow } from './too-slow';

/** Pictures by key, up to `most` bytes. Who asks for what is being made waits for it. */
export class PictureStore {
  readonly #made: ByteCache<Uint8Array<ArrayBuffer>>;
  readonly #making = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  constructor(most: number) {
    this.#made = new ByteCache(most);
  }

  get(key: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
    const { metrics } = processState();
    const known = this.#made.get(key);
    const coming = this.#making.get(key);
    metrics.pictureCache.add({ result: known ? 'hit' : coming ? 'joined' : 'miss' });
    if (known) return Promise.resolve(known);
    if (coming) return coming;
    metrics.waiting.pictures++;
    const making = make()
      .then(
        (bytes) => {
          metrics.pictures.add({ outcome: 'drawn' });
          this.#made.set(key, bytes, bytes.byteLength);
          return bytes;
        },
        (error: unknown) => {
          metrics.pictures.add({ outcome: outcomeOf(error) });
          throw error;
        },
      )
      .finally(() => {
        metrics.waiting.pictures--;
        this.#making.delete(key);
      });
    this.#making.set(key, making);
    return making;
  }
}

function outcomeOf(error: unknown): 'refused' | 'given-up' | 'failed' {
  return error instanceof TooBusy ? 'refused' : error instanceof TooSlow ? 'given-up' : 'failed';
}
