const OPENING = '"“„«‘';
const CLOSING = '"”“»’';

/** Whether words of a text bring a quotation mark along at either end: then another one beside it would be one too many. */
export function hasOwnMarks(words: string): boolean {
  return OPENING.includes(words.charAt(0)) || CLOSING.includes(words.charAt(words.length - 1));
}

/** Words to stand between quotation marks: without marks of their own at the ends, whole or not. */
export function withoutMarks(words: string): string {
  const from = OPENING.includes(words.charAt(0)) ? 1 : 0;
  const to = words.length > from && CLOSING.includes(words.charAt(words.length - 1)) ? -1 : undefined;
  return words.slice(from, to);
}
