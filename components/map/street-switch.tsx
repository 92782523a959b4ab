import { streetMessages } from '@words/reader';
import { useCallback, useEffect, useRef, useState } from 'react';
import { foreignHost, readStreetMap, type StreetMap } from '@/lib/basemap/street-map';
import styles from './street-switch.module.css';

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

export interface StreetMapChoice {
  readonly streetMap: StreetMap;
  /** Whose host gets the reader's address; null where it is this site. */
  readonly host: string | null;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  /** Whether tiles of it could not be had. */
  readonly missing: boolean;
  readonly onRound: (whole: boolean) => void;
  /** Grows when it is tried again: a layer is made for each. */
  readonly attempt: number;
  readonly retry: () => void;
}

const KEY = 'dateline-street-map';

/**
 * The operator's street map, asked for once the map stands, close enough for it. One on this site is on; another host's only after the reader
 * agreed, which the device remembers for that host.
 */
export function useStreetMap(ready: boolean): StreetMapChoice | null {
  const [streetMap, setStreetMap] = useState<StreetMap | null>(null);
  const [on, setOn] = useState(false);
  const [missing, setMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(false);
  const host = streetMap && foreignHost(streetMap, location.origin);

  useEffect(() => {
    if (!ready || asked.current) return;
    asked.current = true;
    fetch('/basemap/config')
      .then((response) => (response.ok ? response.json() : null))
      .then((json) => {
        const found = readStreetMap(json);
        if (!found) return;
        setStreetMap(found);
        setOn(remembered(foreignHost(found, location.origin)));
      })
      // Without it the built-in map is all there is.
      .catch(() => {});
  }, [ready]);

  const set = useCallback(
    (next: boolean) => {
      setOn(next);
      setMissing(false);
      remember(host, next);
    },
    [host],
  );
  const onRound = useCallback((whole: boolean) => setMissing(!whole), []);
  const retry = useCallback(() => {
    setMissing(false);
    setAttempt((count) => count + 1);
  }, []);
  return streetMap && { streetMap, host, on, set, missing, onRound, attempt, retry };
}

function remembered(host: string | null): boolean {
  try {
    const [choice, whose = null] = (localStorage.getItem(KEY) ?? '').split(' ');
    return host === null ? choice !== 'off' : choice === 'on' && whose === host;
  } catch {
    return host === null;
  }
}

function remember(host: string | null, on: boolean): void {
  try {
    localStorage.setItem(KEY, [on ? 'on' : 'off', host].filter(Boolean).join(' '));
  } catch {
    // Storage denied or full: the choice lasts as long as the page.
  }
}

/** Leaflet zoom from which the operator's street map shows. */
export const STREETS_FROM = 8;
