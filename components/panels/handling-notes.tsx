import { sourcesMessages } from '@words/panels';
import type { Entity } from '@/lib/story/story';
import { semicolons, sentenceStart } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { useReader } from '../reader/reader-context';
import { EntityLink } from '../ui/entity-link';
import styles from './panels.module.css';

/** What the newsroom notes for itself: the kind of each claim and how it is to be handled, and the standing of each person. */
export function HandlingNotes() {
  const { story } = useReader();
  const noted = story.entities.flatMap((entity) => {
    const note = noteOf(entity);
    return note ? [{ id: entity.id, note }] : [];
  });
  if (noted.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{sourcesMessages.handling}</h2>
      <p className={styles.small}>{sourcesMessages.handlingLead}</p>
      <details>
        <summary className={styles.way}>{sourcesMessages.handlingAll({ count: noted.length })}</summary>
        <ul className={styles.rows}>
          {noted.map(({ id, note }) => (
            <li key={id} className={styles.source}>
              <EntityLink id={id} plain />
              <span className={styles.note} {...langAttributes(story.lang)}>
                {note}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function noteOf(entity: Entity): string | null {
  if (entity.kind === 'person') return sentenceStart(entity.status);
  const claim = entity.kind === 'statement' || entity.kind === 'flow' ? entity.claim : undefined;
  return claim ? semicolons([sentenceStart(claim.class), claim.handling]) : null;
}
