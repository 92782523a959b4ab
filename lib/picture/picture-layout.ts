import type { Rect } from '../geo/rect';
import type { PictureOptions } from './picture-href';

/** Where things stand, in the picture's own units: `scale` of them make a pixel. */
export interface PictureLayout {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly map: Rect;
  readonly words: Rect | null;
  /** A line above a map without words. */
  readonly head: Rect | null;
  readonly foot: Rect;
}

/** Below this a card has no room for words, in pixels. */
const NARROW = 600;
const CARD = { width: 1200, height: 630, words: 480, foot: 46 };
const FRAME = { width: 720, height: 630 };

/** A card is the reference frame with words beside it; its legend lies over the map's foot. */
export function pictureLayout({
  width,
  height,
  layout,
}: Pick<PictureOptions, 'width' | 'height' | 'layout'>): PictureLayout {
  if (layout === 'map' || width < NARROW) return mapAlone(width, height);
  const scale = Math.min(2, Math.max(0.75, Math.min(width / CARD.width, height / CARD.height)));
  const w = width / scale;
  const h = height / scale;
  const edge = (w * CARD.words) / CARD.width;
  return {
    scale,
    width: w,
    height: h,
    map: { left: edge, top: 0, right: w, bottom: h },
    words: { left: 0, top: 0, right: edge, bottom: h },
    head: null,
    foot: { left: edge, top: h - CARD.foot, right: w, bottom: h },
  };
}

function mapAlone(width: number, height: number): PictureLayout {
  const scale = Math.min(2, Math.max(1, Math.min(width / FRAME.width, height / FRAME.height)));
  const w = width / scale;
  const h = height / scale;
  const head = { left: 0, top: 0, right: w, bottom: 34 };
  const foot = { left: 0, top: h - 34, right: w, bottom: h };
  return {
    scale,
    width: w,
    height: h,
    map: { left: 0, top: head.bottom, right: w, bottom: foot.top },
    words: null,
    head,
    foot,
  };
}
