import fc from 'fast-check';
import type { LonLat } from '../../../lib/geo/mercator';

export type Vector = readonly [number, number, number];

const RAD = Math.PI / 180;

export function vector([lon, lat]: LonLat): Vector {
  return [Math.cos(lat * RAD) * Math.cos(lon * RAD), Math.cos(lat * RAD) * Math.sin(lon * RAD), Math.sin(lat * RAD)];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Degrees between two places, by the haversine formula. */
export function haversine(a: LonLat, b: LonLat): number {
  const sinLat = Math.sin(((b[1] - a[1]) * RAD) / 2);
  const sinLon = Math.sin(((b[0] - a[0]) * RAD) / 2);
  const h = sinLat ** 2 + Math.cos(a[1] * RAD) * Math.cos(b[1] * RAD) * sinLon ** 2;
  return (2 * Math.asin(Math.min(1, Math.sqrt(h)))) / RAD;
}

export const lonLat: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
/** Places as files write them, among them the poles, the equator and the date line, so that pairs are often special. */
const special: fc.Arbitrary<LonLat> = fc.tuple(
  fc.constantFrom(-180, -179.999, -90, -0, 0, 1e-9, 90, 179.999, 180),
  fc.constantFrom(-90, -89.9999, -45, -1e-9, 0, 45, 60, 89.9999, 90),
);
export const anyPlace = fc.oneof(lonLat, special);
