import styles from './mention-navigation-bar.module.css';
import { MentionSteps } from './mention-steps';
import { useReader } from './reader-context';
import { StepBar } from './step-bar';

/** The foot of the column: from mention to mention, and where the story has stops, from stop to stop. */
export function MentionNavigationBar() {
  const { story } = useReader();
  if (story.stops.length > 0) return <StepBar stops={story.stops} />;
  return (
    <div className={styles.bar}>
      <MentionSteps />
    </div>
  );
}
