import { createContext, type ReactNode, useContext } from 'react';
import { type Mark, markWords } from '@/lib/scene/mark';
import styles from './marks.module.css';

/** What else an element that stands for an entity says, where a page has more to say of it than the map knows. */
export const MarkAttributesContext = createContext<(id: string) => object>(() => NOTHING);

const NOTHING = {};

interface MarkGroupProps {
  readonly mark: Mark;
  /** The one mark that Tab reaches; arrows walk to the others. */
  readonly active: boolean;
  /** In a repetition of the world, or at another place of an event: seen and clicked, but named and focused only once. */
  readonly isCopy: boolean;
  readonly children: ReactNode;
}

/** The element that stands for a mark: focusable, named, chosen by click, Enter or Space. */
export function MarkGroup({ mark, active, isCopy, children }: MarkGroupProps) {
  const more = useContext(MarkAttributesContext)(mark.id);
  const own = isCopy
    ? { 'data-ghost': mark.id, 'aria-hidden': true }
    : {
        role: 'button',
        tabIndex: active ? 0 : -1,
        'aria-label': markWords(mark),
        'aria-pressed': mark.selected,
        'data-entity': mark.id,
        'data-kind': mark.kind,
        ...more,
      };
  return (
    <g className={styles.mark} data-origin={mark.origin} data-selected={mark.selected || undefined} {...own}>
      {children}
    </g>
  );
}
