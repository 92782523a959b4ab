'use client';

import type { Mark } from '@/lib/scene/mark';
import type { Entity } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { kindLine } from '@/lib/words/kind-line';
import { PANEL_TEXT, PLACE_GROUPS } from '@/lib/words/panel-words';
import { useReader } from '../reader/reader-context';
import { EntityLink } from '../ui/entity-link';
import styles from './panels.module.css';

const words = PANEL_TEXT.places;

/** The map as a list: one row a mark, and below what has none. */
export function PlacesPanel() {
  const { story, scene } = useReader();
  const unplaced = story.entities.filter(
    (entity) =>
      entity.placement.kind === 'none' &&
      (entity.kind === 'place' ||
        entity.kind === 'event' ||
        entity.kind === 'person' ||
        entity.kind === 'organisation'),
  );
  return (
    <div className={styles.panel}>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.lead}>{scene.marks.length > 0 ? words.lead(scene.marks.length) : words.none}</p>
      {PLACE_GROUPS.map(({ kind, title }) => {
        const marks = scene.marks.filter((mark) => mark.kind === kind);
        if (marks.length === 0) return null;
        return (
          <section key={kind} className={styles.section}>
            <h2>{title}</h2>
            <ul className={styles.rows}>
              {marks.map((mark) => (
                <li key={mark.id} className={mark.origin === 'context' ? styles.context : undefined}>
                  <EntityLink id={mark.id} className={styles.row}>
                    <span className={styles.name}>{mark.name}</span>
                    <span className={styles.note}>{noteOf(mark)}</span>
                    <Passages id={mark.id} />
                  </EntityLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <section className={styles.section}>
        <h2>{words.unplaced}</h2>
        <p className={styles.small}>{words.unplacedLead}</p>
        <ul className={styles.rows}>
          {unplaced.map((entity) => (
            <li key={entity.id}>
              <UnplacedRow entity={entity} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function UnplacedRow({ entity }: { entity: Entity }) {
  const { story } = useReader();
  return (
    <EntityLink id={entity.id} plain className={styles.row}>
      <span className={styles.name}>{entity.name}</span>
      <span className={styles.note}>{kindLine(entity, story)}</span>
    </EntityLink>
  );
}

function Passages({ id }: { id: string }) {
  const { story } = useReader();
  const count = storyIndex(story).entity(id)?.passages.length ?? 0;
  return <span className={styles.count}>{words.paragraphs(count)}</span>;
}

function noteOf(mark: Mark): string {
  const parts = [...mark.says];
  if (mark.kind === 'flow' && mark.amount) parts.unshift([mark.amount, mark.attribution].filter(Boolean).join(', '));
  if (mark.kind === 'area' && mark.shade) parts.unshift(mark.shade.words);
  if (mark.kind === 'gathered' && mark.when) parts.unshift(mark.announced ? `${mark.when}, announced` : mark.when);
  if (mark.kind === 'gathered' && mark.precision === 'country') parts.push('country only');
  if (mark.origin === 'context') parts.push(words.context);
  return parts.join('; ');
}
