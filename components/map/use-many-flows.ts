'use client';

import { useCallback, useEffect, useState } from 'react';

type Parts = typeof import('./many-flows/many-flows');

/** What draws very many flows: loaded where a map has them, and nowhere else. */
export function useManyFlows(wanted: boolean) {
  const [parts, setParts] = useState<Parts | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || parts || failed) return;
    let current = true;
    import('./many-flows/many-flows').then(
      (loaded) => current && setParts(loaded),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [wanted, parts, failed]);
  const retry = useCallback(() => setFailed(false), []);
  return { parts, failed: wanted && failed, retry };
}
