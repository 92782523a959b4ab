import { breakOffsets } from '../text/break-offsets';
import type { Cut, Span } from '../text/fonts';
import { lineHeight } from '../text/line-height';
import { type BaseDirection, type LineOrder, lineOrder } from '../text/line-order';
import type { TextLine } from '../text/wrap-text';
import type { QuotePart } from './picture-quote';
import type { Hand } from './svg-shapes';
import { el, outlinedText, textAttributes, textLine } from './svg-text';

const SIZE = 25;
/** In ems. */
const LINE = 1.44;

/** What stays in one line. */
interface Word {
  readonly text: string;
  /** Its place in the whole quotation, with a single space where there are any. */
  readonly from: number;
  readonly marked: boolean;
  readonly strong: boolean;
  /** Whether a space goes before it. */
  readonly apart: boolean;
  /** Whether a line may begin with it. */
  readonly mayBegin: boolean;
  /** Whether it ends in an ellipsis for what is left out. */
  readonly cut?: boolean;
}

interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Lines. */
  readonly max: number;
}

/** The article's words; what is chosen stands on the highlight's background with its line under each line of text. */
export function svgQuote(
  parts: readonly QuotePart[],
  direction: BaseDirection,
  room: Room,
  hand: Hand,
): { readonly svg: string; readonly bottom: number } {
  const { fonts } = hand;
  const widthOf = ({ text, strong }: Word) => fonts.width(text, cutOf(strong), SIZE);
  const space = fonts.width(' ', 'serif-400', SIZE);
  const { words, order } = wordsOf(parts, direction);
  const step = SIZE * lineHeight(words.map(({ text }) => text).join(' '), LINE);
  const out: string[] = [];
  let bottom = room.top;
  for (const [n, line] of linesOf(words, room, widthOf, space).entries()) {
    const y = room.top + (n + 1) * step - 8;
    bottom = y + 12;
    out.push(lineInOrder(line, order, room, y, hand) ?? plainLine(line, room, y, widthOf, space, hand));
  }
  return { svg: out.join(''), bottom };
}

const cutOf = (strong: boolean): Cut => (strong ? 'serif-600' : 'serif-400');

function wordsOf(parts: readonly QuotePart[], direction: BaseDirection) {
  const words: Word[] = [];
  let whole = '';
  let apart = false;
  for (const { text, marked, strong } of parts) {
    for (const piece of text.split(/(\s+)/)) {
      if (piece === '') continue;
      if (/^\s/.test(piece)) apart = true;
      else {
        if (apart && whole !== '') whole += ' ';
        words.push({ text: piece, from: whole.length, marked, strong, apart, mayBegin: apart });
        whole += piece;
        apart = false;
      }
    }
  }
  return { words: brokenUp(words, breakOffsets(whole)), order: lineOrder(whole, direction) };
}

/** Words of scripts without spaces, parted where a line may end. */
function brokenUp(words: readonly Word[], offsets: readonly number[]): Word[] {
  if (offsets.length === 0) return [...words];
  return words.flatMap((word) => {
    const { from, text } = word;
    const starts = [from, ...offsets.filter((at) => at > from && at < from + text.length)];
    return starts.map((start, i) => ({
      ...word,
      text: text.slice(start - from, (starts[i + 1] ?? from + text.length) - from),
      from: start,
      apart: i === 0 && word.apart,
      mayBegin: i > 0 || word.apart || offsets.includes(start),
    }));
  });
}

function linesOf(words: readonly Word[], room: Room, widthOf: (word: Word) => number, space: number): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let x = 0;
  for (const word of words) {
    const step = (line.length > 0 && word.apart ? space : 0) + widthOf(word);
    if (line.length > 0 && word.mayBegin && x + step > room.width) {
      lines.push(line);
      line = [];
      x = 0;
    }
    if (lines.length === room.max) break;
    x += line.length === 0 ? widthOf(word) : step;
    line.push(word);
  }
  if (lines.length < room.max && line.length > 0) return [...lines, line];
  const last = lines.at(-1);
  const end = last?.at(-1);
  if (last && end) {
    last[last.length - 1] = withEllipsis(end);
    // Room for the ellipsis.
    const over = () => last.reduce((sum, word, i) => sum + widthOf(word) + (i > 0 && word.apart ? space : 0), 0);
    while (last.length > 1 && over() > room.width) {
      last.pop();
      const now = last.at(-1);
      if (now) last[last.length - 1] = withEllipsis(now);
    }
  }
  return lines;
}

const withEllipsis = (word: Word): Word => ({ ...word, text: `${word.text.replace(/[,;:.]$/, '')}…`, cut: true });

/** Each word for itself, as any program sets it. */
function plainLine(
  line: readonly Word[],
  { left }: Room,
  y: number,
  widthOf: (word: Word) => number,
  space: number,
  hand: Hand,
): string {
  let x = left;
  const set = line.map((word, i) => {
    if (i > 0 && word.apart) x += space;
    const from = x;
    x += widthOf(word);
    return { word, marked: word.marked, from, to: x };
  });
  const words = set.map(({ word, from }) => textLine(word.text, from, y, styleOf(word.strong, hand), hand.fonts));
  return highlights(set, y, hand) + words.join('');
}

const styleOf = (strong: boolean, { colours }: Hand) => ({ cut: cutOf(strong), size: SIZE, fill: colours.ink });

/** The line as a whole, where letters join or run both ways; null where words can stand for themselves. */
function lineInOrder(
  words: readonly Word[],
  order: LineOrder | null,
  room: Room,
  y: number,
  hand: Hand,
): string | null {
  const { line, spans, marked } = joined(words, order);
  const outlines = hand.fonts.outlines(line, spans);
  if (!outlines) return null;
  const scale = SIZE / 1000;
  const rtl = order?.rtl ?? false;
  const left = rtl ? room.left + room.width - outlines.width * scale : room.left;
  const set = outlines.clusters.map((cluster) => ({
    marked: marked[cluster.from] ?? false,
    from: left + cluster.left * scale,
    to: left + cluster.right * scale,
  }));
  const style = { ...styleOf(false, hand), anchor: rtl ? ('end' as const) : ('start' as const) };
  const x = rtl ? room.left + room.width : room.left;
  const text = outlinedText(line.text, outlines, { x, y, ...style }, textAttributes(x, y, style), { fill: style.fill });
  return highlights(set, y, hand) + text;
}

/** A line's words as one text, and of each letter whether it is marked. */
function joined(words: readonly Word[], order: LineOrder | null) {
  const spans: Span[] = [];
  const marked: boolean[] = [];
  const levels: number[] = [];
  const base = order?.rtl ? 1 : 0;
  let text = '';
  for (const [i, word] of words.entries()) {
    const from = text.length;
    const isApart = i > 0 && word.apart;
    if (isApart) {
      marked.push(word.marked && (words[i - 1]?.marked ?? false));
      levels.push(order?.levels[word.from - 1] ?? base);
    }
    text += isApart ? ` ${word.text}` : word.text;
    for (let at = 0; at < word.text.length; at++) {
      const isEllipsis = word.cut && at === word.text.length - 1;
      marked.push(word.marked);
      levels.push(isEllipsis ? base : (order?.levels[word.from + at] ?? base));
    }
    spans.push({ from, to: text.length, cut: cutOf(word.strong) });
  }
  const line: TextLine = { text, order: order && { rtl: order.rtl, levels: Uint8Array.from(levels) }, cut: false };
  return { line, spans, marked };
}

/** Neighbouring marked words have one background. */
function highlights(
  set: readonly { readonly marked: boolean; readonly from: number; readonly to: number }[],
  y: number,
  { colours }: Hand,
): string {
  const spans: { from: number; to: number }[] = [];
  let open = false;
  for (const { marked, from, to } of set) {
    const last = spans.at(-1);
    if (marked && open && last) last.to = to;
    else if (marked) spans.push({ from, to });
    open = marked;
  }
  return spans
    .map(
      ({ from, to }) =>
        el('rect', { x: from, y: y - 25, width: to - from, height: 32, fill: colours['accent-bg'] }) +
        el('rect', { x: from, y: y + 7, width: to - from, height: 2, fill: colours.accent }),
    )
    .join('');
}
