import { useEffect, useRef } from 'react';
import type { BorderPolicy } from '@/lib/basemap/world';
import { BORDERS } from '@/lib/story/view';
import { BORDER_NOTE_WORDS } from '@/lib/words/border-note-words';
import styles from './borders-plate.module.css';

interface BordersChoiceProps {
  readonly id: string;
  readonly borders: BorderPolicy;
  readonly onBorders: (borders: BorderPolicy) => void;
}

/** The choice between two readings of borders, and what the lines mean. */
export function BordersChoice({ id, borders, onBorders }: BordersChoiceProps) {
  const plate = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    plate.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, []);
  return (
    <fieldset ref={plate} id={id} className={styles.plate} data-sheet="">
      <legend>{BORDER_NOTE_WORDS.title}</legend>
      {BORDERS.map((policy) => (
        <label key={policy}>
          <input type="radio" name={id} checked={policy === borders} onChange={() => onBorders(policy)} />
          <span>{BORDER_NOTE_WORDS.policies[policy]}</span>
        </label>
      ))}
      <ul>
        {(['solid', 'dash', 'dot'] as const).map((style) => (
          <li key={style}>
            <svg width="34" height="10" aria-hidden="true">
              <path className={styles[style]} d="M1 5h32" />
            </svg>
            <span>{BORDER_NOTE_WORDS[style]}</span>
          </li>
        ))}
      </ul>
      <p>{BORDER_NOTE_WORDS.standing}</p>
      <a href="/about/borders">{BORDER_NOTE_WORDS.more}</a>
    </fieldset>
  );
}
