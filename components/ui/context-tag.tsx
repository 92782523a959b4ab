import { readerMessages } from '@words/reader';
import styles from './context-tag.module.css';

/** Marks what the article does not say. */
export function ContextTag() {
  return <span className={styles.tag}>{readerMessages.context}</span>;
}
