import { readerMessages } from '@words/reader';
import { Icon } from '../ui/icon';
import styles from './share-button.module.css';

/** Opens the dialog, in which copying the link is the first thing. Without scripts the article's foot has links instead. */
export function ShareButton({ onShare }: { onShare: () => void }) {
  return (
    <button id="share" type="button" className={styles.button} aria-haspopup="dialog" onClick={onShare}>
      <Icon name="share" />
      <span>{readerMessages.share}</span>
    </button>
  );
}
