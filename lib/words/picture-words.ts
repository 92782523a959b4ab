import { pictureMessages } from '@words/site';

export const PICTURE_WORDS = {
  ...pictureMessages,
  draftOf: (date: string) => pictureMessages.draftOf({ date }),
  text: (publisher: string) => pictureMessages.text({ publisher }),
  /** Only what is drawn: names of cities come from GeoNames, everything else from Natural Earth. */
  map: (cities: boolean) => (cities ? pictureMessages.mapAndCities : pictureMessages.map),
  more: (count: number) => pictureMessages.more({ count }),
} as const;
