import { studioMessages } from '@words/studio';
import { Logo } from '../ui/logo';
import styles from './studio.module.css';

/** The studio's frame with nothing in it but one sentence. */
export function StudioPlain({ words }: { words?: string }) {
  return (
    <div className={styles.studio}>
      <header className={styles.header}>
        <a href="/studio" className={styles.home}>
          <Logo />
          <span>{studioMessages.title}</span>
        </a>
      </header>
      <main className={styles.plain} data-studio="text">
        {words && <p role="status">{words}</p>}
      </main>
    </div>
  );
}
