import type { CardSize } from '@/lib/draw/card-place';

/** Sizes of the card of what is chosen, by the window; its styles (selection-card.module.css) have the same. */
const WIDE: CardSize = { width: 304, height: 440, gap: 16, foot: 76 };
const TABLET: CardSize = { ...WIDE, width: 280, gap: 12 };
/** On a low window, as a phone on its side. */
const LOW: CardSize = { ...TABLET, width: 248 };

/** Null on a phone, where the card is a sheet below the map. */
export function cardSize(width: number, height: number): CardSize | null {
  if (width >= 1100) return WIDE;
  if (width < 700) return null;
  return height > 560 ? TABLET : LOW;
}
