import type { LonLat } from '../../../lib/geo/mercator';

/** Ends between which a great circle is short, undecided or off the map. */
export const AWKWARD_PAIRS: readonly [string, LonLat, LonLat][] = [
  ['one place and the same', [68.8, 38.5], [68.8, 38.5]],
  ['one place in two copies of the world', [180, 10], [-180, 10]],
  ['places a hair apart', [68.8, 38.5], [68.8 + 1e-9, 38.5]],
  ['antipodes', [68.8, 38.5], [-111.2, -38.5]],
  ['antipodes on the equator', [0, 0], [180, 0]],
  ['near-antipodes', [0, 0], [179.9, 0.3]],
  ['the poles', [0, 90], [0, -90]],
  ['a pole and a place', [0, 90], [68.8, 38.5]],
  ['two sides of a pole', [0, 80], [180, 80]],
  ['both sides of the date line', [179.9, 60], [-179.9, 62]],
];
