import { readerMessages } from '@words/reader';
import { marginList } from '@/lib/story/quiet-links';
import type { Link, Paragraph, Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { isSameTime } from '@/lib/story/time-range';
import type { View } from '@/lib/story/view';
import { viewHref } from '@/lib/view/serialize-view';
import { withTime } from '@/lib/view/view-changes';
import { timeLabel } from '@/lib/words/time-label';
import { chosenHref } from './chosen-href';
import styles from './margin-links.module.css';

interface MarginLinksProps {
  readonly story: Story;
  readonly view: View;
  readonly paragraph: Paragraph;
}

/** The paragraph's number and, where it speaks of more than its links lead to, what opens the list of the rest. */
export function ParagraphNumber({ story, paragraph }: Omit<MarginLinksProps, 'view'>) {
  const more = marginList(paragraph, story).length;
  if (more === 0) {
    return (
      <span className={styles.number} aria-hidden="true">
        {paragraph.n}
      </span>
    );
  }
  return (
    <details className={styles.more} data-more="">
      <summary
        aria-label={readerMessages.moreIn({ count: more, paragraph: paragraph.n })}
        title={readerMessages.moreIn({ count: more, paragraph: paragraph.n })}
      >
        {paragraph.n}
        <span className={styles.count}>+{more}</span>
      </summary>
    </details>
  );
}

/** That list, at the paragraph's end. Its names are set by the style sheet: the paragraph's text is the article's alone. */
export function MarginLinks({ story, view, paragraph }: MarginLinksProps) {
  const list = marginList(paragraph, story);
  if (list.length === 0) return null;
  return (
    <span className={styles.list}>
      {list.map((link) => {
        const name = nameOf(link, story);
        const isTime = 'time' in link;
        return (
          <a
            key={isTime ? link.time.edtf : link.entity}
            href={isTime ? viewHref(story, withTime(view, link.time)) : chosenHref(story, view, link.entity)}
            rel="nofollow"
            aria-label={name}
            data-time={isTime ? link.time.edtf : undefined}
            data-entity={isTime ? undefined : link.entity}
            aria-current={isCurrent(link, view) || undefined}
          >
            <i data-says={name} />
          </a>
        );
      })}
    </span>
  );
}

function nameOf(link: Link, story: Story): string {
  return 'time' in link ? timeLabel(link.time) : (storyIndex(story).entity(link.entity)?.name ?? link.entity);
}

function isCurrent(link: Link, view: View): boolean {
  return 'time' in link ? isSameTime(view.time, link.time) : view.selection === link.entity;
}
