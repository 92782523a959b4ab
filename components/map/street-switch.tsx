import { streetMessages } from '@words/reader';
import styles from './street-switch.module.css';
import type { StreetMapChoice } from './use-street-map';

/** Turns the operator's street map on and off; says whose it is, and before the first time who would be asked. */
export function StreetSwitch({ streetMap, host, on, set }: StreetMapChoice) {
  return (
    <div className={styles.streets} data-docked="">
      <button type="button" role="switch" aria-checked={on} onClick={() => set(!on)}>
        <span className={styles.box} aria-hidden="true" />
        <span>{streetMap.name}</span>
      </button>
      {!on && host && <p>{streetMessages.asks({ host })}</p>}
      {on && (
        <p>
          <span>{streetMap.attribution}</span> <span>{streetMessages.borders}</span>
        </p>
      )}
    </div>
  );
}
