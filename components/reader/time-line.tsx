'use client';

import { timeLabel } from '@/lib/view/time';
import { withTime } from '@/lib/view/view-changes';
import { viewHref } from '@/lib/view/view-href';
import { READER_WORDS } from '@/lib/words/reader-words';
import { useReader } from './reader-context';
import styles from './time-line.module.css';

/** The time that the view is limited to, and the way back to all of it. */
export function TimeLine() {
  const { story, view } = useReader();
  return (
    <section className={styles.time} aria-label={READER_WORDS.time} data-set={view.time ? '' : undefined}>
      <h2>{READER_WORDS.time}</h2>
      <p className={view.time ? styles.set : undefined}>{view.time ? timeLabel(view.time) : READER_WORDS.allDates}</p>
      {view.time && <a href={viewHref(story, withTime(view, null))}>{READER_WORDS.showAllDates}</a>}
    </section>
  );
}
