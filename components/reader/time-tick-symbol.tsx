import type { TimeTick } from '@/lib/scene/time-ticks';
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
      {tick.symbol === 'event' && <path d="M6.5 1 12 6.5 6.5 12 1 6.5Z" fill="currentColor" />}
      {tick.symbol === 'meeting' && (
        <g fill="currentColor">
          <circle cx="6.5" cy="6.5" r="3" fill="none" stroke="currentColor" strokeWidth="1.3" />
          {[0, 60, 120, 180, 240, 300].map((turn) => (
            <circle key={turn} cx="6.5" cy="1.2" r="1.1" transform={`rotate(${turn} 6.5 6.5)`} />
          ))}
        </g>
      )}
      {arrow && <path d="M0 5.5h17V2l7 4.5-7 4.5V7.5H0Z" fill="currentColor" />}
    </svg>
  );
}
