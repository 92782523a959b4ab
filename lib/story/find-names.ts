/** Where words stand: in a paragraph (1-based), from and to which UTF-16 unit of it. */
export interface Found<T> {
  readonly value: T;
  readonly text: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Whole-word mentions of names, in the order of the text. Where names overlap, the longer one counts: "South Sudan", not "Sudan". */
export function findNames<T>(paragraphs: readonly string[], names: ReadonlyMap<string, T>): Found<T>[] {
  const longestFirst = [...names.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return paragraphs.flatMap((text, i) =>
    [...text.matchAll(pattern)].map((match) => ({
      value: names.get(match[0]) as T,
      text: match[0],
      paragraph: i + 1,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
