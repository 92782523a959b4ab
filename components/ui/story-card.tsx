import type { World } from '@/lib/basemap/world';
import type { Story } from '@/lib/story/story';
import { defaultView } from '@/lib/view/default-view';
import { storyHref } from '@/lib/view/view-href';
import { list } from '@/lib/words/list';
import { StaticMap } from '../map/static-map';
import styles from './library.module.css';

/** As many places as a card names. */
const NAMED = 12;

/** A story in the library: picture, title, date, places. */
export function StoryCard({ story, world }: { story: Story; world: World }) {
  const places = story.entities
    .filter((entity) => entity.kind === 'place' && entity.passages.length > 0 && entity.placement.kind !== 'none')
    .sort((a, b) => b.passages.length - a.passages.length)
    .map((entity) => entity.name);
  return (
    <article className={styles.card}>
      <div className={styles.picture}>
        <StaticMap story={story} view={defaultView(story)} world={world} width={760} height={400} />
      </div>
      <div className={styles.words}>
        <p className={styles.small}>{story.dateline}</p>
        <h2>
          <a href={storyHref(story)}>{story.title}</a>
        </h2>
        <p className={styles.first}>{story.paragraphs[0]?.text}</p>
        <p>{list(places.slice(0, NAMED))}</p>
        <p className={styles.small}>
          {`Text: ${story.article.publisher}. ${story.paragraphs.length} paragraphs, revision ${story.revision}`}
        </p>
        <p>
          <a className={styles.button} href={storyHref(story)}>
            Read the story
          </a>
        </p>
      </div>
    </article>
  );
}
