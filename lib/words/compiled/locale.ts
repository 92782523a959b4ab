// Written by tools/words.mjs from the catalogue; change that.
export const localeMessages = {
  tag: 'en',
  formats: 'en-GB',
  direction: 'ltr',
  sentenceCase: 'lower',
} as const;

export const joinMessages = {
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
} as const;
