/** Cells of the distance table that may still be filled; shared by all quotes of a file, so that junk costs a bounded time. */
export interface Budget {
  cells: number;
}

export const NEAR_TEXT_CELLS = 100_000_000;

interface Match {
  readonly text: string;
  readonly distance: number;
}

/**
 * The part of `texts` that is most like `wanted` by edit distance, or null if nothing is like it. Sellers' algorithm:
 * the usual table, but a match may start anywhere, so the first row is zero and each cell remembers where it started.
 */
export function nearText(wanted: string, texts: readonly string[], budget: Budget): string | null {
  let best: Match | null = null;
  for (const text of texts) {
    const cells = wanted.length * text.length;
    if (cells > budget.cells) continue;
    budget.cells -= cells;
    const match = nearest(wanted, text);
    if (match && (!best || match.distance < best.distance)) best = match;
  }
  return best && best.distance <= Math.max(1, wanted.length * 0.4) ? best.text : null;
}

function nearest(wanted: string, text: string): Match | null {
  const rows = wanted.length;
  const cost = Uint16Array.from({ length: rows + 1 }, (_, row) => row);
  const from = new Uint32Array(rows + 1);
  let best: { start: number; end: number; distance: number } | null = null;

  for (let column = 1; column <= text.length; column++) {
    let diagonalCost = 0;
    let diagonalFrom = column - 1;
    from[0] = column;
    for (let row = 1; row <= rows; row++) {
      const leftCost = cost[row] ?? 0;
      const leftFrom = from[row] ?? 0;
      let min = diagonalCost + (wanted.charCodeAt(row - 1) === text.charCodeAt(column - 1) ? 0 : 1);
      let start = diagonalFrom;
      if (leftCost + 1 < min) {
        min = leftCost + 1;
        start = leftFrom;
      }
      const upCost = (cost[row - 1] ?? 0) + 1;
      if (upCost < min) {
        min = upCost;
        start = from[row - 1] ?? 0;
      }
      diagonalCost = leftCost;
      diagonalFrom = leftFrom;
      cost[row] = min;
      from[row] = start;
    }
    const found = { start: from[rows] ?? 0, end: column, distance: cost[rows] ?? 0 };
    if (found.end > found.start && (!best || isBetter(found, best, rows))) best = found;
  }
  return best && { text: wholeWords(text, best.start, best.end), distance: best.distance };
}

/** "rrived" is as near to "arived" as "arrived" is, but nobody would quote it. */
function wholeWords(text: string, start: number, end: number): string {
  const within = (offset: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, offset - 1), offset + 1));
  let [from, to] = [start, end];
  while (within(from)) from--;
  while (within(to)) to++;
  return text.slice(from, to);
}

type Span = { readonly start: number; readonly end: number; readonly distance: number };

/** Of two equally distant parts, the one that is as long as what was wanted. */
function isBetter(a: Span, b: Span, length: number): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  return Math.abs(a.end - a.start - length) < Math.abs(b.end - b.start - length);
}
