import type { Entity, Passage, Story } from '../story/story';
import { storyIndex } from '../story/story-index';
import type { View } from '../story/view';
import { breakOffsets, hasWide } from '../text/break-offsets';
import { letterStart } from '../text/letters';
import { accordingTo } from '../words/in-sentence';

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
  const passage = quotedPassage(view, selected);
  const text = passage && story.paragraphs[passage.paragraph - 1]?.text;
  if (!passage || !text) return [];
  const around = hasWide(text) ? AROUND / 2 : AROUND;
  const room = passage.end - passage.start > 90 || view.highlight ? 0 : around;
  const from = wordStart(text, passage.start, room);
  const to = wordEnd(text, passage.end, room);
  const end = passage.end - passage.start > MAX ? letterStart(text, passage.start + MAX) : passage.end;
  const cut = end < passage.end;
  const strong = figuresIn(story, selected).filter(({ paragraph }) => paragraph === passage.paragraph);
  const inside = split(text, passage.start, end, strong);
  return [
    ...plain(`${from > 0 && from < passage.start ? '…' : ''}${text.slice(from, passage.start)}`),
    ...inside,
    ...(cut ? plain('…') : plain(`${text.slice(end, to)}${to < text.length && to > end ? '…' : ''}`)),
  ];
}

export function quotedPassage(view: View, selected: Entity | null): Passage | null {
  return view.highlight ?? (selected && passageOf(selected));
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

/** Back by at most `room` characters, to the start of a word or, without spaces, to where a line may break. */
function wordStart(text: string, start: number, room: number): number {
  if (start <= room) return 0;
  const space = text.indexOf(' ', start - room);
  if (space >= 0 && space < start) return space + 1;
  const from = letterStart(text, start - room);
  return from + (breakOffsets(text.slice(from, start))[0] ?? start - from);
}

function wordEnd(text: string, end: number, room: number): number {
  if (end + room >= text.length) return text.length;
  if (room === 0) return end;
  const space = text.lastIndexOf(' ', end + room);
  return space > end ? space : end + (breakOffsets(text.slice(end, letterStart(text, end + room))).at(-1) ?? 0);
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
