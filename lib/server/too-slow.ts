/** A picture that is given up, since one step of it takes longer than the operator lets it. */
export class TooSlow extends Error {
  constructor(limitMs: number) {
    super(`a picture took more than ${limitMs / 1000} s`);
  }
}
