import type { TimeTick } from '@/lib/scene/time-ticks';
import { TickShape } from '../ui/tick-shape';
import styles from './time-rule.module.css';

interface TimeTickSymbolProps {
  readonly tick: TimeTick;
  /** Outside the chosen time. */
  readonly muted: boolean;
  readonly chosen: boolean;
}

/** The map's symbols, small: a diamond, a round table, an arrow as long as its time. */
export function TimeTickSymbol({ tick, muted, chosen }: TimeTickSymbolProps) {
  const [start, end] = tick.bar ?? [tick.at, tick.at];
  const arrow = tick.symbol === 'flow';
  return (
    <svg
      className={styles.tick}
      data-symbol={tick.symbol}
      data-muted={muted ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      style={{ left: `${(arrow ? (start + end) / 2 : tick.at) * 100}%` }}
      width={arrow ? 24 : 13}
      height="13"
      viewBox={arrow ? '0 0 24 13' : '0 0 13 13'}
      aria-hidden="true"
    >
      <TickShape symbol={tick.symbol} />
    </svg>
  );
}
