import type { Camera } from '../geo/camera';
import { type LonLat, toUnit } from '../geo/mercator';

/** A city, town or village under a story. */
export interface Settlement {
  readonly name: string;
  readonly lonLat: LonLat;
  /** The zoom of a map from which there is room for its name. */
  readonly from: number;
  readonly size: SettlementSize;
}

/** A village, a town, a city or the seat of a first-level division. */
export type SettlementSize = 0 | 1 | 2;

/**
 * The levels of tiles, as of web maps. A settlement is in the first whose `until` is above its own `from`, and once in all; a link's zoom
 * asks for all levels that begin below it.
 */
export const SETTLEMENT_LEVELS = [
  { z: 4, from: 6.5, until: 8 },
  { z: 6, from: 7.75, until: 10 },
  { z: 8, from: 9.75, until: Number.POSITIVE_INFINITY },
] as const;

/** Half of what a map may show, in pixels of the frame that a link's zoom is for: screens are wider than it, and phones higher. */
const HALF_WIDTH = 650;
const HALF_HEIGHT = 480;

/** The files with the settlements of a view. */
export function settlementTilesWanted({ zoom, lat, lon }: Camera): readonly string[] {
  const [x, y] = toUnit([lon, lat]);
  const pixels = 256 * 2 ** zoom;
  return SETTLEMENT_LEVELS.filter(({ from }) => zoom >= from).flatMap(({ z }) => {
    const count = 2 ** z;
    const range = (middle: number, half: number) => {
      const first = Math.floor((middle - half / pixels) * count);
      const last = Math.floor((middle + half / pixels) * count);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    };
    return range(y, HALF_HEIGHT)
      .filter((row) => row >= 0 && row < count)
      .flatMap((row) => range(x, HALF_WIDTH).map((column) => tileName(z, (column + count) % count, row)));
  });
}

export const tileName = (z: number, x: number, y: number): string => `names-${z}-${x}-${y}.json`;
