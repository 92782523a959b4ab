import type { Target } from '@/lib/paint/paint-groups';
import { shape } from '@/lib/paint/shape';
import { Shapes } from '../ui/shapes';
import styles from './marks.module.css';

/** As much as a finger needs, in pixels. */
export const TARGET_RADIUS = 12;

/** What is unseen of a mark: where it takes the pointer, and what shows its focus. */
export function MarkTarget({ outline, line, box, at, radius = 0 }: Target) {
  const targets = [
    outline ? shape('path', { part: 'area', d: outline }) : null,
    line ? shape('path', { part: 'hitLine', d: line }) : null,
    box
      ? shape('rect', {
          part: 'hit',
          x: box.left - 4,
          y: box.top - 3,
          width: box.right - box.left + 8,
          height: box.bottom - box.top + 6,
        })
      : null,
    at ? shape('circle', { part: 'hit', cx: at[0], cy: at[1], r: Math.max(TARGET_RADIUS, radius) }) : null,
  ];
  const first = targets.find(Boolean);
  const focus = first ? shape(first.name, { ...first.attributes, part: 'focus' }) : null;
  return <Shapes shapes={[focus, ...targets]} classes={styles} />;
}
