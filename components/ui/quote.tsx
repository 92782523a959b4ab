import { hasOwnMarks } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { useReader } from '../reader/reader-context';
import styles from './quote.module.css';

/** Words of the article. Those that begin or end with quotation marks of their own get no second ones. */
export function Quote({ words }: { words: string }) {
  const { story } = useReader();
  return (
    <q className={hasOwnMarks(words) ? styles.bare : undefined} {...langAttributes(story.lang)}>
      {words}
    </q>
  );
}
