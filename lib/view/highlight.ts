import type { Paragraph, Story } from '../story/story';
import type { Highlight } from './view';

/** A highlight as a link writes it; the check says which words were meant, in case the story has changed since. */
interface WrittenHighlight extends Highlight {
  readonly check: string | null;
}

/** Fifteen digits are exact numbers and more than any article needs. */
const FORM = /^(\d{1,15})\.(\d{1,15})-(\d{1,15})(?:\.([0-9a-z]+))?$/;

export function parseHighlight(text: string): WrittenHighlight | null {
  const [, paragraph, start, end, check = null] = FORM.exec(text) ?? [];
  if (paragraph === undefined || Number(start) >= Number(end)) return null;
  return { paragraph: Number(paragraph), start: Number(start), end: Number(end), check };
}

/** Where the highlighted words stand in this story, or null if they are no longer there. */
export function resolveHighlight(written: WrittenHighlight, paragraphs: readonly Paragraph[]): Highlight | null {
  const { paragraph, start, end, check } = written;
  const text = textOf(paragraph, paragraphs);
  const fits = end <= text.length && (check === null || hashOf(text, start, end) === check);
  if (fits) return { paragraph, start, end };
  return check === null ? null : nearest(written, check, paragraphs);
}

export function formatHighlight({ paragraph, start, end }: Highlight, story: Story): string {
  return `${paragraph}.${start}-${end}.${hashOf(textOf(paragraph, story.paragraphs), start, end)}`;
}

/** Only the words' length and hash are known, so every span of that length is tried. Near = few characters further or back. */
function nearest(written: WrittenHighlight, check: string, paragraphs: readonly Paragraph[]): Highlight | null {
  const length = written.end - written.start;
  const origin = placeOf(written, paragraphs);
  let found: Highlight | null = null;
  let distance = Number.POSITIVE_INFINITY;
  let before = 0;
  for (const { n, text } of paragraphs) {
    for (let start = 0; start + length <= text.length; start++) {
      const away = Math.abs(before + start - origin);
      if (away >= distance || hashOf(text, start, start + length) !== check) continue;
      found = { paragraph: n, start, end: start + length };
      distance = away;
    }
    before += text.length;
  }
  return found;
}

/** Counted in characters from the story's start; a paragraph that is gone counts as its end. */
function placeOf({ paragraph, start }: Highlight, paragraphs: readonly Paragraph[]): number {
  let before = 0;
  for (const { n, text } of paragraphs) {
    if (n === paragraph) return before + Math.min(start, text.length);
    before += text.length;
  }
  return paragraph < 1 ? 0 : before;
}

function textOf(paragraph: number, paragraphs: readonly Paragraph[]): string {
  return paragraphs.find(({ n }) => n === paragraph)?.text ?? '';
}

/** FNV-1a, 32 bit, one step for each UTF-16 code unit, in base 36. */
function hashOf(text: string, start: number, end: number): string {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
