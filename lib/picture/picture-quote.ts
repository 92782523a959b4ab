import type { Fonts } from '../draw/label-style';
import { letterStart } from '../story/letters';
import type { Entity, Passage, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { View } from '../story/view';
import { accordingTo } from '../words/in-sentence';
import type { Colours } from './svg-shapes';
import { el, textLine } from './svg-text';

/** Words of the article as a picture quotes them; `marked` is what was chosen, `strong` a figure in it. */
export interface QuotePart {
  readonly text: string;
  readonly marked: boolean;
  readonly strong: boolean;
}

/** As many characters as a picture quotes of a passage, and of what stands around a short one. */
const MAX = 210;
const AROUND = 60;

/** The highlighted words, or else the first passage of what is chosen, with a little of what stands around it. */
export function pictureQuote(story: Story, view: View, selected: Entity | null): readonly QuotePart[] {
  const passage = view.highlight ?? (selected && passageOf(selected));
  const text = passage && story.paragraphs[passage.paragraph - 1]?.text;
  if (!passage || !text) return [];
  const room = passage.end - passage.start > 90 || view.highlight ? 0 : AROUND;
  const from = wordStart(text, passage.start, room);
  const to = wordEnd(text, passage.end, room);
  const cut = passage.end - passage.start > MAX;
  const end = cut ? letterStart(text, passage.start + MAX) : passage.end;
  const strong = figuresIn(story, selected).filter(({ paragraph }) => paragraph === passage.paragraph);
  const inside = split(text, passage.start, end, strong);
  return [
    ...plain(`${from > 0 && from < passage.start ? '…' : ''}${text.slice(from, passage.start)}`),
    ...inside,
    ...(cut ? plain('…') : plain(`${text.slice(end, to)}${to < text.length && to > end ? '…' : ''}`)),
  ];
}

/** Of a flow the words with its amount. */
function passageOf(entity: Entity): Passage | null {
  const amount = entity.kind === 'flow' ? entity.figures[0]?.passage : undefined;
  if (amount) {
    const around = entity.passages.filter(
      ({ paragraph, start, end }) => paragraph === amount.paragraph && start <= amount.start && end >= amount.end,
    );
    return around.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? amount;
  }
  return entity.passages[0] ?? (entity.kind === 'figure' ? entity.figure.passage : null);
}

function figuresIn(story: Story, selected: Entity | null): readonly Passage[] {
  if (!selected) return [];
  const own = selected.kind === 'flow' ? selected.figures.map(({ passage }) => passage) : [];
  const figures = story.entities.flatMap((entity) => (entity.kind === 'figure' ? [entity.figure.passage] : []));
  return [...own, ...figures];
}

function plain(text: string): QuotePart[] {
  return text ? [{ text, marked: false, strong: false }] : [];
}

function split(text: string, start: number, end: number, strong: readonly Passage[]): QuotePart[] {
  const isStrong = (at: number) => strong.some((one) => at >= one.start && at < one.end);
  const parts: QuotePart[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && isStrong(at) === isStrong(from)) continue;
    parts.push({ text: text.slice(from, at), marked: true, strong: isStrong(from) });
    from = at;
  }
  return parts;
}

/** Back by at most `room` characters, to the start of a word. */
function wordStart(text: string, start: number, room: number): number {
  if (start <= room) return 0;
  const space = text.indexOf(' ', start - room);
  return space < 0 || space >= start ? start : space + 1;
}

function wordEnd(text: string, end: number, room: number): number {
  if (end + room >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end + room);
  return room === 0 ? end : Math.max(space, end);
}

/** "according to Yuri Ushakov", for what somebody claims. */
export function pictureAttribution(story: Story, selected: Entity | null): string | null {
  if (!selected) return null;
  if (selected.kind === 'flow') return selected.attribution ?? null;
  if (selected.kind === 'statement') return accordingTo(selected.claim.speakerName);
  const speaker = selected.kind === 'figure' ? selected.figure.saidBy : undefined;
  const name = speaker && storyIndex(story).entity(speaker)?.name;
  return name ? accordingTo(name) : null;
}

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
