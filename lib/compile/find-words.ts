import { letterEnd, letterStart } from '../text/letters';
import { alikeText } from './alike-text';
import { nearText } from './anchor-passage';

export interface WordsPlace {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** The words with a few before and after. */
  readonly around: string;
}

interface Where {
  readonly paragraph?: number | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

const AROUND = 30;

/** Where a text has these words, or words that look like them; where nowhere, the nearest. */
export function findWords(words: string, paragraphs: readonly string[], { paragraph, prefix, suffix }: Where) {
  const wanted = alikeText(words.trim()).text;
  const before = alikeText(prefix ?? '').text.trim();
  const after = alikeText(suffix ?? '').text.trim();
  const places = paragraphs.flatMap((text, index): WordsPlace[] => {
    if (wanted === '' || (paragraph !== undefined && paragraph !== index + 1)) return [];
    const { text: alike, offsets } = alikeText(text);
    const found: WordsPlace[] = [];
    for (let at = alike.indexOf(wanted); at >= 0; at = alike.indexOf(wanted, at + 1)) {
      const fits =
        alike.slice(0, at).trimEnd().endsWith(before) &&
        alike
          .slice(at + wanted.length)
          .trimStart()
          .startsWith(after);
      const [start = 0, end = text.length] = [offsets[at], offsets[at + wanted.length]];
      const around = text.slice(letterStart(text, start - AROUND), letterEnd(text, end + AROUND));
      if (fits && !cutsWord(text, start, end)) found.push({ paragraph: index + 1, start, end, around });
    }
    return found;
  });
  return { places, near: places.length > 0 ? null : nearText(words, paragraphs, { cells: 20_000_000 }) };
}

/** "Oman" is not in "woman"; in scripts without spaces every letter may be a word. */
function cutsWord(text: string, start: number, end: number): boolean {
  const within = (at: number) =>
    /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
  return within(start) || within(end);
}
