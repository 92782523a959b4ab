import { libraryMessages } from '@words/site';
import type { ListedStory } from '@/lib/export/listed-story';
import { storyHref } from '@/lib/view/serialize-view';
import { list } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import styles from './library.module.css';

interface StoryCardProps {
  readonly story: ListedStory;
  /** Whether its picture is in sight as the page opens. */
  readonly isFirst: boolean;
}

/** A story in the library: picture, title, date, places. */
export function StoryCard({ story, isFirst }: StoryCardProps) {
  const { picture, publisher, paragraphs, revision } = story;
  return (
    <article className={styles.card}>
      <div className={styles.picture}>
        {(['light', 'dark'] as const).map((theme) => (
          // biome-ignore lint/performance/noImgElement: lazy, so that only the one that is shown is asked for; made at its size
          <img
            key={theme}
            className={styles[theme]}
            src={picture[theme]}
            alt={picture.words}
            width={picture.width}
            height={picture.height}
            loading="lazy"
            fetchPriority={isFirst ? 'high' : undefined}
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
        <p className={styles.first} {...langAttributes(story.lang, story.first)}>
          {story.first}
        </p>
        <p {...langAttributes(story.lang)}>{list(story.places)}</p>
        <p className={styles.small}>{libraryMessages.counts({ publisher, paragraphs, revision })}</p>
        <p>
          <a className={styles.button} href={storyHref(story)}>
            {libraryMessages.read}
          </a>
        </p>
      </div>
    </article>
  );
}
