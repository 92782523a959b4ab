import { type ArticlePicture, pictureWidths } from '../story/article-picture';
import type { Story } from '../story/story';
import { storyHref } from './serialize-view';

/** What a picture is sent as, by the end of its name: the first for all but very old browsers. */
export type ArticlePictureFormat = 'webp' | 'jpg';

/** Names the bytes of the original, so that an address never changes what it shows. */
export function articlePictureHref(
  story: Pick<Story, 'slug'>,
  { hash }: ArticlePicture,
  width: number,
  format: ArticlePictureFormat,
): string {
  return `${storyHref(story)}/pictures/${hash}-${width}.${format}`;
}

interface AskedPicture {
  readonly picture: ArticlePicture;
  readonly width: number;
  readonly format: ArticlePictureFormat;
}

/** What the last part of such an address asks for; null for all that no page of the story names. */
export function readArticlePictureName(name: string, pictures: readonly ArticlePicture[]): AskedPicture | null {
  const [, hash, digits, format] = /^([0-9a-f]{16})-([1-9]\d{0,3})\.(webp|jpg)$/.exec(name) ?? [];
  const width = Number(digits);
  const picture = pictures.find((one) => one.hash === hash && pictureWidths(one).includes(width));
  return picture ? { picture, width, format: format as ArticlePictureFormat } : null;
}
