/** Things by key, the longest unused given up first when they weigh more than `most` bytes. Who asks for what is being made waits for it. */
export class PictureStore {
  readonly #made = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #making = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  readonly #most: number;
  #weight = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
    const known = this.#made.get(key);
    if (known) {
      this.#made.delete(key);
      this.#made.set(key, known);
      return Promise.resolve(known);
    }
    const coming = this.#making.get(key);
    if (coming) return coming;
    const making = make()
      .then((bytes) => {
        this.#keep(key, bytes);
        return bytes;
      })
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  #keep(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.byteLength > this.#most) return;
    this.#made.set(key, bytes);
    this.#weight += bytes.byteLength;
    for (const [oldest, old] of this.#made) {
      if (this.#weight <= this.#most) return;
      this.#made.delete(oldest);
      this.#weight -= old.byteLength;
    }
  }
}
