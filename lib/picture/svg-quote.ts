import type { Colours } from './colours';
import type { Fonts } from './fonts';
import type { QuotePart } from './picture-quote';
import { el } from './svg';
import { textLine } from './svg-text';

const SIZE = 25;
const LINE = 36;

interface Word {
  readonly text: string;
  readonly marked: boolean;
  readonly strong: boolean;
  /** Whether a space goes before it. */
  readonly apart: boolean;
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
  room: Room,
  colours: Colours,
  fonts: Fonts,
): { readonly svg: string; readonly bottom: number } {
  const widthOf = ({ text, strong }: Word) => fonts.width(text, strong ? 'serif-600' : 'serif-400', SIZE);
  const space = fonts.width(' ', 'serif-400', SIZE);
  const out: string[] = [];
  let bottom = room.top;
  for (const [n, line] of linesOf(wordsOf(parts), room, widthOf, space).entries()) {
    const y = room.top + (n + 1) * LINE - 8;
    bottom = y + 12;
    let x = room.left;
    const set = line.map((word, i) => {
      if (i > 0 && word.apart) x += space;
      const at = x;
      x += widthOf(word);
      return { word, at, end: x };
    });
    for (const { from, to } of spans(set)) {
      out.push(
        el('rect', { x: from, y: y - 25, width: to - from, height: 32, fill: colours['accent-bg'] }),
        el('rect', { x: from, y: y + 7, width: to - from, height: 2, fill: colours.accent }),
      );
    }
    for (const { word, at } of set) {
      out.push(
        textLine(word.text, at, y, { cut: word.strong ? 'serif-600' : 'serif-400', size: SIZE, fill: colours.ink }),
      );
    }
  }
  return { svg: out.join(''), bottom };
}

function wordsOf(parts: readonly QuotePart[]): Word[] {
  const words: Word[] = [];
  let apart = false;
  for (const { text, marked, strong } of parts) {
    for (const piece of text.split(/(\s+)/)) {
      if (piece === '') continue;
      if (/^\s/.test(piece)) apart = true;
      else {
        words.push({ text: piece, marked, strong, apart });
        apart = false;
      }
    }
  }
  return words;
}

function linesOf(words: readonly Word[], room: Room, widthOf: (word: Word) => number, space: number): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let x = 0;
  for (const word of words) {
    const step = (line.length > 0 && word.apart ? space : 0) + widthOf(word);
    if (line.length > 0 && word.apart && x + step > room.width) {
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
    last[last.length - 1] = { ...end, text: `${end.text.replace(/[,;:.]$/, '')}…` };
    // Room for the ellipsis.
    const over = () => last.reduce((sum, word, i) => sum + widthOf(word) + (i > 0 && word.apart ? space : 0), 0);
    while (last.length > 1 && over() > room.width) {
      last.pop();
      const now = last.at(-1);
      if (now) last[last.length - 1] = { ...now, text: `${now.text.replace(/[,;:.]$/, '')}…` };
    }
  }
  return lines;
}

/** Neighbouring marked words as one background. */
function spans(set: readonly { word: Word; at: number; end: number }[]): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  let open = false;
  for (const { word, at, end } of set) {
    const last = out.at(-1);
    if (word.marked && open && last) last.to = end;
    else if (word.marked) out.push({ from: at, to: end });
    open = word.marked;
  }
  return out;
}
