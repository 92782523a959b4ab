/** Letters as readers count them, of several code points where need be; where a browser does not know them, only surrogate pairs. */
const letters = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter() : null;

/** A text's letters, each with all that belongs to it. */
export function lettersOf(text: string): string[] {
  return letters ? Array.from(letters.segment(text), ({ segment }) => segment) : [...text];
}

/** Where each of them ends. */
export function letterEnds(text: string): number[] {
  let at = 0;
  return lettersOf(text).map((letter) => {
    at += letter.length;
    return at;
  });
}

/** The last place up to `at` that is between two letters of a text. */
export function letterStart(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  if (!letters) return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
  return letters.segment(text).containing(at)?.index ?? at;
}

/** The first one from `at` on. */
export function letterEnd(text: string, at: number): number {
  const start = letterStart(text, at);
  return start >= at || start === text.length
    ? start
    : start + (letters?.segment(text).containing(start)?.segment.length ?? 2);
}
