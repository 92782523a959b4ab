import type { Entity, Figure } from '@/lib/story/story';
import { surenessWords } from '@/lib/words/quantity-words';
import { SourceList } from '../../ui/context-note';
import { ContextTag } from '../../ui/context-tag';
import { EntityLink } from '../../ui/entity-link';
import { PassageLink } from '../../ui/passage-link';
import panels from '../panels.module.css';
import { FigureFacts } from './figure-facts';
import styles from './figures.module.css';

/** A number of the article, and what other sources say of the same. */
export function FigureRow({ entity, figure }: { entity: Entity; figure: Figure }) {
  return (
    <div className={panels.figure}>
      <p className={panels.figureHead}>
        <EntityLink id={entity.id} verbatim className={panels.written}>
          {figure.written}
        </EntityLink>
        <PassageLink passage={figure.passage} className={panels.jump} />
      </p>
      <FigureFacts figure={figure} />
      {figure.beside.map((beside) => (
        <p key={beside.who + beside.says} className={styles.elsewhere}>
          <ContextTag /> <strong>{beside.who}:</strong> <span>{beside.says}</span>{' '}
          <small>
            <SourceList ids={beside.sources} />
            <span>{` ${surenessWords(beside.sureness, beside.asOf)}`}</span>
          </small>
        </p>
      ))}
    </div>
  );
}
