import { useCallback, useEffect, useState } from 'react';
import type { ZoneDrawing } from '@/lib/draw/zone-drawing';

/** Whoever knows first that a map has zones asks for it: it then comes beside the map's own script. */
export const loadZoneDrawing = () => import('@/lib/draw/zone-drawing');

/** What draws shapes on the ground, loaded where a map has them. Where it does not come, all else is drawn. */
export function useZoneDrawing(wanted: boolean) {
  const [drawing, setDrawing] = useState<ZoneDrawing | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || drawing || failed) return;
    let current = true;
    loadZoneDrawing().then(
      ({ zoneDrawing }) => current && setDrawing(zoneDrawing),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [wanted, drawing, failed]);
  const retry = useCallback(() => setFailed(false), []);
  return { drawing, loading: wanted && !drawing && !failed, failed: wanted && !drawing && failed, retry };
}
