import type { Rect } from '@/lib/geo/rect';
import type { Target } from '@/lib/paint/paint-groups';
import styles from './marks.module.css';

/** What is unseen of a mark: where it takes the pointer, and what shows its focus. */
export function MarkTarget(target: Target) {
  switch (target.kind) {
    case 'area': {
      const { outline, small, at } = target;
      return (
        <>
          {outline && <path className={styles.area} d={outline} />}
          {small && <Spot at={at} />}
          <path className={styles.focus} d={outline || circle(at, 12)} />
        </>
      );
    }
    case 'line':
      return (
        <>
          <path className={styles.focus} d={target.d} />
          <path className={styles.hitLine} d={target.d} />
        </>
      );
    case 'box':
      return (
        <>
          <rect className={styles.focus} {...roomOf(target.box)} />
          <rect className={styles.hit} {...roomOf(target.box)} />
        </>
      );
    case 'spot':
      return (
        <>
          <circle className={styles.focus} cx={target.at[0]} cy={target.at[1]} r="14" />
          <Spot at={target.at} />
        </>
      );
  }
}

const Spot = ({ at: [cx, cy] }: { at: readonly [number, number] }) => (
  <circle className={styles.hit} cx={cx} cy={cy} r="12" />
);

const circle = ([x, y]: readonly [number, number], r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const roomOf = ({ left, top, right, bottom }: Rect) => ({
  x: left - 4,
  y: top - 3,
  width: right - left + 8,
  height: bottom - top + 6,
});
