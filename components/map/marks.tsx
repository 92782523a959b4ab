import { memo } from 'react';
import type { DisplayList } from '@/lib/draw/display-list';
import { type PaintGroup, paintGroups } from '@/lib/paint/paint-groups';
import { Shapes } from '../ui/shapes';
import { MarkGroup } from './mark-group';
import { MarkTarget } from './mark-target';
import styles from './marks.module.css';

interface MarksProps {
  readonly displayList: DisplayList;
  readonly activeId: string | null;
  readonly isWorldCopy?: boolean;
  /** Keeps ids apart where several drawings stand on one page. */
  readonly scope?: string;
}

/** A display list as SVG that is pointed at, focused and chosen. How it looks: lib/paint. */
export const Marks = memo(function Marks({ displayList, activeId, isWorldCopy = false, scope = 'map' }: MarksProps) {
  const { under, over } = paintGroups(displayList, { scope, moves: !isWorldCopy });
  return [...under, ...over].map(({ key, mark, shapes, label }: PaintGroup) => {
    const painted = <Shapes shapes={shapes} classes={styles} />;
    if (!mark) {
      return (
        <g key={key} aria-hidden="true">
          {painted}
        </g>
      );
    }
    // An event at several places is drawn at each, by a key of its own.
    const isCopy = isWorldCopy || key !== mark.of.id;
    return (
      <MarkGroup key={key} mark={mark.of} active={mark.of.id === activeId} isCopy={isCopy}>
        {painted}
        <MarkTarget {...mark.target} />
        {label.length > 0 && (
          <g aria-hidden="true">
            <Shapes shapes={label} classes={styles} />
          </g>
        )}
      </MarkGroup>
    );
  });
});
