import { lettersOf } from './letters';

/** Ideographs and kana, with the signs and wide letters that go with them: a line may break beside any of them. */
const WIDE =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Bopomofo}\p{Script_Extensions=Yi}\u3000-\u303f\uff01-\uff65\uffe0-\uffe6]/u;
/** Written without spaces between words, which a dictionary has to find. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Breaks after these: the dots of Tibetan and Ethiopic, and a space without width. */
const AFTER = /[\u0f0b\u0f0d\u1361-\u1368\u200b]/u;

/** No line ends with these, and none begins with those: UAX #14, and what Japanese rules add. */
const NEVER_LAST = /[\p{Ps}\p{Pi}$\u00a3\u00a5\uff04\uffe1\uffe5]$/u;
const NEVER_FIRST =
  /^[\p{Pe}\p{Pf}\p{M}\p{Lm}!%,.:;?\u00b0\u2025\u2026\u2030\u2032\u2033\u3001\u3002\u3005\u30a0\u30fb\u30fc\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\uff01\uff05\uff0c\uff0e\uff1a\uff1b\uff1f\uff61\uff64\uff65]/u;
const DASHES = /^[\u2014\u2026]$/u;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Whether some of its letters are as wide as they are high. */
export const hasWide = (text: string): boolean => WIDE.test(text);

/** Offsets at which a line may end although there is no space: in scripts that have none. */
export function breakOffsets(text: string): number[] {
  const isSpaced = ![WIDE, UNSPACED, AFTER].some((script) => script.test(text));
  return isSpaced ? [] : [...new Set([...besideWide(text), ...betweenWords(text)])].sort((a, b) => a - b);
}

function besideWide(text: string): number[] {
  const found: number[] = [];
  let offset = 0;
  let before = '';
  for (const letter of lettersOf(text)) {
    const mayBreak = AFTER.test(before) || WIDE.test(before) || WIDE.test(letter);
    if (before !== '' && mayBreak && canPart(before, letter)) found.push(offset);
    offset += letter.length;
    before = letter;
  }
  return found;
}

function canPart(before: string, after: string): boolean {
  if (/\s/u.test(before) || /\s/u.test(after)) return false;
  if (AFTER.test(after) || NEVER_LAST.test(before) || NEVER_FIRST.test(after)) return false;
  return !(before === after && DASHES.test(before));
}

function betweenWords(text: string): number[] {
  if (!UNSPACED.test(text)) return [];
  const found: number[] = [];
  let before = '';
  for (const { segment, index } of words.segment(text)) {
    const mayBreak = UNSPACED.test(before) || UNSPACED.test(segment);
    if (before !== '' && mayBreak && canPart(before, segment)) found.push(index);
    before = segment;
  }
  return found;
}
