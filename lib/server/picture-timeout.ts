/** One step of a picture took longer than `PICTURE_SECONDS` allows. */
export class PictureTimeout extends Error {
  constructor(ms: number) {
    super(`a picture took more than ${ms / 1000} s`);
  }
}
