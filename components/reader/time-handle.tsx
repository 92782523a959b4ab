import { timeMessages } from '@words/reader';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { type Handle, handlesAt, nearestSnapPoint, type TimeHandles, withHandle } from '@/lib/scene/time-steps';
import { withTime } from '@/lib/view/view-changes';
import { handleWords } from '@/lib/words/time-label';
import { useReader } from '../story/reader-context';
import styles from './time-slider.module.css';

/** How many rests PageUp and PageDown go. */
const PAGE = 5;

interface TimeHandleProps {
  readonly handle: Handle;
  readonly handles: TimeHandles;
  /** Where it stands, from 0 to 1. */
  readonly at: number;
  readonly track: RefObject<HTMLElement | null>;
}

/** One end of the chosen time. While it moves the address is replaced; letting go of pointer or key makes one step. */
export function TimeHandle({ handle, handles, at, track }: TimeHandleProps) {
  const { view, change } = useReader();
  const snapPoints = handle === 'start' ? handles.starts : handles.ends;
  const now = handlesAt(handles, view.time)[handle];

  const put = (index: number) =>
    change((current) => withTime(current, withHandle(handles, current.time, handle, index)), 'drag');
  const settle = () => change((current) => current);

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = track.current?.getBoundingClientRect();
    if (box) put(nearestSnapPoint(snapPoints, (event.clientX - box.left) / box.width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      PageUp: now + PAGE,
      PageDown: now - PAGE,
      Home: 0,
      End: snapPoints.length - 1,
    }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    put(to);
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-handle={handle}
      style={{ left: `${at * 100}%` }}
      aria-label={timeMessages[handle]}
      aria-valuemin={0}
      aria-valuemax={snapPoints.length - 1}
      aria-valuenow={now}
      aria-valuetext={handleWords(view.time, handle)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onLostPointerCapture={settle}
      onKeyDown={onKeyDown}
      onKeyUp={settle}
      onBlur={settle}
    />
  );
}
