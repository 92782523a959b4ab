import { isDay } from '../story/is-day';
import { MONTHS } from '../story/months';

/** What a pasted or dropped text is taken apart into, for an editor to mend. */
export interface PastedText {
  /** Of the text without what stands above it. */
  readonly paragraphs: readonly string[];
  readonly headline: string | null;
  /** YYYY-MM-DD, where a line of its own says it. */
  readonly date: string | null;
  /** Who publishes it, where a line says so. */
  readonly publisher: string | null;
}

/** A headline is no longer, and ends without a full stop. */
const MOST_HEADLINE = 160;
/** Lines above the text in which a date or publisher is looked for. */
const HEAD_LINES = 4;

/**
 * Paragraphs of a text, one a line or between empty lines, and what its first lines say of it. Lines that were broken at a fixed width, as in
 * e-mails, are put together.
 */
export function pastedText(text: string): PastedText {
  const paragraphs = paragraphsOf(text);
  const [first, ...rest] = paragraphs;
  if (first === undefined || rest.length === 0 || !isHeadline(first)) {
    return { paragraphs, headline: null, date: null, publisher: null };
  }
  let [date, publisher]: [string | null, string | null] = [null, null];
  let used = 0;
  for (const line of rest.slice(0, HEAD_LINES)) {
    const here = /\d{4}/.test(line) && line.length < 60 ? dayIn(line) : null;
    const by = publisherIn(line);
    if (!here && !by) break;
    date ??= here;
    publisher ??= by;
    used++;
  }
  const body = rest.slice(used);
  return body.length === 0
    ? { paragraphs, headline: null, date: null, publisher: null }
    : { paragraphs: body, headline: first, date, publisher };
}

export function paragraphsOf(text: string): string[] {
  const lines = cleaned(text).split('\n');
  const hasBreaks = lines.some((line) => line.trim() === '');
  const blocks = hasBreaks && isWrapped(lines) ? unwrapped(lines) : lines;
  return blocks.map((line) => line.replace(/[ \t]+/g, ' ').trim()).filter((line) => line !== '');
}

/** One kind of line break, and nothing that no page shows. */
function cleaned(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\u202a-\u202e\u2066-\u2069]/g, '')
  );
}

/** Most lines within blocks are about as long as the longest, and hardly one ends a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const inside = lines.filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '');
  if (inside.length < 3) return false;
  const longest = Math.max(...inside.map(({ length }) => length));
  const full = inside.filter(({ length }) => length > longest * 0.7);
  const open = inside.filter((line) => !/[.!?:;"”»]\s*$/.test(line));
  return longest <= 100 && full.length >= inside.length * 0.8 && open.length >= inside.length * 0.6;
}

function unwrapped(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line.trim() === '') open = false;
    else if (open) blocks[blocks.length - 1] += ` ${line.trim()}`;
    else {
      blocks.push(line.trim());
      open = true;
    }
  }
  return blocks;
}

function isHeadline(line: string): boolean {
  return line.length <= MOST_HEADLINE && !/[.,;:]$/.test(line) && !/^["“«„]/.test(line);
}

/** Who a line names as the source, in as many letters as a publisher's name has. */
function publisherIn(line: string): string | null {
  const lead = /^(?:source|publisher|published by|by)[:\s]/i.exec(line)?.[0];
  if (lead === undefined) return null;
  const name = line.slice(lead.length).trim();
  return name.length >= 2 && name.length <= 60 ? name : null;
}

/** The day that a line gives in digits or English words. */
function dayIn(line: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(line);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/.exec(line);
  if (dayFirst) return valid(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(line);
  if (monthFirst) return valid(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  return null;
}

/** Months by their first three letters. */
function monthOf(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

function valid(year: number, month: number, day: number): string | null {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDay(date) ? date : null;
}
