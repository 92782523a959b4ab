import { mapMessages } from '@words/reader';
import { useId, useRef, useState } from 'react';
import type { BorderPolicy } from '@/lib/basemap/world';
import { BORDER_WORDS } from '@/lib/words/key-words';
import { useLazyModule } from '../ui/use-lazy-module';
import { usePressOutside } from '../ui/use-press-outside';
import styles from './borders-plate.module.css';

interface BordersPlateProps {
  readonly borders: BorderPolicy;
  readonly onBorders: (borders: BorderPolicy) => void;
  /** Its script did not come. */
  readonly onPartMissing: (retry: () => void) => void;
}

/** Few readers ever open it. */
const loadChoice = () => import('./borders-choice');

/** Which borders the map draws, at its foot; opened, the choice between two readings and what the lines mean. */
export function BordersPlate({ borders, onBorders, onPartMissing }: BordersPlateProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const choice = useLazyModule(loadChoice, open, onPartMissing);
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
      {open && choice && <choice.BordersChoice id={id} borders={borders} onBorders={onBorders} />}
      <p className={styles.foot} data-docked="">
        <button
          ref={button}
          type="button"
          aria-expanded={open}
          aria-controls={open && choice ? id : undefined}
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
