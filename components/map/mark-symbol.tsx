import { SYMBOL_SHAPES, tableSeats } from '@/lib/draw/symbol-shapes';
import type { EventMark } from '@/lib/scene/mark';
import styles from './marks.module.css';

/** Diamond for an event, round table for a meeting, fort for a base, square for any other site: told apart without colour. */
export function MarkSymbol({ symbol, seats }: Pick<EventMark, 'symbol' | 'seats'>) {
  if (symbol === 'base') {
    return (
      <g className={styles.base}>
        <rect {...SYMBOL_SHAPES.fortFrame} />
        <path d={SYMBOL_SHAPES.fort} />
      </g>
    );
  }
  if (symbol === 'site') {
    return (
      <g className={styles.site}>
        <path d={SYMBOL_SHAPES.site} />
        <circle r="1.8" />
      </g>
    );
  }
  if (symbol === 'meeting') return <RoundTable seats={seats} />;
  return <path className={styles.diamond} d={SYMBOL_SHAPES.diamond} />;
}

function RoundTable({ seats }: { seats: number }) {
  return (
    <g className={styles.table}>
      <circle r={SYMBOL_SHAPES.table} />
      {tableSeats(seats).map(([x, y]) => (
        <circle key={`${x} ${y}`} className={styles.tableSeat} cx={x} cy={y} r={SYMBOL_SHAPES.seat} />
      ))}
    </g>
  );
}
