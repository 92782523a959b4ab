import { useCallback, useEffect, useState } from 'react';

type Parts = typeof import('./flows-on-map') & typeof import('./flow-list');

/** What draws very many flows: loaded where a map has them, and nowhere else. The only way into this folder. */
export function useManyFlows(wanted: boolean) {
  const [parts, setParts] = useState<Parts | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || parts || failed) return;
    let current = true;
    Promise.all([import('./flows-on-map'), import('./flow-list')]).then(
      ([map, flowList]) => current && setParts({ ...map, ...flowList }),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [wanted, parts, failed]);
  const fail = useCallback(() => setFailed(true), []);
  const retry = useCallback(() => setFailed(false), []);
  return { parts: failed ? null : parts, failed: wanted && failed, fail, retry };
}
