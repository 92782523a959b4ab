import { useCallback, useEffect, useRef, useState } from 'react';
import type { StreetMap } from '@/lib/basemap/street-map';

/** Leaflet zoom from which the operator's street map shows. */
export const STREETS_FROM = 8;

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

type Part = typeof import('./street-switch');

/**
 * The operator's street map, asked for once the map stands, close enough for it, and what it is chosen with. One on this site is on; another
 * host's only after the reader agreed, which the device remembers for that host.
 */
export function useStreetMap(ready: boolean): (StreetMapChoice & Pick<Part, 'StreetSwitch'>) | null {
  const [part, setPart] = useState<(Part & { offered: Offered }) | null>(null);
  const [on, setOn] = useState(false);
  const [missing, setMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(false);

  useEffect(() => {
    if (!ready || asked.current) return;
    asked.current = true;
    ask().then(
      (there) => {
        if (!there) return;
        setPart(there);
        setOn(there.offered.on);
      },
      // Without it the built-in map is all there is.
      () => {},
    );
  }, [ready]);

  const set = useCallback(
    (next: boolean) => {
      setOn(next);
      setMissing(false);
      part?.rememberStreetMap(part.offered.host, next);
    },
    [part],
  );
  const onRound = useCallback((whole: boolean) => setMissing(!whole), []);
  const retry = useCallback(() => {
    setMissing(false);
    setAttempt((count) => count + 1);
  }, []);
  if (!part) return null;
  const { StreetSwitch, offered } = part;
  return { StreetSwitch, ...offered, on, set, missing, onRound, attempt, retry };
}

type Offered = NonNullable<ReturnType<Part['offeredStreetMap']>>;

async function ask() {
  const response = await fetch('/basemap/config');
  const config: unknown = response.ok ? await response.json() : null;
  // Most sites offer none, and their readers need not load the choice.
  if (!config) return null;
  const part = await import('./street-switch');
  const offered = part.offeredStreetMap(config);
  return offered && { ...part, offered };
}
