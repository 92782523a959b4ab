/** Arabic to Myanmar and Khmer: letters with signs over and under them. */
const TALL = /[\u0600-\u109f\u1780-\u17ff]/;
/** Tibetan, Myanmar and Khmer: letters under letters. */
const DEEP = /[\u0f00-\u109f\u1780-\u17ff]/;

export const isTall = (text: string): boolean => TALL.test(text);

/** From one line of a text to the next, in ems. @param usual where it has none of these scripts */
export function lineHeight(text: string, usual: number): number {
  return DEEP.test(text) ? Math.max(usual, 1.7) : isTall(text) ? Math.max(usual, 1.46) : usual;
}
