import { readerMessages } from '@words/reader';
import type { Entity } from '@/lib/story/story';
import { PassageLink } from '../ui/passage-link';
import { Quote } from '../ui/quote';
import { useReader } from './reader-context';
import styles from './selection-card.module.css';

/** As many quoted passages as a card shows before it asks. */
const SHOWN = 3;

/** Where the article names the entity, in its own words; each quotation leads to its place. */
export function CardPassages({ entity }: { entity: Entity }) {
  const count = entity.passages.length;
  if (count === 0) return null;
  return (
    <div className={styles.passages}>
      <Quotes entity={entity} from={0} to={SHOWN} />
      {count > SHOWN && (
        <details>
          <summary>{readerMessages.allPassages({ count })}</summary>
          <Quotes entity={entity} from={SHOWN} to={count} />
        </details>
      )}
    </div>
  );
}

function Quotes({ entity, from, to }: { entity: Entity; from: number; to: number }) {
  const { story } = useReader();
  return (
    <ul>
      {entity.passages.slice(from, to).map((passage) => {
        const text = story.paragraphs[passage.paragraph - 1]?.text ?? '';
        return (
          <li key={`${passage.paragraph}.${passage.start}-${passage.end}`}>
            <Quote words={text.slice(passage.start, passage.end)} /> <PassageLink passage={passage} />
          </li>
        );
      })}
    </ul>
  );
}
