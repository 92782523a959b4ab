import { useEffect, useRef } from 'react';
import { BORDERS_LANGUAGE, type BorderEntry, type BorderTable, holderName } from '@/lib/basemap/read-borders';
import type { World } from '@/lib/basemap/world';
import { BORDER_NOTE_WORDS } from '@/lib/words/border-note-words';
import { list, SEPARATORS, semicolons } from '@/lib/words/in-sentence';
import { langAttributes } from '@/lib/words/locale';
import { Icon } from '../ui/icon';
import styles from './disputed-area-note.module.css';

interface DisputedAreaNoteProps {
  readonly entry: BorderEntry;
  readonly world: World;
  readonly borders: BorderTable;
  readonly onClose: () => void;
}

/** Who says what about a disputed area, by which text, as of when. */
export function DisputedAreaNote({ entry, world, borders, onClose }: DisputedAreaNoteProps) {
  const note = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.querySelector<SVGGElement>(`[data-unit="${entry.id}"]`);
    note.current?.focus({ preventScroll: true });
    return () => opener?.focus({ preventScroll: true });
  }, [entry]);
  const name = (code: string) => holderName(world, borders, code);
  return (
    <section
      ref={note}
      className={styles.note}
      data-sheet=""
      tabIndex={-1}
      aria-labelledby="unit-name"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <p className={styles.kind}>{BORDER_NOTE_WORDS.kind(entry.status)}</p>
      <h2 id="unit-name" {...langAttributes(BORDERS_LANGUAGE)}>
        {entry.name}
      </h2>
      <button type="button" className={styles.close} aria-label={BORDER_NOTE_WORDS.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      <p className={styles.words} {...langAttributes(BORDERS_LANGUAGE)}>
        {entry.note}
      </p>
      <dl>
        <div>
          <dt>{BORDER_NOTE_WORDS.un}</dt>
          <dd {...langAttributes(BORDERS_LANGUAGE)}>{name(entry.un)}</dd>
        </div>
        <div>
          <dt>{BORDER_NOTE_WORDS.control}</dt>
          <dd>
            <span {...langAttributes(BORDERS_LANGUAGE)}>{name(entry.control)}</span>
            {SEPARATORS.comma}
            <span>{BORDER_NOTE_WORDS.asOf(entry.asOf)}</span>
          </dd>
        </div>
        {entry.claims.length > 0 && (
          <div>
            <dt>{BORDER_NOTE_WORDS.claims}</dt>
            <dd>{list(entry.claims.map(name))}</dd>
          </div>
        )}
        {entry.basis.length > 0 && (
          <div>
            <dt>{BORDER_NOTE_WORDS.basis}</dt>
            <dd>{semicolons(entry.basis)}</dd>
          </div>
        )}
      </dl>
      <p className={styles.more}>
        <a href={`/about/borders#${entry.id}`}>{BORDER_NOTE_WORDS.all}</a>
      </p>
    </section>
  );
}
