export class TooBusy extends Error {}

/** Counts work that waits or is being done. More than `most` at once is refused, not queued. */
export class Queue {
  #count = 0;

  constructor(private readonly most: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#count >= this.most) throw new TooBusy(`more than ${this.most} at once`);
    this.#count++;
    try {
      return await work();
    } finally {
      this.#count--;
    }
  }
}
