import { readerMessages } from '@words/reader';
import type { Entity } from '@/lib/story/story';
import { Icon } from '../ui/icon';
import { useMentionNavigationContext } from './mention-navigation-context';
import styles from './passage-steps.module.css';

/** Previous and next passage of the chosen entity. */
export function PassageSteps({ entity }: { entity: Entity }) {
  const { passageAt, stepPassage } = useMentionNavigationContext();
  const count = entity.passages.length;
  if (count === 0) return null;
  return (
    <div className={styles.steps} data-steps="">
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
