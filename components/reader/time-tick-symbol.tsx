import type { TickStack } from '@/lib/scene/time-ticks';
import { TickShape } from '../ui/tick-shape';
import styles from './time-slider.module.css';

interface TimeTickSymbolProps {
  readonly stack: TickStack;
  /** Outside the chosen time. */
  readonly muted: boolean;
  readonly chosen: boolean;
}

/** The map's symbols, small: a diamond, a round table, an arrow; several as a ring with their number, as on the map. */
export function TimeTickSymbol({ stack: { symbol, ticks, at }, muted, chosen }: TimeTickSymbolProps) {
  const arrow = symbol === 'flow';
  const count = ticks.length;
  const width = arrow ? (count > 1 ? 34 : 24) : 15;
  return (
    <svg
      className={styles.tick}
      data-symbol={symbol}
      data-muted={muted ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      style={{ left: `${at * 100}%` }}
      width={width}
      height="15"
      viewBox={arrow ? `0 -1 ${width} 15` : '-1 -1 15 15'}
      aria-hidden="true"
    >
      {(arrow || count === 1) && <TickShape symbol={symbol} />}
      {!arrow && count > 1 && <circle cx="6.5" cy="6.5" r="6.6" className={styles.ring} />}
      {count > 1 && (
        <text x={arrow ? 30 : 6.5} y="10">
          {count}
        </text>
      )}
    </svg>
  );
}
