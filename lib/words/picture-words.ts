export const PICTURE_WORDS = {
  site: 'Dateline',
  text: (publisher: string) => `Text: ${publisher}`,
  /** Only what is drawn: names of cities come from GeoNames, everything else from Natural Earth. */
  map: (cities: boolean) => `Map: Natural Earth${cities ? ', GeoNames' : ''}`,
  context: 'Context',
  noLayers: 'No layers shown',
  more: (count: number) => `and ${count} more`,
} as const;
