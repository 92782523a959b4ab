import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds between two things that are said: who moves fast through marks or types a search hears the last. */
const PACE_MS = 1000;

/**
 * What is to be said, at most once a second: at once after a silence, else as soon as the pace allows, and then only
 * the last of what came meanwhile. Whoever listens hears where they are, not everything that they passed.
 */
export function useThrottledAnnouncement<T>() {
  const [said, setSaid] = useState<T | null>(null);
  const next = useRef({ from: 0, timer: 0 });

  const say = useCallback((value: T) => {
    const wait = next.current.from - performance.now();
    clearTimeout(next.current.timer);
    const put = () => {
      next.current.from = performance.now() + PACE_MS;
      setSaid(value);
    };
    if (wait > 0) next.current.timer = window.setTimeout(put, wait);
    else put();
  }, []);
  const forget = useCallback(() => setSaid(null), []);
  useEffect(() => () => clearTimeout(next.current.timer), []);

  return { said, say, forget } as const;
}
