import { BORDERS_LANGUAGE, type BorderTable, holderName, olderThanAYear } from '@/lib/basemap/read-borders';
import type { World } from '@/lib/basemap/world';
import { BORDER_NOTE_WORDS } from '@/lib/words/border-note-words';
import { commas, list, semicolons } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import styles from './border-entries.module.css';

interface BorderEntriesProps {
  readonly world: World;
  readonly borders: BorderTable;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** The border table as a list for readers; each entry can be linked to by its id. */
export function BorderEntries({ world, borders, today }: BorderEntriesProps) {
  const name = (code: string) => holderName(world, borders, code);
  return (
    <div className={styles.entries}>
      {borders.entries.map(({ id, name: title, status, un, control, asOf, claims, basis, note }) => (
        <section key={id} id={id} aria-labelledby={`${id}-name`}>
          <h3 id={`${id}-name`} {...langAttributes(BORDERS_LANGUAGE)}>
            {title}
          </h3>
          <p className={styles.kind}>{BORDER_NOTE_WORDS.kind(status)}</p>
          <p {...langAttributes(BORDERS_LANGUAGE)}>{note}</p>
          <dl>
            <dt>{BORDER_NOTE_WORDS.un}</dt>
            <dd {...langAttributes(BORDERS_LANGUAGE)}>{name(un)}</dd>
            <dt>{BORDER_NOTE_WORDS.control}</dt>
            <dd>
              {commas([name(control), BORDER_NOTE_WORDS.asOf(asOf)])}
              {olderThanAYear(asOf, today) && <span className={styles.old}> ({BORDER_NOTE_WORDS.old})</span>}
            </dd>
            {claims.length > 0 && <dt>{BORDER_NOTE_WORDS.claims}</dt>}
            {claims.length > 0 && <dd>{list(claims.map(name))}</dd>}
            {basis.length > 0 && <dt>{BORDER_NOTE_WORDS.basis}</dt>}
            {basis.length > 0 && <dd>{semicolons(basis)}</dd>}
          </dl>
        </section>
      ))}
    </div>
  );
}
