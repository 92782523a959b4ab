import type { LonLat } from '../../lib/geo/mercator';
import type { Rect } from '../../lib/geo/rect';

export type Px = readonly [x: number, y: number];

/** One line of type on a map. */
export interface SeenText {
  readonly text: string;
  /** As high as its capitals, as wide as its letters. */
  readonly box: Rect;
  readonly nameOf: string | null;
  /** The mark that it belongs to. */
  readonly entity: string | null;
  /** Lines of one label have one number. */
  readonly label: number;
}

export interface SeenLeader {
  readonly of: string;
  readonly entity: string | null;
  readonly points: readonly Px[];
}

export interface SeenSymbol {
  readonly of: string;
  readonly at: Px;
}

/** What the eye finds on one map, in pixels from its upper left corner. It knows nothing of how it came to stand there. */
export interface SeenMap {
  readonly link: string;
  readonly size: string;
  readonly box: Rect;
  readonly zoom: number;
  /** Place in the middle of the map, by which pixels are turned into places. */
  readonly centre: LonLat;
  /** Pixel of that place. */
  readonly middle: Px;
  readonly texts: readonly SeenText[];
  readonly leaders: readonly SeenLeader[];
  readonly symbols: readonly SeenSymbol[];
  /** What lies on the map: buttons, plates. */
  readonly controls: readonly Rect[];
  /** The card of something chosen. */
  readonly card: Rect | null;
}

export interface SeenName {
  readonly iso3: string;
  readonly text: string;
  readonly box: Rect;
  readonly entity: string | null;
}

/** Web Mercator, written out once more so that the product's own arithmetic is checked, not used. */
function mercator([lon, lat]: LonLat, zoom: number): Px {
  const size = 256 * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return [(lon / 360 + 0.5) * size, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size];
}

export function placeAt({ zoom, centre, middle }: Pick<SeenMap, 'zoom' | 'centre' | 'middle'>, [x, y]: Px): LonLat {
  const size = 256 * 2 ** zoom;
  const [cx, cy] = mercator(centre, zoom);
  const lon = ((cx + x - middle[0]) / size - 0.5) * 360;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (cy + y - middle[1])) / size))) * 180) / Math.PI;
  return [lon, lat];
}

/** In the copy of the world nearest to the middle. */
export function pixelOf({ zoom, centre, middle }: Pick<SeenMap, 'zoom' | 'centre' | 'middle'>, place: LonLat): Px {
  const size = 256 * 2 ** zoom;
  const [cx, cy] = mercator(centre, zoom);
  const [x, y] = mercator(place, zoom);
  const dx = x - cx;
  return [middle[0] + dx - size * Math.round(dx / size), middle[1] + y - cy];
}

/** Names of countries; a name in two lines is one. */
export function namesOf({ texts, box }: Pick<SeenMap, 'texts' | 'box'>): SeenName[] {
  const names = new Map<string, SeenName>();
  for (const { nameOf, label, text, entity, box: line } of texts) {
    if (nameOf === null || !touch(line, box)) continue;
    const key = `${nameOf} ${label}`;
    const known = names.get(key);
    names.set(key, {
      iso3: nameOf,
      entity,
      text: known ? `${known.text} ${text}` : text,
      box: known ? around(known.box, line) : line,
    });
  }
  return [...names.values()];
}

export const middleOf = ({ left, right, top, bottom }: Rect): Px => [(left + right) / 2, (top + bottom) / 2];

export const touch = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const holds = (outer: Rect, inner: Rect, by = 0): boolean =>
  inner.left >= outer.left - by &&
  inner.right <= outer.right + by &&
  inner.top >= outer.top - by &&
  inner.bottom <= outer.bottom + by;

export const holdsPoint = ({ left, right, top, bottom }: Rect, [x, y]: Px, by = 0): boolean =>
  x >= left - by && x <= right + by && y >= top - by && y <= bottom + by;

const around = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});
