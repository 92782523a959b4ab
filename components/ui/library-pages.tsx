import { libraryMessages } from '@words/site';
import styles from './library.module.css';

interface LibraryPagesProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Stories before this page, and up to its end. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The way to the other pages of the library. */
export function LibraryPages({ page, pages, from, to, count }: LibraryPagesProps) {
  if (pages < 2) return null;
  return (
    <nav className={styles.pages} aria-label={libraryMessages.pages}>
      {page > 1 && (
        <a rel="prev" href={libraryHref(page - 1)}>
          {libraryMessages.newer}
        </a>
      )}
      <span>{libraryMessages.range({ from: from + 1, to, count })}</span>
      {page < pages && (
        <a rel="next" href={libraryHref(page + 1)}>
          {libraryMessages.older}
        </a>
      )}
    </nav>
  );
}

/** The address of a page of the library; the first one has the bare address. */
export function libraryHref(page: number): string {
  return page > 1 ? `/?page=${page}` : '/';
}
