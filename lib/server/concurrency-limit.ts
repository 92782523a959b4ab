export class TooBusy extends Error {}

/** Lets at most `max` pieces of work be under way. More is refused, not queued. */
export class ConcurrencyLimit {
  #underWay = 0;

  constructor(private readonly max: number) {}

  /** Takes a place, and gives what leaves it again; null when there is none. Leaving twice counts once. */
  enter(): (() => void) | null {
    if (this.#underWay >= this.max) return null;
    this.#underWay++;
    let left = false;
    return () => {
      if (!left) this.#underWay--;
      left = true;
    };
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const leave = this.enter();
    if (!leave) throw new TooBusy(`more than ${this.max} at once`);
    try {
      return await work();
    } finally {
      leave();
    }
  }
}

/**
 * Options for an `LRUCache` that holds at most so many bytes. One value may take a quarter of them, or a large one would push out all others.
 */
export function byteLimits<Value>(maxBytes: number, bytesOf: (value: Value) => number) {
  return {
    maxSize: maxBytes,
    maxEntrySize: Math.floor(maxBytes / 4),
    // The cache takes no size of 0.
    sizeCalculation: (value: Value) => Math.max(1, bytesOf(value)),
  };
}

/** Makes something once per process. What could not be made is tried again on the next call. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | null = null;
  return () => {
    making ??= make().catch((error: unknown) => {
      making = null;
      throw error;
    });
    return making;
  };
}
