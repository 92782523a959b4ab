import type { Colour } from './shape';

/** What the ink of a sign tells of what it stands for. */
export interface Inked {
  readonly selected: boolean;
  readonly origin: 'article' | 'context';
}

/** Ink is what the article says, pencil what it does not say, accent what the reader chose. */
export const inkOf = ({ selected, origin }: Inked): Colour =>
  selected ? 'var(--accent)' : origin === 'context' ? 'var(--pencil)' : 'var(--ink)';
