import type { Paragraph, Story } from '../story/story';
import type { Highlight } from '../story/view';

/** A highlight as written in a link. The check identifies the words, in case the story has changed since. */
interface WrittenHighlight extends Highlight {
  readonly check: string | null;
}

/** Numbers of fifteen digits are exact, and no article needs more. */
const FORM = /^(\d{1,15})\.(\d{1,15})-(\d{1,15})(?:\.([0-9a-z]+))?$/;

export function parseHighlight(text: string): WrittenHighlight | null {
  const [, paragraph, start, end, check = null] = FORM.exec(text) ?? [];
  if (paragraph === undefined || Number(start) >= Number(end)) return null;
  return { paragraph: Number(paragraph), start: Number(start), end: Number(end), check };
}

/** Where the highlighted words are in this story, or null if they are gone. */
export function resolveHighlight(written: WrittenHighlight, paragraphs: readonly Paragraph[]): Highlight | null {
  const { paragraph, start, end, check } = written;
  const text = textOf(paragraph, paragraphs);
  const fits = areWords(text, start, end) && (check === null || fnvHash(text, start, end) === check);
  if (fits) return { paragraph, start, end };
  return check === null ? null : nearest(written, check, paragraphs);
}

export function formatHighlight({ paragraph, start, end }: Highlight, story: Story): string {
  return `${paragraph}.${start}-${end}.${fnvHash(textOf(paragraph, story.paragraphs), start, end)}`;
}

/** Half of a surrogate pair is no letter: pages would show another text than the article's. */
function areWords(text: string, start: number, end: number): boolean {
  return end <= text.length && !isSecondHalf(text, start) && !isSecondHalf(text, end);
}

/** Only the length and the hash of the words are known, so this tries every span of that length. The nearest wins. */
function nearest(written: WrittenHighlight, check: string, paragraphs: readonly Paragraph[]): Highlight | null {
  const length = written.end - written.start;
  const origin = placeOf(written, paragraphs);
  let found: Highlight | null = null;
  let distance = Number.POSITIVE_INFINITY;
  let before = 0;
  for (const { n, text } of paragraphs) {
    for (let start = 0; start + length <= text.length; start++) {
      const away = Math.abs(before + start - origin);
      if (away >= distance || fnvHash(text, start, start + length) !== check) continue;
      if (!areWords(text, start, start + length)) continue;
      found = { paragraph: n, start, end: start + length };
      distance = away;
    }
    before += text.length;
  }
  return found;
}

/** In characters from the start of the story. A paragraph that no longer exists counts as the end. */
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
export function fnvHash(text: string, start: number, end: number): string {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

function isSecondHalf(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
