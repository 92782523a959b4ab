/** The card of what is chosen floats on the map's lower right; on a phone it is a sheet below the map. Pixels, margin included. */
export const CARD_HEIGHT = 472;
const WIDE = 304 + 32;
const TABLET = 280 + 24;
/** On a low window, as a phone on its side. */
const LOW = 248 + 24;

export function cardWidth(): number {
  if (innerWidth >= 1100) return WIDE;
  if (innerWidth < 700) return 0;
  return innerHeight > 560 ? TABLET : LOW;
}
