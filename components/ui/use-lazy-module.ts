import { useEffect, useState } from 'react';

/**
 * A part of the page whose script is loaded when it is first wanted; null until it is there. What does not come is told to `onMissing`, with
 * a way to ask again, and is never thrown: it would take the page with it.
 * @param load the same function at each render
 */
export function useLazyModule<Part extends object>(
  load: () => Promise<Part>,
  wanted: boolean,
  onMissing: (retry: () => void) => void,
): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  const [attempt, setAttempt] = useState(0);
  const missing = wanted && part === null;
  useEffect(() => {
    if (!missing) return;
    let gone = false;
    load().then(
      (loaded) => !gone && setPart(loaded),
      () => !gone && onMissing(() => setAttempt(attempt + 1)),
    );
    return () => {
      gone = true;
    };
  }, [load, missing, onMissing, attempt]);
  return part;
}
