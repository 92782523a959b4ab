// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  article: 'Article',
  places: 'Places',
  timeline: 'Timeline',
  figures: 'Figures',
  voices: 'Voices',
  sources: 'Sources',
} as const;
