/** The card of what is chosen floats on the map's lower right; on a phone it is a sheet below the map. Pixels, margin included. */
export const CARD_HEIGHT = 472;
const WIDE = 304 + 32;
const TABLET = 280 + 24;

export function cardWidth(): number {
  if (innerWidth >= 1100) return WIDE;
  return innerWidth >= 700 ? TABLET : 0;
}
