import { words } from '@words/figures';
import type { Figure } from '@/lib/story/story';
import { qualifierWords } from '@/lib/words/figure-words';
import { useReader } from '../../reader/reader-context';
import { EntityLink } from '../../ui/entity-link';
import { Fact } from '../../ui/fact';
import panels from '../panels.module.css';

/** What the article says of one of its numbers. */
export function FigureFacts({ figure }: { figure: Figure }) {
  const { story } = useReader();
  return (
    <dl className={panels.facts}>
      <Fact name={words.saidBy}>
        {figure.saidBy ? <EntityLink id={figure.saidBy} plain /> : <span>{words.article}</span>}
      </Fact>
      <Fact name={words.of} verbatim>
        {figure.of}
      </Fact>
      <Fact name={words.when} verbatim>
        {figure.period}
      </Fact>
      <Fact name={words.exact}>
        {qualifierWords(figure.qualifier, story.paragraphs[figure.passage.paragraph - 1]?.text ?? '')}
      </Fact>
    </dl>
  );
}
