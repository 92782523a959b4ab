import type { GatheredMark } from '@/lib/scene/mark';
import styles from './marks.module.css';

/** Diamond for an event, round table for a meeting, dashed fort for a base: told apart without colour. */
export function MarkSymbol({ symbol, seats }: Pick<GatheredMark, 'symbol' | 'seats'>) {
  if (symbol === 'base') {
    return (
      <g className={styles.base}>
        <rect x="-8" y="-8" width="16" height="16" rx="1" />
        <path d="M-4 4V-3h2v1.6h1V-3h2v1.6h1V-3h2v7z" />
      </g>
    );
  }
  if (symbol === 'meeting') return <RoundTable seats={seats} />;
  return <path className={styles.diamond} d="M0-7 7 0 0 7-7 0Z" />;
}

function RoundTable({ seats }: { seats: number }) {
  return (
    <g className={styles.table}>
      <circle r="4.6" />
      {Array.from({ length: seats }, (_, i) => {
        const angle = (2 * Math.PI * i) / seats - Math.PI / 2;
        const key = `${i}/${seats}`;
        return (
          <circle
            key={key}
            className={styles.tableSeat}
            cx={8.4 * Math.cos(angle)}
            cy={8.4 * Math.sin(angle)}
            r="1.5"
          />
        );
      })}
    </g>
  );
}
