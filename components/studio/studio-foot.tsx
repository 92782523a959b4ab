import { studioMessages } from '@words/studio';
import type { Review } from '@/lib/studio/review';
import styles from './studio.module.css';

interface StudioFootProps {
  readonly review: Review;
  readonly editable: boolean;
  readonly onSure: () => void;
}

/** How much is decided, and the way to decide all that is sure. */
export function StudioFoot({ review: { decided, total, sure }, editable, onSure }: StudioFootProps) {
  const left = total - decided;
  const words = studioMessages.progress({ decided, total });
  return (
    <footer className={styles.foot}>
      <div
        className={styles.progress}
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={decided}
      >
        <span style={{ width: `${total === 0 ? 0 : (100 * decided) / total}%` }} />
      </div>
      <p>
        <b>{words}</b> {left > 0 && <span>{studioMessages.progressLeft({ left, sure: sure.length })}</span>}
      </p>
      <button type="button" className={styles.button} disabled={sure.length === 0 || !editable} onClick={onSure}>
        {studioMessages.acceptSure}
      </button>
    </footer>
  );
}
