import { paginationMessages } from '@words/reader';
import { PAGE } from '@/lib/scene/many-flows';
import styles from './pagination.module.css';

interface PaginationProps {
  /** Index of the page's first. */
  readonly start: number;
  readonly count: number;
  readonly onTurn: (start: number) => void;
  /** On a page. */
  readonly size?: number;
}

/** The way to the other pages of a very long list. */
export function Pagination({ start, count, onTurn, size = PAGE }: PaginationProps) {
  const turn = (to: number, name: string) => {
    const isThere = to >= 0 && to < count;
    return (
      // Not `disabled`: on the last page that would throw the focus away.
      <button type="button" aria-disabled={!isThere} onClick={() => isThere && onTurn(to)}>
        {name}
      </button>
    );
  };
  return (
    <nav className={styles.pages} aria-label={paginationMessages.pages}>
      {turn(start - size, paginationMessages.previous)}
      <span>{paginationMessages.page({ from: start + 1, to: Math.min(count, start + size), all: count })}</span>
      {turn(start + size, paginationMessages.next)}
    </nav>
  );
}
