// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
} as const;
