/** Milliseconds that one step of a picture may take: far more than any needs, also on a busy machine just started. */
export const LONGEST_MS = 10_000;

/** A picture that is given up, since it takes too long. */
export class TooSlow extends Error {
  constructor() {
    super(`a picture took more than ${LONGEST_MS / 1000} s`);
  }
}
