import type { LonLat } from './mercator';
import { type UnitPath, unitPath } from './outline';

/** A shape on the ground, in degrees. What goes over ±180 is in one piece: longitudes may pass 180. */
export interface ZoneShape {
  /** Closed; outer rings run one way and holes the other. */
  readonly rings: readonly (readonly LonLat[])[];
  /** Open. */
  readonly lines: readonly (readonly LonLat[])[];
}

/** West, south, east, north; east may pass 180. */
export type LonLatBox = readonly [west: number, south: number, east: number, north: number];

export function boxOfShape({ rings, lines }: ZoneShape): LonLatBox {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of [...rings, ...lines]) {
    for (const [lon, lat] of part) {
      if (lon < box[0]) box[0] = lon;
      if (lat < box[1]) box[1] = lat;
      if (lon > box[2]) box[2] = lon;
      if (lat > box[3]) box[3] = lat;
    }
  }
  return box;
}

/** A shape on the unit square. */
export interface UnitShape {
  readonly rings: readonly UnitPath[];
  readonly lines: readonly UnitPath[];
}

const known = new WeakMap<ZoneShape, UnitShape>();

/** Projected once a shape: it is drawn at every move of the map. */
export function unitShape(shape: ZoneShape): UnitShape {
  const before = known.get(shape);
  if (before) return before;
  const made = { rings: shape.rings.map(unitPath), lines: shape.lines.map(unitPath) };
  known.set(shape, made);
  return made;
}
