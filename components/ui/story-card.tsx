import { libraryMessages } from '@words/site';
import { pictureHref } from '@/lib/picture/picture-href';
import { scene } from '@/lib/scene/scene';
import type { Story } from '@/lib/story/story';
import { defaultView } from '@/lib/view/fields';
import { storyHref } from '@/lib/view/serialize-view';
import { list } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import styles from './library.module.css';

/** As many places as a card names. */
const NAMED = 12;

/** The picture's frame, in CSS pixels. */
const WIDTH = 760;
const HEIGHT = 400;

/** A story in the library: picture, title, date, places. */
export function StoryCard({ story }: { story: Story }) {
  const places = story.entities
    .filter((entity) => entity.kind === 'place' && entity.passages.length > 0 && entity.placement.kind !== 'none')
    .sort((a, b) => b.passages.length - a.passages.length)
    .map((entity) => entity.name);
  const view = defaultView(story);
  const { words } = scene(story, view);
  return (
    <article className={styles.card}>
      <div className={styles.picture}>
        {(['light', 'dark'] as const).map((theme) => (
          // biome-ignore lint/performance/noImgElement: lazy, so that only the one that is shown is asked for; made at its size
          <img
            key={theme}
            className={styles[theme]}
            src={pictureHref(story, view, { width: WIDTH, height: HEIGHT, theme, layout: 'map' })}
            alt={words}
            width={WIDTH}
            height={HEIGHT}
            loading="lazy"
            decoding="async"
          />
        ))}
      </div>
      <div className={styles.words}>
        <p className={styles.small} {...langAttributes(story.lang, story.dateline)}>
          {story.dateline}
        </p>
        <h2 {...langAttributes(story.lang, story.title)}>
          <a href={storyHref(story)}>{story.title}</a>
        </h2>
        <p className={styles.first} {...langAttributes(story.lang, story.paragraphs[0]?.text)}>
          {story.paragraphs[0]?.text}
        </p>
        <p {...langAttributes(story.lang)}>{list(places.slice(0, NAMED))}</p>
        <p className={styles.small}>
          {libraryMessages.counts({
            publisher: story.article.publisher,
            paragraphs: story.paragraphs.length,
            revision: story.revision,
          })}
        </p>
        <p>
          <a className={styles.button} href={storyHref(story)}>
            {libraryMessages.read}
          </a>
        </p>
      </div>
    </article>
  );
}
