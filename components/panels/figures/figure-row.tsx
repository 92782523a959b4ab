import { figuresMessages } from '@words/panels';
import type { Entity, Figure } from '@/lib/story/story';
import { isolated } from '@/lib/words/direction';
import { qualifierWords, surenessWords } from '@/lib/words/figure-words';
import { langAttributes } from '@/lib/words/locale';
import { Fact, SourceList } from '../../story/context-note';
import { EntityLink } from '../../story/entity-link';
import { PassageLink } from '../../story/passage-link';
import { useReader } from '../../story/reader-context';
import { ContextTag } from '../../ui/context-tag';
import panels from '../panels.module.css';
import styles from './figures.module.css';

/** A number of the article, and what other sources say of the same. */
export function FigureRow({ entity, figure }: { entity: Entity; figure: Figure }) {
  const { story } = useReader();
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
          <ContextTag /> <strong>{isolated(beside.who)}:</strong>{' '}
          <span {...langAttributes(story.lang, beside.says)}>{beside.says}</span>{' '}
          <small>
            <SourceList ids={beside.sources} />
            <span>{` ${surenessWords(beside.sureness, beside.asOf)}`}</span>
          </small>
        </p>
      ))}
    </div>
  );
}

/** What the article says of one of its numbers. */
export function FigureFacts({ figure }: { figure: Figure }) {
  const { story } = useReader();
  return (
    <dl className={panels.facts}>
      <Fact name={figuresMessages.saidBy}>
        {figure.saidBy ? <EntityLink id={figure.saidBy} plain /> : <span>{figuresMessages.article}</span>}
      </Fact>
      <Fact name={figuresMessages.of} verbatim>
        {figure.of}
      </Fact>
      <Fact name={figuresMessages.when} verbatim>
        {figure.period}
      </Fact>
      <Fact name={figuresMessages.exact}>
        {qualifierWords(figure.qualifier, story.paragraphs[figure.passage.paragraph - 1]?.text ?? '')}
      </Fact>
    </dl>
  );
}
