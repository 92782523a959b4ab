import { readerMessages } from '@words/reader';
import { Icon } from '../ui/icon';
import styles from './mention-navigation-bar.module.css';
import { useMentionNavigationContext } from './mention-navigation-context';

/** Walks the mentions in the order of the text. */
export function MentionSteps() {
  const { mentionAt, mentionCount, stepMention } = useMentionNavigationContext();
  return (
    <div className={styles.steps}>
      <p className={styles.where}>
        <strong>{readerMessages.mentions}</strong>
        <span className={styles.count}>
          {mentionAt === null
            ? readerMessages.mentionsAll({ all: mentionCount })
            : readerMessages.mentionOf({ at: mentionAt + 1, all: mentionCount })}
        </span>
      </p>
      <button
        type="button"
        aria-label={readerMessages.previous}
        title={readerMessages.previous}
        onClick={() => stepMention(-1)}
      >
        <Icon name="left" />
      </button>
      <button type="button" aria-label={readerMessages.next} title={readerMessages.next} onClick={() => stepMention(1)}>
        <Icon name="right" />
      </button>
    </div>
  );
}
