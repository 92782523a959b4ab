import { holdsPoint } from './holds-point';
import type { DivisionName } from './read-detail';
import type { DivisionFacts } from './read-division-facts';
import type { World } from './world';

/** Of an average letter of a division's name with its spacing, in pixels. */
const LETTER = 6.5;
/** A name takes so much of its division's width. */
const SHARE = 0.7;
const FIRST_ZOOM = 6.9;

/**
 * The names of divisions that a close map says: not of one in a disputed area, which has a name of its own and a holder that depends on the
 * reading, nor of one that is called like a settlement, mostly its seat.
 */
export function namedDivisions(
  divisions: readonly DivisionFacts[],
  world: World,
  isSettlement: (name: string) => boolean,
): DivisionName[] {
  return divisions
    .filter(({ name, anchor }) => {
      return !isSettlement(name) && !world.disputedAreas.some(({ polygons }) => holdsPoint(polygons, anchor));
    })
    .map(({ code, name, anchor, bbox: [west, , east] }) => {
      const zoom = Math.log2((name.length * LETTER * 360) / (256 * SHARE * Math.max(0.01, east - west)));
      return { id: code, name, lonLat: anchor, from: Math.max(FIRST_ZOOM, Math.round(zoom * 10) / 10) };
    });
}
