import type { Rect } from '../geo/rect';
import type { PictureOptions } from './picture-href';

/** Where things stand, in the picture's own units: `scale` of them make a pixel. */
export interface PictureLayout {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly map: Rect;
  /** Beside the map, or in a picture that is as high as wide, under it. */
  readonly words: Rect | null;
  /** Above and below a map without words. */
  readonly head: Rect | null;
  readonly foot: Rect | null;
}

/** Below this a card has no room for words, in pixels. */
const NARROW = 600;
/** From this height for its width on a card's words stand under the map: beside it they would leave an empty column. */
const STACKED = 0.8;
const CARD = { width: 1200, height: 630, words: 480 };
const STACK = { side: 900, words: 0.4, min: 330 };
const FRAME = { width: 720, height: 630 };
/** Head and foot of a map alone are alike, so that the map's middle is the picture's. */
const BARS = [
  { upTo: 260, height: 34 },
  { upTo: 480, height: 46 },
  { upTo: Infinity, height: 58 },
] as const;

/** A card is the reference frame with words beside it; the key lies over the map's top. */
export function pictureLayout({
  width,
  height,
  layout,
}: Pick<PictureOptions, 'width' | 'height' | 'layout'>): PictureLayout {
  if (layout === 'map' || width < NARROW) return mapAlone(width, height);
  return height >= width * STACKED ? stacked(width, height) : sideBySide(width, height);
}

function sideBySide(width: number, height: number): PictureLayout {
  const scale = within(0.75, width / CARD.width, height / CARD.height);
  const [w, h] = [width / scale, height / scale];
  const edge = (w * CARD.words) / CARD.width;
  const map = { left: edge, top: 0, right: w, bottom: h };
  return { scale, width: w, height: h, map, words: { ...map, left: 0, right: edge }, head: null, foot: null };
}

function stacked(width: number, height: number): PictureLayout {
  const scale = within(0.75, width / STACK.side, height / STACK.side);
  const [w, h] = [width / scale, height / scale];
  const edge = h - Math.max(STACK.min, Math.min(h * STACK.words, STACK.min * 1.4));
  const map = { left: 0, top: 0, right: w, bottom: edge };
  return { scale, width: w, height: h, map, words: { ...map, top: edge, bottom: h }, head: null, foot: null };
}

function mapAlone(width: number, height: number): PictureLayout {
  const scale = within(1, width / FRAME.width, height / FRAME.height);
  const [w, h] = [width / scale, height / scale];
  const bar = BARS.find(({ upTo }) => h < upTo)?.height ?? 34;
  const map = { left: 0, top: bar, right: w, bottom: h - bar };
  return {
    scale,
    width: w,
    height: h,
    map,
    words: null,
    head: { ...map, top: 0, bottom: bar },
    foot: { ...map, top: h - bar, bottom: h },
  };
}

const within = (min: number, ...scales: readonly number[]) => Math.min(2, Math.max(min, Math.min(...scales)));
