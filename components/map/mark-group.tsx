import type { ReactNode } from 'react';
import { SYMBOL_SHAPES, tableSeats } from '@/lib/draw/symbol-shapes';
import { type EventMark, type Mark, markWords } from '@/lib/scene/mark';
import styles from './marks.module.css';

interface MarkGroupProps {
  readonly mark: Mark;
  /** The one mark that Tab reaches; arrows walk to the others. */
  readonly active: boolean;
  /** A repetition of the world: seen and clicked, but named and focused only once. */
  readonly isWorldCopy: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The element that stands for a mark: focusable, named, chosen by click, Enter or Space. */
export function MarkGroup({ mark, active, isWorldCopy, className = '', children }: MarkGroupProps) {
  const classes = [
    styles.mark,
    mark.selected ? styles.selected : '',
    mark.origin === 'context' ? styles.context : '',
    className,
  ]
    .filter(Boolean)
    .join(' ');
  if (isWorldCopy) {
    return (
      <g
        className={classes}
        data-ghost={mark.id}
        data-origin={mark.origin}
        data-selected={mark.selected || undefined}
        aria-hidden="true"
      >
        {children}
      </g>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      className={classes}
      role="button"
      tabIndex={active ? 0 : -1}
      aria-label={markWords(mark)}
      aria-pressed={mark.selected}
      data-entity={mark.id}
      data-kind={mark.kind}
      data-origin={mark.origin}
      data-selected={mark.selected || undefined}
    >
      {children}
    </g>
  );
}

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
