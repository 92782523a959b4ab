import { useCallback, useEffect, useRef, useState } from 'react';
import { nextStep } from '@/lib/scene/time-steps';
import type { ClosedRange } from '@/lib/story/time-range';
import type { ViewContent } from '@/lib/story/view';
import { viewWithoutCamera, withTime } from '@/lib/view/view-changes';
import { useReader } from '../story/reader-context';

/** Long enough to see what has changed. */
const PAUSE_MS = 1500;

/**
 * Goes through the steps by itself, from where the reader is, and stops at the end, when the page is out of sight, on
 * Escape, and on any choice: a step that somebody else made, or anything but the camera changed.
 */
export function useTimePlay(steps: readonly ClosedRange[]): { playing: boolean; toggle: () => void } {
  const { view, change } = useReader();
  const [playing, setPlaying] = useState(false);
  const expected = useRef('');

  const go = useCallback(
    (step: ClosedRange, from: ViewContent) => {
      expected.current = viewWithoutCamera({ ...from, time: step });
      change((current) => withTime(current, step), 'replace');
    },
    [change],
  );

  const toggle = useCallback(() => {
    const first = nextStep(steps, view.time, 1) ?? steps[0];
    if (!playing && first) go(first, view);
    setPlaying(!playing);
  }, [playing, steps, view, go]);

  useEffect(() => {
    if (!playing) return;
    const next = nextStep(steps, view.time, 1);
    if (!next || viewWithoutCamera(view) !== expected.current) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => go(next, view), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [playing, steps, view, go]);

  useEffect(() => {
    if (!playing) return;
    const stop = () => setPlaying(false);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It stops the playing, and leaves what is chosen for the next press.
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    document.addEventListener('visibilitychange', stop);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('visibilitychange', stop);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [playing]);

  return { playing, toggle };
}
