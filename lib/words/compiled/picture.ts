// Written by tools/words.mjs from the catalogue; change that.
export const words = {
  site: 'Dateline',
  text: ({ publisher }: { publisher: string | number }): string => `Text: ${publisher}`,
  map: 'Map: Natural Earth',
  mapAndCities: 'Map: Natural Earth, GeoNames',
  context: 'Context',
  more: ({ count }: { count: string | number }): string => `and ${count} more`,
} as const;
