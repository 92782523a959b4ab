import { pictureHref } from '@/lib/picture/picture-href';
import type { Story } from '@/lib/story/story';
import type { View } from '@/lib/story/view';
import styles from './first-picture.module.css';

interface FirstPictureProps {
  readonly story: Story;
  readonly view: View;
  /** The view in words. */
  readonly alt: string;
}

/**
 * Pictures for the shapes that the map's place has, by the same conditions as in `first-picture.module.css`. The last stands where
 * none fits.
 */
export const FIRST_PICTURES = [
  { media: '(max-width: 699px)', width: 480, height: 392 },
  { media: '(max-width: 1099px)', width: 1100, height: 616 },
  { media: '(max-aspect-ratio: 13 / 10)', width: 760, height: 1050 },
  { media: null, width: 1200, height: 757 },
] as const;

/** The view's picture where the live map will be, and there instead of it without scripts: in the same place to the pixel. */
export function FirstPicture({ story, view, alt }: FirstPictureProps) {
  const href = (size: (typeof FIRST_PICTURES)[number], theme: 'light' | 'dark') =>
    pictureHref(story, view, { width: size.width, height: size.height, theme, layout: 'map' });
  const last = FIRST_PICTURES[3];
  return (
    <picture className={styles.place}>
      {FIRST_PICTURES.flatMap((size) => [
        <source
          key={`${size.width} dark`}
          media={['(prefers-color-scheme: dark)', size.media].filter(Boolean).join(' and ')}
          srcSet={href(size, 'dark')}
        />,
        ...(size.media ? [<source key={size.width} media={size.media} srcSet={href(size, 'light')} />] : []),
      ])}
      <img
        className={styles.picture}
        src={href(last, 'light')}
        alt={alt}
        fetchPriority="high"
        decoding="async"
        draggable={false}
      />
    </picture>
  );
}
