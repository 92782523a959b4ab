'use client';

import { inTime } from '@/lib/scene/scene';
import { whenIn } from '@/lib/scene/when-in';
import type { Event, Flow, When } from '@/lib/story/story';
import { timeLabel } from '@/lib/view/time';
import { TIMELINE_TEXT as words } from '@/lib/words/evidence-words';
import { useReader } from '../reader/reader-context';
import { EntityLink } from '../ui/entity-link';
import styles from './panels.module.css';

/** All events in order. Those outside the view's time are muted, never missing. */
export default function TimelinePanel() {
  const { story, view } = useReader();
  const happenings = story.entities.filter(
    (entity): entity is Event | Flow =>
      entity.kind === 'event' || (entity.kind === 'flow' && entity.when !== undefined),
  );
  const dated = happenings
    .filter((entity) => entity.when)
    .sort((a, b) => startOf(a.when).localeCompare(startOf(b.when)));
  const undated = happenings.filter((entity) => !entity.when);
  return (
    <div className={styles.panel}>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <p className={styles.small}>{words.articleDay(timeLabel(story.date))}</p>
      <ol className={styles.rows}>
        {dated.map((entity) => {
          const inside = inTime(entity, view.time);
          return (
            <li key={entity.id} className={inside ? undefined : styles.muted}>
              <EntityLink id={entity.id} className={`${styles.row} ${styles.dated}`}>
                <span className={styles.date}>{entity.when && whenIn(entity.when, view.time)}</span>
                <span className={styles.name}>{entity.name}</span>
                <span className={styles.note}>{noteOf(entity.when, inside)}</span>
              </EntityLink>
            </li>
          );
        })}
      </ol>
      {undated.length > 0 && (
        <section className={styles.section}>
          <h2>{words.undated}</h2>
          <ul className={styles.rows}>
            {undated.map((entity) => (
              <li key={entity.id}>
                <EntityLink id={entity.id} className={styles.row}>
                  <span className={styles.name}>{entity.name}</span>
                </EntityLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** "announced, outside the chosen dates. The article gives the year only." */
function noteOf(when: When | undefined, inside: boolean): string {
  const state = [when?.announced ? words.announced : '', inside ? '' : words.outside].filter(Boolean).join(', ');
  return [state && when?.note ? `${state}.` : state, when?.note ?? ''].filter(Boolean).join(' ');
}

/** For order: a date without a first day stands by its last. */
function startOf(when: When | undefined): string {
  return when?.first ?? when?.last ?? '';
}
