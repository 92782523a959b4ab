/** Words that take the place of a part of a text. */
export interface Edit {
  readonly at: number;
  readonly end: number;
  readonly words: string;
}

export interface EditedText {
  readonly text: string;
  /** Where a place of the edited text was before. */
  original(offset: number): number;
}

/** A text with all edits made, in any order. Of two that overlap, the first in the text counts. */
export function applyEdits(edits: readonly Edit[], text: string): EditedText {
  let out = '';
  let taken = 0;
  const shifts: { readonly from: number; readonly by: number }[] = [];
  for (const { at, end, words } of [...edits].sort((a, b) => a.at - b.at)) {
    if (at < taken) continue;
    out += text.slice(taken, at) + words;
    taken = end;
    shifts.push({ from: out.length, by: out.length - end });
  }
  return {
    text: out + text.slice(taken),
    original: (offset) => Math.min(text.length, offset - (shifts.findLast(({ from }) => from <= offset)?.by ?? 0)),
  };
}

/** Both count from 1. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** Tells where offsets of a text are. Lines end with \n, \r\n or \r. */
export function placesIn(text: string): (at: number) => LineAndColumn {
  let starts: number[] | null = null;
  return (at) => {
    starts ??= [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)];
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}
