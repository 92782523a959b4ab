/** Milliseconds that one step of a picture may take: far more than any needs, also on a busy machine. */
export const PICTURE_TIMEOUT_MS = 10_000;

export class PictureTimeout extends Error {
  constructor(ms = PICTURE_TIMEOUT_MS) {
    super(`a picture took more than ${ms / 1000} s`);
  }
}
