import type { CSSProperties, ReactNode } from 'react';
import { flowDrift } from '@/lib/paint/flow-shapes';
import { type FlowMark, type Mark, markWords } from '@/lib/scene/mark';
import styles from './marks.module.css';

interface MarkGroupProps {
  readonly mark: Mark;
  /** The one mark that Tab reaches; arrows walk to the others. */
  readonly active: boolean;
  /** A repetition of the world: seen and clicked, but named and focused only once. */
  readonly isWorldCopy: boolean;
  readonly children: ReactNode;
}

/** The element that stands for a mark: focusable, named, chosen by click, Enter or Space. */
export function MarkGroup({ mark, active, isWorldCopy, children }: MarkGroupProps) {
  if (isWorldCopy) {
    return (
      <g
        className={styles.mark}
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
      className={styles.mark}
      role="button"
      tabIndex={active ? 0 : -1}
      aria-label={markWords(mark)}
      aria-pressed={mark.selected}
      data-entity={mark.id}
      data-kind={mark.kind}
      data-origin={mark.origin}
      data-selected={mark.selected || undefined}
      style={mark.kind === 'flow' && mark.selected ? driftOf(mark) : undefined}
    >
      {children}
    </g>
  );
}

const driftOf = (mark: FlowMark) => ({ '--drift': `${flowDrift(mark)}px` }) as CSSProperties;
