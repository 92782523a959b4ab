import { words } from '@words/picture';

export const PICTURE_WORDS = {
  ...words,
  text: (publisher: string) => words.text({ publisher }),
  /** Only what is drawn: names of cities come from GeoNames, everything else from Natural Earth. */
  map: (cities: boolean) => (cities ? words.mapAndCities : words.map),
  more: (count: number) => words.more({ count }),
} as const;
