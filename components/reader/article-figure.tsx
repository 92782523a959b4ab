import type { ReactNode } from 'react';
import { type ArticlePicture, pictureWidths } from '@/lib/story/article-picture';
import type { Story } from '@/lib/story/story';
import { type ArticlePictureFormat, articlePictureHref } from '@/lib/view/article-picture-href';
import { isolated } from '@/lib/words/direction';
import styles from './article-figure.module.css';

interface ArticleFigureProps {
  readonly story: Story;
  readonly picture: ArticlePicture;
  /** The paragraph of the article that is its caption. */
  readonly children?: ReactNode;
}

/** As wide as the text's measure, on a phone as the screen without the margins of the article. */
const SIZES = '(max-width: 699px) calc(100vw - 64px), 562px';
/** What is sent to browsers that know neither the better format nor several widths. */
const PLAIN_WIDTH = 960;
/** Pictures behind paragraphs up to this one can be seen at once, so that they are not waited for. */
const FIRST_SCREEN = 1;

/** A picture of the article: as it is, with what belongs to it, in the room that it will take. */
export function ArticleFigure({ story, picture, children }: ArticleFigureProps) {
  const { width, height, after, alt, credit, terms, source } = picture;
  const widths = pictureWidths(picture);
  const widest = widths.at(-1) ?? width;
  const plain = widths.findLast((one) => one <= PLAIN_WIDTH) ?? widest;
  const all = (format: ArticlePictureFormat) =>
    widths.map((one) => `${articlePictureHref(story, picture, one, format)} ${one}w`).join(', ');
  return (
    <figure className={styles.figure}>
      <picture>
        <source type="image/webp" srcSet={all('webp')} sizes={SIZES} />
        <img
          src={articlePictureHref(story, picture, plain, 'jpg')}
          srcSet={all('jpg')}
          sizes={SIZES}
          width={widest}
          height={Math.round((height * widest) / width)}
          alt={alt}
          loading={after > FIRST_SCREEN ? 'lazy' : undefined}
          decoding="async"
        />
      </picture>
      <figcaption>
        {children}
        <p className={styles.credit}>
          {source ? (
            <a href={source} rel="noopener noreferrer external">
              {isolated(credit)}
            </a>
          ) : (
            isolated(credit)
          )}
          . {isolated(terms)}
        </p>
      </figcaption>
    </figure>
  );
}
