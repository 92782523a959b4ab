import { drawZones } from './draw-zones';
import { offAreas } from './off-areas';
import { signsInside } from './signs-inside';
import { edgePoints, zoneRequest } from './zone-request';

/** All that shapes on the ground need to be drawn and named. A page loads it only where a map has some. */
export const zoneDrawing = { drawZones, edgePoints, offAreas, signsInside, zoneRequest };

export type ZoneDrawing = typeof zoneDrawing;
