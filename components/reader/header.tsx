import { siteMessages } from '@words/fault';
import { readerMessages } from '@words/reader';
import { commas } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { dateLabel } from '@/lib/words/time-label';
import { ShareButton } from '../share/use-share';
import { Kept } from '../story/kept';
import { useReader } from '../story/reader-context';
import { Logo } from '../ui/logo';
import styles from './header.module.css';
import { Search } from './search';
import { Settings } from './settings';

export function Header({ onShare }: { onShare: () => void }) {
  const { story } = useReader();
  return (
    <Kept as="header" part="header" className={styles.header}>
      {() => (
        <>
          <a className={styles.home} href="/" aria-label={siteMessages.home}>
            <Logo />
            <span>{siteMessages.name}</span>
          </a>
          <p className={styles.title}>
            <span className={styles.headline} {...langAttributes(story.lang, story.title)}>
              {story.title}
            </span>
            <span className={styles.source}>
              {commas([story.isDraft ? readerMessages.draft : '', story.article.publisher, dateLabel(story.date)])}
            </span>
          </p>
          <Search />
          <Settings />
          <ShareButton onShare={onShare} />
        </>
      )}
    </Kept>
  );
}
