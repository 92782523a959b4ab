import { useCallback, useEffect, useState } from 'react';
import type { ZoneDrawing } from '@/lib/draw/zone-drawing';

const SCRIPT_TIMEOUT_MS = 20_000;

/**
 * What draws shapes on the ground, loaded where a map has them. The page asks for it, and so beside the map's own script: the first marks
 * may be such shapes. Where it does not come, all else is drawn.
 */
export function useZoneDrawing(wanted: boolean) {
  const [drawing, setDrawing] = useState<ZoneDrawing | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || drawing || failed) return;
    let current = true;
    // A script may neither come nor fail, and the map waits for it.
    const late = window.setTimeout(() => setFailed(true), SCRIPT_TIMEOUT_MS);
    import('@/lib/draw/zone-drawing')
      .then(
        ({ zoneDrawing }) => current && setDrawing(zoneDrawing),
        () => current && setFailed(true),
      )
      .finally(() => window.clearTimeout(late));
    return () => {
      current = false;
      window.clearTimeout(late);
    };
  }, [wanted, drawing, failed]);
  const retry = useCallback(() => setFailed(false), []);
  return { drawing, loading: wanted && !drawing && !failed, failed: wanted && !drawing && failed, retry };
}
