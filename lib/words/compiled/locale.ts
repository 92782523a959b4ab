// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  tag: 'en',
  formats: 'en-GB',
  direction: 'ltr',
  sentenceCase: 'lower',
} as const;
