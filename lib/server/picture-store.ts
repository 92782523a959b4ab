import { ByteCache } from './byte-cache';

/** Pictures by key, up to `most` bytes. Who asks for what is being made waits for it. */
export class PictureStore {
  readonly #made: ByteCache<Uint8Array<ArrayBuffer>>;
  readonly #making = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  constructor(most: number) {
    this.#made = new ByteCache(most);
  }

  get(key: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
    const known = this.#made.get(key);
    if (known) return Promise.resolve(known);
    const coming = this.#making.get(key);
    if (coming) return coming;
    const making = make()
      .then((bytes) => {
        this.#made.set(key, bytes, bytes.byteLength);
        return bytes;
      })
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }
}
