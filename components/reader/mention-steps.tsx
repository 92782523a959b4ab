import { words as READER_WORDS } from '@words/reader';
import { Icon } from '../ui/icon';
import styles from './mention-navigation-bar.module.css';
import { useMentionNavigationContext } from './mention-navigation-context';

/** Walks the mentions in the order of the text. */
export function MentionSteps() {
  const { mentionAt, mentionCount, stepMention } = useMentionNavigationContext();
  return (
    <div className={styles.steps}>
      <p className={styles.where}>
        <strong>{READER_WORDS.mentions}</strong>
        <span className={styles.count}>
          {mentionAt === null
            ? READER_WORDS.mentionsAll({ all: mentionCount })
            : READER_WORDS.mentionOf({ at: mentionAt + 1, all: mentionCount })}
        </span>
      </p>
      <button
        type="button"
        aria-label={READER_WORDS.previous}
        title={READER_WORDS.previous}
        onClick={() => stepMention(-1)}
      >
        <Icon name="left" />
      </button>
      <button type="button" aria-label={READER_WORDS.next} title={READER_WORDS.next} onClick={() => stepMention(1)}>
        <Icon name="right" />
      </button>
    </div>
  );
}
