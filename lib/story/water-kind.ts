/** What kinds of water the base map tells apart. */
export const WATER_KINDS = [
  'ocean',
  'sea',
  'gulf',
  'bay',
  'strait',
  'channel',
  'sound',
  'fjord',
  'lagoon',
  'lake',
  'river',
  'canal',
] as const;
export type WaterKind = (typeof WATER_KINDS)[number];
