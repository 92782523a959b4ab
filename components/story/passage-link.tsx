import { readerMessages } from '@words/reader';
import { passageLang } from '@/lib/story/passage-lang';
import type { Passage } from '@/lib/story/story';
import { changeHref } from '@/lib/view/serialize-view';
import { hasOwnMarks } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import styles from './quote.module.css';
import { useReader } from './reader-context';

/** "¶5": opens the article at exactly these words. */
export function PassageLink({ passage, className }: { passage: Passage; className?: string | undefined }) {
  const { story } = useReader();
  const href = changeHref(story, { highlight: passage, panel: 'article' });
  return (
    <a
      className={className}
      href={href}
      rel="nofollow"
      aria-label={readerMessages.paragraph({ number: passage.paragraph })}
    >
      ¶{passage.paragraph}
    </a>
  );
}

/** Words of the article. Those that begin or end with quotation marks of their own get no second ones. */
export function Quote({ words, passage }: { words: string; passage: Passage | null }) {
  const { story } = useReader();
  return (
    <q
      className={hasOwnMarks(words) ? styles.bare : undefined}
      {...langAttributes(passage ? passageLang(story, passage) : story.lang, words)}
    >
      {words}
    </q>
  );
}
