import { figuresMessages } from '@words/panels';
import type { Figure } from '@/lib/story/story';
import { qualifierWords } from '@/lib/words/quantity-words';
import { useReader } from '../../reader/reader-context';
import { EntityLink } from '../../ui/entity-link';
import { Fact } from '../../ui/fact';
import panels from '../panels.module.css';

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
