import { readerMessages } from '@words/reader';
import type { ReactNode } from 'react';
import styles from './article-paragraph.module.css';

interface LinkAwayProps {
  readonly url: string;
  /** None where the words lead to the map: then there is only the sign behind them. */
  readonly children?: ReactNode;
}

/** A link that the article itself has: it leads away from the site, and an arrow says so. It adds no text to the paragraph. */
export function LinkAway({ url, children }: LinkAwayProps) {
  const opens = readerMessages.opensSite({ host: new URL(url).host });
  return (
    <a
      className={children ? styles.publisher : styles.sign}
      href={url}
      rel="noopener noreferrer external"
      title={opens}
      aria-label={children ? undefined : opens}
    >
      {children}
      <svg className={styles.arrow} width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" data-turns="">
        <path d="M1.5 6.5l5-5M2.5 1.5h4v4" fill="none" stroke="currentColor" strokeWidth="1.2" />
      </svg>
    </a>
  );
}
