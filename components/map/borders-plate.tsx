import { mapMessages } from '@words/reader';
import { useEffect, useId, useRef, useState } from 'react';
import type { BorderPolicy } from '@/lib/basemap/world';
import { BORDERS } from '@/lib/story/view';
import { BORDER_WORDS } from '@/lib/words/key-words';
import { usePressOutside } from '../ui/use-press-outside';
import styles from './borders-plate.module.css';

interface BordersPlateProps {
  readonly borders: BorderPolicy;
  readonly onBorders: (borders: BorderPolicy) => void;
}

/** Which borders the map draws, at its foot; opened, the choice between two readings and what the lines mean. */
export function BordersPlate({ borders, onBorders }: BordersPlateProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const plate = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) plate.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [open]);
  usePressOutside(root, open, setOpen);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from anywhere inside
    <div
      ref={root}
      className={styles.borders}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      {open && (
        <fieldset ref={plate} id={id} className={styles.plate} data-sheet="">
          <legend>{BORDER_WORDS.title}</legend>
          {BORDERS.map((policy) => (
            <label key={policy}>
              <input type="radio" name={id} checked={policy === borders} onChange={() => onBorders(policy)} />
              <span>{BORDER_WORDS.policies[policy]}</span>
            </label>
          ))}
          <ul>
            {(['solid', 'dash', 'dot'] as const).map((style) => (
              <li key={style}>
                <svg width="34" height="10" aria-hidden="true">
                  <path className={styles[style]} d="M1 5h32" />
                </svg>
                <span>{BORDER_WORDS[style]}</span>
              </li>
            ))}
          </ul>
          <p>{BORDER_WORDS.standing}</p>
          <a href="/about/borders">{BORDER_WORDS.more}</a>
        </fieldset>
      )}
      <p className={styles.foot} data-docked="">
        <button
          ref={button}
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {BORDER_WORDS.button(borders)}
        </button>
        <span className={styles.disclaimer}>{mapMessages.disclaimer}</span>
        <span className={styles.credit}>{mapMessages.credit}</span>
      </p>
    </div>
  );
}
