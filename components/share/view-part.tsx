import { printMessages } from '@words/reader';
import { shareMessages } from '@words/share';
import { useState } from 'react';
import { PICTURE_DEFAULTS, type PictureOptions, pictureHref } from '@/lib/picture/picture-href';
import { linkWords } from '@/lib/words/link-words';
import { useReader } from '../reader/reader-context';
import styles from './share-dialog.module.css';

/** What is shared: the view's picture, and in words what its link holds. */
export function ViewPart({ theme }: { theme: PictureOptions['theme'] }) {
  const { story, view, scene } = useReader();
  const src = pictureHref(story, view, { theme });
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <div className={styles.view}>
      <figure>
        {failed === src ? (
          <p className={styles.noPicture}>{shareMessages.noPicture}</p>
        ) : (
          // biome-ignore lint/performance/noImgElement: made by the server for this view, nothing to optimise
          <img
            className={styles.picture}
            src={src}
            width={PICTURE_DEFAULTS.width}
            height={PICTURE_DEFAULTS.height}
            alt={printMessages.picture}
            onError={() => setFailed(src)}
          />
        )}
        <figcaption>{scene.words}</figcaption>
      </figure>
      <h3 className="visually-hidden">{shareMessages.holds}</h3>
      <dl className={styles.facts}>
        {linkWords(story, view).map(({ name, text, paragraph }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {paragraph ? <mark className={styles.quoted}>{text}</mark> : text}
              {paragraph && ` ¶${paragraph}`}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
