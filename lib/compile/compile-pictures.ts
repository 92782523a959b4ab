import type { ArticlePicture } from '../story/article-picture';
import { pictureAfter } from './check-pictures';
import type { Draft, PictureEntry } from './draft';
import type { PictureFile } from './read-picture';

/** The pictures that readers get, in the order of the text. Where only extracts of that are shown, those whose own terms allow it. */
export function compilePictures(
  draft: Draft,
  files: ReadonlyMap<PictureEntry, PictureFile>,
  onlyExtracts: boolean,
): ArticlePicture[] {
  const pictures = draft.pictures.flatMap(({ value }) => {
    const file = value && files.get(value);
    if (!file || (onlyExtracts && !value.withExtracts)) return [];
    const { caption, source } = value;
    return [
      {
        file: value.file,
        ...file,
        after: pictureAfter(value) ?? 0,
        ...(caption === undefined ? {} : { caption }),
        alt: value.alt ?? '',
        credit: value.credit,
        terms: value.terms,
        ...(source === undefined ? {} : { source }),
      },
    ];
  });
  // Those without a caption come before one that has its own right there.
  const rank = (picture: ArticlePicture) => 2 * picture.after + (picture.caption === undefined ? 0 : 1);
  return pictures.sort((a, b) => rank(a) - rank(b));
}
