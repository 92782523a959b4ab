/** A stretch of a paragraph that is one thing to an editor, or that nothing marks. Joined, the texts are the paragraph. */
export interface MarkedStretch<T> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What marks all of it, the shortest first; empty for plain text. */
  readonly marks: readonly T[];
}

export interface Marked {
  readonly start: number;
  readonly end: number;
}

/** Cuts a paragraph wherever a mark begins or ends. Marks outside of the text are passed over. */
export function markedText<T extends Marked>(text: string, marks: readonly T[]): MarkedStretch<T>[] {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])]);
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? text.length;
    const over = inside.filter((mark) => mark.start <= start && end <= mark.end);
    over.sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start, end, text: text.slice(start, end), marks: over };
  });
}
