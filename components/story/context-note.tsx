import type { ReactNode } from 'react';
import type { SourceId } from '@/lib/story/ids';
import type { ContextFact } from '@/lib/story/story';
import { storyIndex } from '@/lib/story/story-index';
import { SEPARATORS } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { CARD_WORDS } from '@/lib/words/quantity-words';
import { givenDateWords } from '@/lib/words/time-label';
import styles from './context-note.module.css';
import { useReader } from './reader-context';

/** What the article does not say: always in pencil, with its sources and how sure we are. */
export function ContextNote({ fact }: { fact: ContextFact }) {
  const { story } = useReader();
  return (
    <div className={styles.note}>
      <p>
        <strong>{CARD_WORDS.context}</strong> <span {...langAttributes(story.lang, fact.text)}>{fact.text}</span>
      </p>
      <p className={styles.sources}>
        <SourceList ids={fact.sources} /> <span>({CARD_WORDS.sureness[fact.sureness]})</span>
      </p>
    </div>
  );
}

export function SourceList({ ids }: { ids: readonly SourceId[] }) {
  const { story } = useReader();
  const sources = ids.flatMap((id) => storyIndex(story).source(id) ?? []);
  return (
    <span>
      {sources.map((source, i) => (
        <span key={source.id}>
          {i > 0 && <span>{SEPARATORS.semicolon}</span>}
          {source.url ? (
            <a href={source.url} dir="auto">
              {source.publisher}
            </a>
          ) : (
            <span dir="auto">{source.publisher}</span>
          )}
          {source.date && <span>{`${SEPARATORS.comma}${givenDateWords(source.date)}`}</span>}
        </span>
      ))}
    </span>
  );
}

interface FactProps {
  readonly name: string;
  /** The fact is the story's own words. */
  readonly verbatim?: boolean;
  readonly children: ReactNode;
}

/** A row of a list of facts: what it is of, and the fact. */
export function Fact({ name, verbatim = false, children }: FactProps) {
  const { story } = useReader();
  return (
    <div>
      <dt>{name}</dt>
      <dd {...(verbatim && langAttributes(story.lang, typeof children === 'string' ? children : ''))}>{children}</dd>
    </div>
  );
}
