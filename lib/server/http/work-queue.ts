interface QueueLimits {
  /** Pieces of work under way at once. */
  readonly atOnce: number;
  /** Pieces under way and waiting. */
  readonly max: number;
  /** Nobody is let in who would wait longer, in milliseconds. */
  readonly maxWaitMs: number;
}

interface Waiting {
  readonly isWanted: () => boolean;
  readonly begin: (leave: (() => void) | null) => void;
}

/** What a piece of work takes before any has been measured, in milliseconds. */
const FIRST_GUESS_MS = 100;
/**
 * Turns of the event loop before a piece begins: what has come meanwhile and needs no place is answered first, and a connection that was
 * closed right after its request is known to be closed.
 */
const TURNS = 4;
/** How much the last piece counts for what the next one is expected to take. */
const WEIGHT = 0.2;

/**
 * Work that one thread does, in the order in which it came. Done side by side, all pieces would be ready when the last one is, and nothing
 * else would be answered meanwhile.
 */
export class WorkQueue {
  readonly #limits: QueueLimits;
  readonly #now: () => number;
  #waiting: Waiting[] = [];
  #underWay = 0;
  #usualMs = FIRST_GUESS_MS;

  constructor(limits: QueueLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** How long a piece that comes now will wait, in milliseconds. */
  get waitMs(): number {
    const { atOnce } = this.#limits;
    const before = this.#underWay + this.#waiting.length;
    return before < atOnce ? 0 : ((before - atOnce + 1) * this.#usualMs) / atOnce;
  }

  /**
   * Takes a place. Null when there is none. Otherwise a promise of what leaves the place again, to be called when the work itself has ended;
   * of null when nobody wants the work any more at its turn, and it never begins.
   */
  enter(isWanted: () => boolean): Promise<(() => void) | null> | null {
    this.#forgetUnwanted();
    if (this.#underWay + this.#waiting.length >= this.#limits.max || this.waitMs > this.#limits.maxWaitMs) return null;
    return new Promise((begin) => {
      this.#waiting.push({ isWanted, begin });
      this.#beginNext();
    });
  }

  #beginNext(): void {
    this.#forgetUnwanted();
    while (this.#underWay < this.#limits.atOnce) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#underWay++;
      void this.#begin(next);
    }
  }

  async #begin({ isWanted, begin }: Waiting): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
    const begun = this.#now();
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      this.#underWay--;
      this.#beginNext();
    };
    if (!isWanted()) {
      leave();
      begin(null);
      return;
    }
    begin(() => {
      if (!left) this.#usualMs += (this.#now() - begun - this.#usualMs) * WEIGHT;
      leave();
    });
  }

  #forgetUnwanted(): void {
    this.#waiting = this.#waiting.filter(({ isWanted, begin }) => {
      const wanted = isWanted();
      if (!wanted) begin(null);
      return wanted;
    });
  }
}
