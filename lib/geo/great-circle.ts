import type { LonLat } from './mercator';

const RAD = Math.PI / 180;

/** Radians short of half a turn within which two places count as antipodes. */
const ANTIPODAL = 1e-6;

/**
 * Points of the great circle from `a` to `b`, ends included and exact, longitudes unwrapped so that no step jumps
 * over ±180. Spherical interpolation; for antipodes, where every great circle fits, the one over the pole that is
 * nearer to the first point is taken. By hand: `geoInterpolate` of d3-geo does not unwrap, and takes any circle between antipodes;
 * `@turf/great-circle` leaves a gap at ±180.
 */
export function greatCircle(a: LonLat, b: LonLat, steps = 48): LonLat[] {
  const from = toVector(a);
  const to = toVector(b);
  const dot = Math.min(1, Math.max(-1, from[0] * to[0] + from[1] * to[1] + from[2] * to[2]));
  const angle = Math.acos(dot);
  if (Math.PI - angle < ANTIPODAL) return halfRound(a, b, steps);
  const points: LonLat[] = [a];
  for (let i = 1; i < steps; i++) {
    const t = i / steps;
    const [p, q] =
      angle < 1e-9 ? [1 - t, t] : [Math.sin((1 - t) * angle) / Math.sin(angle), Math.sin(t * angle) / Math.sin(angle)];
    const x = p * from[0] + q * to[0];
    const y = p * from[1] + q * to[1];
    const z = p * from[2] + q * to[2];
    points.push(unwrap([Math.atan2(y, x) / RAD, Math.atan2(z, Math.hypot(x, y)) / RAD], points.at(-1)));
  }
  points.push(unwrap(b, points.at(-1)));
  return points;
}

/** Two quarter circles that meet at the pole, which is on both meridians. From pole to pole, along the first one's meridian. */
function halfRound(a: LonLat, b: LonLat, steps: number): LonLat[] {
  const pole = a[1] < 0 ? -90 : 90;
  const fromPole = Math.abs(a[1]) > 89.99;
  const half = Math.max(1, Math.floor(steps / 2));
  const joined = greatCircle(a, [a[0], fromPole ? 0 : pole], half);
  const second = greatCircle(fromPole ? [a[0], 0] : [b[0], pole], b, Math.max(1, steps - half));
  for (const point of fromPole ? second.slice(1) : second) joined.push(unwrap(point, joined.at(-1)));
  return joined;
}

function toVector([lon, lat]: LonLat): [number, number, number] {
  const cos = Math.cos(lat * RAD);
  return [cos * Math.cos(lon * RAD), cos * Math.sin(lon * RAD), Math.sin(lat * RAD)];
}

function unwrap([lon, lat]: LonLat, previous: LonLat | undefined): LonLat {
  if (!previous) return [lon, lat];
  return [lon + 360 * Math.round((previous[0] - lon) / 360), lat];
}
