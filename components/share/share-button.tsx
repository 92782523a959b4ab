'use client';

import { READER_WORDS } from '@/lib/words/reader-words';
import { useReader } from '../reader/reader-context';
import { Icon } from '../ui/icon';
import styles from './share-button.module.css';

/** Opens the dialog, in which copying the link is the first thing. Without scripts the article's foot has links instead. */
export function ShareButton() {
  const { share } = useReader();
  return (
    <button id="share" type="button" className={styles.button} aria-haspopup="dialog" onClick={() => share()}>
      <Icon name="share" />
      <span>{READER_WORDS.share}</span>
    </button>
  );
}
