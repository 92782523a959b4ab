import { useCallback, useEffect, useState } from 'react';
import type { ZoneDrawing } from '@/lib/draw/zone-drawing';

/**
 * What draws shapes on the ground, loaded where a map has them: beside the base map's files, which are more. From the page, and so still
 * earlier, it would come with a second copy of what the map's script has. Where it does not come, all else is drawn.
 */
export function useZoneDrawing(wanted: boolean) {
  const [drawing, setDrawing] = useState<ZoneDrawing | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || drawing || failed) return;
    let current = true;
    import('@/lib/draw/zone-drawing').then(
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
