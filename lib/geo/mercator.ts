/** WGS84 degrees, in the order of GeoJSON. */
export type LonLat = readonly [lon: number, lat: number];
/** Web Mercator on the unit square: x 0…1 from −180 to 180, y 0…1 from 85.06°N to 85.06°S. x may leave 0…1: the world repeats. */
export type UnitPoint = readonly [x: number, y: number];

export const TILE = 256;

/** Where the square ends; beyond it Mercator runs to infinity. */
const MAX_LAT = 85.0511287798;

export function toUnit([lon, lat]: LonLat): UnitPoint {
  return [unitX(lon), unitY(lat)];
}

export function unitX(lon: number): number {
  return lon / 360 + 0.5;
}

export function unitY(lat: number): number {
  const sin = Math.sin((Math.max(-MAX_LAT, Math.min(MAX_LAT, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

export function fromUnit([x, y]: UnitPoint): LonLat {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Maps unit coordinates to pixels: `pixel = unit · scale − origin`. */
export interface Projector {
  /** Pixels per world width. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export function toPixel(projector: Projector, [x, y]: UnitPoint): [number, number] {
  return [x * projector.scale - projector.x, y * projector.scale - projector.y];
}

/** A projector for a frame of width × height pixels with `center` in its middle. */
export function frameProjector(center: LonLat, zoom: number, width: number, height: number): Projector {
  const scale = TILE * 2 ** zoom;
  const [x, y] = toUnit(center);
  return { scale, x: x * scale - width / 2, y: y * scale - height / 2 };
}

/** The whole number of worlds that brings `lon` nearest to `centerLon`. */
export function nearestWorld(lon: number, centerLon: number): number {
  return Math.round((centerLon - lon) / 360);
}

/** The same place in the copy of the world that is nearest to a longitude. */
export function nearestTo(lon: number, place: LonLat): LonLat {
  return [place[0] + 360 * nearestWorld(place[0], lon), place[1]];
}

/** The middle of places that lie together, also across the date line. */
export function middleOf(places: readonly [LonLat, ...LonLat[]]): LonLat {
  const [first] = places;
  const near = places.map((place) => nearestTo(first[0], place));
  const mean = (axis: 0 | 1) => near.reduce((sum, place) => sum + place[axis], 0) / near.length;
  return [mean(0), mean(1)];
}
