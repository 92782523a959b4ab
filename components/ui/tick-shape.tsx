import type { TimeTick } from '@/lib/scene/time-ticks';

/** The map's symbols, small: a diamond, a round table, an arrow. */
export function TickShape({ symbol }: { symbol: TimeTick['symbol'] }) {
  if (symbol === 'event') return <path d="M6.5 1 12 6.5 6.5 12 1 6.5Z" fill="currentColor" />;
  if (symbol === 'flow') return <path d="M0 5.5h17V2l7 4.5-7 4.5V7.5H0Z" fill="currentColor" />;
  return (
    <g fill="currentColor">
      <circle cx="6.5" cy="6.5" r="3" fill="none" stroke="currentColor" strokeWidth="1.3" />
      {[0, 60, 120, 180, 240, 300].map((turn) => (
        <circle key={turn} cx="6.5" cy="1.2" r="1.1" transform={`rotate(${turn} 6.5 6.5)`} />
      ))}
    </g>
  );
}
