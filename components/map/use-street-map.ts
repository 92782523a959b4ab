import { useCallback, useEffect, useRef, useState } from 'react';

/** Leaflet zoom from which the operator's street map shows. */
export const STREETS_FROM = 8;

/**
 * The operator's street map, asked for once the map stands, close enough for it, and what it is chosen with. One on this site is on; another
 * host's only after the reader agreed, which the device remembers for that host.
 */
export function useStreetMap(ready: boolean) {
  const [part, setPart] = useState<Awaited<ReturnType<typeof ask>>>(null);
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
  return {
    StreetSwitch,
    ...offered,
    on,
    set,
    /** Whether tiles of it could not be had. */
    missing,
    onRound,
    /** Grows when it is tried again: a layer is made for each. */
    attempt,
    retry,
  };
}

async function ask() {
  const response = await fetch('/basemap/config');
  const config: unknown = response.ok ? await response.json() : null;
  // Most sites offer none, and their readers need not load the choice.
  if (!config) return null;
  const { StreetSwitch, offeredStreetMap, rememberStreetMap } = await import('./street-switch');
  const offered = offeredStreetMap(config);
  return offered && { StreetSwitch, offered, rememberStreetMap };
}
