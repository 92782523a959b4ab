// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  region: ({ title }: { title: string | number }): string => `Map of the story: ${title}`,
  keys: 'Live map. Arrow keys move it, plus and minus zoom.',
  loading: 'The map is loading.',
  noScript: 'This is a picture of the map; the live one needs JavaScript. Every marked word of the text leads to its own picture and card.',
  failed: 'The map could not be loaded. Everything on it is listed under Places.',
  missing: 'Part of the base map could not be loaded.',
  retry: 'Try again',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'Show the story’s own view',
  layers: 'Layers',
  marks: 'On the map',
  several: 'Several things are here',
  close: 'Close',
  disclaimer: 'Borders and names do not imply endorsement.',
  credit: 'Natural Earth, GeoNames',
} as const;
