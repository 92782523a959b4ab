import { streetMessages } from '@words/reader';
import { foreignHost, readStreetMap, type StreetMap } from '@/lib/basemap/street-map';
import styles from './street-switch.module.css';

interface OfferedStreetMap {
  readonly streetMap: StreetMap;
  /** Whose host gets the reader's address; null where it is this site. */
  readonly host: string | null;
  readonly on: boolean;
}

interface StreetSwitchProps extends OfferedStreetMap {
  readonly set: (on: boolean) => void;
}

/** Turns the operator's street map on and off; says whose it is, and before the first time who would be asked. */
export function StreetSwitch({ streetMap, host, on, set }: StreetSwitchProps) {
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

const KEY = 'dateline-street-map';

/** What the operator offers, and whether it is on: one on this site is, another host's where the reader agreed before. */
export function offeredStreetMap(config: unknown): OfferedStreetMap | null {
  const streetMap = readStreetMap(config);
  if (!streetMap) return null;
  const host = foreignHost(streetMap, location.origin);
  return { streetMap, host, on: remembered(host) };
}

function remembered(host: string | null): boolean {
  try {
    const [choice, whose = null] = (localStorage.getItem(KEY) ?? '').split(' ');
    return host === null ? choice !== 'off' : choice === 'on' && whose === host;
  } catch {
    return host === null;
  }
}

/** For the next visit. */
export function rememberStreetMap(host: string | null, on: boolean): void {
  try {
    localStorage.setItem(KEY, [on ? 'on' : 'off', host].filter(Boolean).join(' '));
  } catch {
    // Storage denied or full: the choice lasts as long as the page.
  }
}
