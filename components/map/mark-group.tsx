import type { ReactNode } from 'react';
import { type Mark, markWords } from '@/lib/scene/mark';
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
