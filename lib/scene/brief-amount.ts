import type { Figure } from '../story/story';

/** Qualifiers of numbers that are given as they are. */
const UNHEDGED: ReadonlySet<string> = new Set(['exact', 'rounded']);

/** An amount of the text in its own words; a hedge that stands elsewhere in the sentence goes with it. */
export function briefAmount({ written, qualifier }: Pick<Figure, 'written' | 'qualifier'>): string {
  const said = written.toLowerCase().includes(qualifier.toLowerCase());
  return said || UNHEDGED.has(qualifier) ? written : `${qualifier} ${written}`;
}
