import type { Result } from '../story/result';
import type { IssueCode } from './issue';
import { readPictureHead } from './read-picture-head';

/** A photograph from a camera, at its best quality, has 5 to 15 million bytes. */
export const MAX_PICTURE_BYTES = 20_000_000;
/** Cameras of newspapers have up to 45 million. Decoded, so many take 300 MB; AVIF, which no camera writes, takes 20 bytes for each. */
const MAX_PIXELS = { jpeg: 50_000_000, png: 50_000_000, webp: 50_000_000, avif: 16_000_000 } as const;
/** Of width and of height: more has no format that pictures are sent in. */
const MAX_SIDE = 16_383;

/** The name of a file in the folder `pictures`: what it is, its bytes say. */
export const PICTURE_FILE = /^[a-z0-9-]{1,64}\.(?:jpg|jpeg|png|webp|avif)$/;

/** What a story needs to know of a picture's file. */
export interface PictureFile {
  /** Names its bytes: 16 hexadecimal digits. */
  readonly hash: string;
  /** In pixels, as it is seen. */
  readonly width: number;
  readonly height: number;
}

/** Why a file is no picture for a page; its place is where the story names it. */
export interface PictureFault {
  readonly code: IssueCode;
  readonly found: string;
  readonly expected: string;
}

export type ReadPicture = Result<PictureFile, PictureFault>;
/** A file of the folder `pictures`, by its name. */
export type PictureFiles = (file: string) => ReadPicture;

export const NO_PICTURE_FILES: PictureFiles = () => missingPicture;

const fault = (code: IssueCode, found: string, expected: string) => ({
  ok: false as const,
  error: { code, found, expected },
});

export const missingPicture = fault('file-missing', 'no such file', 'a file in the folder `pictures` of the story');
export const pictureElsewhere = fault(
  'picture-elsewhere',
  'a link to a file outside of the story’s folder',
  'the picture itself, in the folder `pictures`',
);

export function pictureTooLarge(bytes: number): ReadPicture {
  return fault('picture-too-large', `${bytes} bytes`, `at most ${MAX_PICTURE_BYTES}`);
}

/** @param hash of the bytes, in hexadecimal */
export function readPicture(bytes: Uint8Array, hash: string): ReadPicture {
  if (bytes.length > MAX_PICTURE_BYTES) return pictureTooLarge(bytes.length);
  const head = readPictureHead(bytes);
  if (!head) return fault('picture-kind', 'bytes of no such picture', 'a picture in JPEG, PNG, WebP or AVIF');
  const { kind, width, height } = head;
  if (width === 0 || height === 0 || !head.isWhole)
    return fault('picture-broken', 'a picture that breaks off', 'the whole file: copy or save it again');
  if (head.isAnimated) return fault('picture-moves', 'a picture that moves', 'one that stands still');
  if (width * height > MAX_PIXELS[kind] || Math.max(width, height) > MAX_SIDE) {
    const expected = `at most ${MAX_PIXELS[kind] / 1e6} million pixels and ${MAX_SIDE} on a side`;
    return fault('picture-too-large', `${width} × ${height} pixels`, expected);
  }
  return { ok: true, value: { hash: hash.slice(0, 16), width, height } };
}
