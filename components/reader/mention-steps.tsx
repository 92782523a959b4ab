import { readerMessages } from '@words/reader';
import type { Entity } from '@/lib/story/story';
import { Icon } from '../ui/icon';
import styles from './mention-navigation-bar.module.css';
import passageStyles from './passage-steps.module.css';
import { useMentionNavigationContext } from './use-mention-navigation';

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

/** Previous and next passage of the chosen entity. */
export function PassageSteps({ entity }: { entity: Entity }) {
  const { passageAt, stepPassage } = useMentionNavigationContext();
  const count = entity.passages.length;
  if (count === 0) return null;
  return (
    <div className={passageStyles.steps} data-steps="">
      <button type="button" aria-label={readerMessages.previousPassage} onClick={() => stepPassage(-1)}>
        <Icon name="left" />
      </button>
      <span>
        {passageAt === null
          ? readerMessages.passages({ count })
          : readerMessages.mentionOf({ at: passageAt + 1, all: count })}
      </span>
      <button type="button" aria-label={readerMessages.nextPassage} onClick={() => stepPassage(1)}>
        <Icon name="right" />
      </button>
    </div>
  );
}
