/** What has a shape of its own, as legends tell it apart. */
export const ZONE_SIGNS = ['near', 'area', 'line', 'region', 'division', 'water'] as const;
export type ZoneSign = (typeof ZONE_SIGNS)[number];
