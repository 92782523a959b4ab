import { breakOffsets } from './break-offsets';
import { letterEnds } from './letters';
import { type BaseDirection, type LineOrder, lineOrder, orderOfPart, orderWithEllipsis } from './line-order';

/** What stands in one line, as it is read. */
export interface TextLine {
  readonly text: string;
  readonly order: LineOrder | null;
  /** Whether words were left out at its end, for which an ellipsis stands. */
  readonly cut: boolean;
}

type MeasureText = (text: string) => number;

export function lineOf(text: string, direction: BaseDirection = 'auto'): TextLine {
  return { text, order: lineOrder(text, direction), cut: false };
}

/** Lines no wider than `width`, at most `max` of them; what does not fit ends in an ellipsis. */
export function wrapText(
  text: string,
  width: number,
  max: number,
  measure: MeasureText,
  direction: BaseDirection = 'auto',
): TextLine[] {
  const whole = text.split(/\s+/).filter(Boolean).join(' ');
  const order = lineOrder(whole, direction);
  const part = (from: number, to: number): TextLine => ({
    text: whole.slice(from, to),
    order: orderOfPart(order, from, to),
    cut: false,
  });
  const lines: TextLine[] = [];
  if (max < 1) return lines;
  let from = 0;
  let to = 0;
  for (const piece of piecesOf(whole)) {
    if (to > from && measure(whole.slice(from, piece.to)) <= width) {
      to = piece.to;
      continue;
    }
    if (to > from) {
      if (lines.length === max - 1) return [...lines, cutLine(part(from, whole.length), width, measure)];
      lines.push(part(from, to));
    }
    from = piece.from;
    to = piece.to;
    if (measure(whole.slice(from, to)) <= width) continue;
    // A word wider than the line.
    if (lines.length === max - 1) return [...lines, cutLine(part(from, whole.length), width, measure)];
    lines.push(cutLine(part(from, to), width, measure));
    from = to;
  }
  return to > from ? [...lines, part(from, to)] : lines;
}

/** Words, and in scripts without spaces what may stand in a line of its own. */
function piecesOf(whole: string): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  const offsets = new Set(breakOffsets(whole));
  let from = 0;
  for (let at = 1; at <= whole.length; at++) {
    const isSpace = whole[at] === ' ';
    if (at < whole.length && !isSpace && !offsets.has(at)) continue;
    if (at > from) pieces.push({ from, to: at });
    from = isSpace ? at + 1 : at;
  }
  return pieces;
}

/** As much of a text as is no wider than `width`, with an ellipsis when some is left out. */
export function cutText(
  text: string,
  width: number,
  measure: MeasureText,
  direction: BaseDirection = 'auto',
): TextLine {
  return cutLine(lineOf(text.trim(), direction), width, measure);
}

function cutLine(line: TextLine, width: number, measure: MeasureText): TextLine {
  const ends = letterEnds(line.text);
  const start = (count: number) => line.text.slice(0, ends[count - 1] ?? 0).trimEnd();
  // From a few letters on: the rest of an article is not measured for one line of it.
  let [fits, tooMany] = [0, Math.min(SOME, ends.length)];
  while (tooMany < ends.length && measure(`${start(tooMany)}…`) <= width)
    [fits, tooMany] = [tooMany, Math.min(2 * tooMany, ends.length)];
  if (tooMany === ends.length && measure(line.text) <= width) return line;
  while (tooMany - fits > 1) {
    const count = (fits + tooMany) >> 1;
    if (measure(`${start(count)}…`) <= width) fits = count;
    else tooMany = count;
  }
  const kept = start(fits).replace(/[,;:–-]$/, '');
  return {
    text: `${kept}…`,
    order: orderWithEllipsis(orderOfPart(line.order, 0, kept.length)),
    cut: true,
  };
}

const SOME = 64;
