import { useEffect, useState } from 'react';

/**
 * Turns true after a frame in which `begun` was, and stays so: what is rendered then comes after what was there before can be seen. The
 * frame after the next one begins when that has been painted.
 */
export function useAfterPaint(begun: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!begun || painted) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, [begun, painted]);
  return painted;
}
