'use client';

import type { EntityId, Figure, Story } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { PANEL_TEXT } from '@/lib/words/panel-words';
import { useReader } from '../reader/reader-context';
import { ContextNote } from '../ui/context-note';
import { EntityLink } from '../ui/entity-link';
import { PassageLink } from '../ui/passage-link';
import styles from './panels.module.css';

const words = PANEL_TEXT.figures;

/** Every number of the article: as written, of what, when, who says so, and beside it what other sources say. */
export function FiguresPanel() {
  const { story } = useReader();
  return (
    <div className={styles.panel}>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <ul className={styles.rows}>
        {figuresOf(story).map(({ entity, figure, first }) => (
          <li key={`${entity} ${figure.written}`}>
            <div className={styles.figure}>
              <p className={styles.figureHead}>
                <EntityLink id={entity} className={styles.written}>
                  {figure.written}
                </EntityLink>
                <PassageLink passage={figure.passage} className={styles.jump} />
              </p>
              <dl className={styles.facts}>
                <Fact name={words.of} value={figure.of} />
                <Fact name={words.when} value={figure.period} />
                <div>
                  <dt>{words.saidBy}</dt>
                  <dd>{figure.saidBy ? <EntityLink id={figure.saidBy} plain /> : words.article}</dd>
                </div>
              </dl>
              {first &&
                storyIndex(story)
                  .entity(entity)
                  ?.context.map((fact) => <ContextNote key={fact.text} fact={fact} />)}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Row {
  readonly entity: EntityId;
  readonly figure: Figure;
  /** The first figure of its entity: context is said once. */
  readonly first: boolean;
}

function figuresOf(story: Story): Row[] {
  const rows = story.entities.flatMap((entity): Row[] => {
    if (entity.kind === 'figure') return [{ entity: entity.id, figure: entity.figure, first: true }];
    if (entity.kind === 'flow')
      return entity.figures.map((figure, i) => ({ entity: entity.id, figure, first: i === 0 }));
    return [];
  });
  return rows.sort(
    (a, b) =>
      a.figure.passage.paragraph - b.figure.passage.paragraph || a.figure.passage.start - b.figure.passage.start,
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
