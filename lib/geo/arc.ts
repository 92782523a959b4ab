import type { LonLat } from '../story/story';
import type { Pixel } from './clip';
import { toUnit, type Unit } from './mercator';

const RAD = Math.PI / 180;

/** Radians short of half a turn within which two places count as antipodes. */
const ANTIPODAL = 1e-6;

/**
 * Points of the great circle from `a` to `b`, ends included and exact, longitudes unwrapped so that no step jumps
 * over ±180. Spherical interpolation; for antipodes, where every great circle fits, the one over the pole that is
 * nearer to the first point is taken.
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

/** By two quarters: over the pole, which has a point on either meridian; from pole to pole by the first one's meridian. */
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

/** A circle that passes nearer to a pole than this (degrees) flies off the map; lines show direction, not route. */
const HIGHEST_LAT = 72;

/**
 * The flow's centre line on the unit square: the great circle, bowed to its right by `bow` of its length so that two
 * directions of one pair run side by side and a short flow still reads as a curve. Ends stay exact. Where the circle
 * would run near a pole, and between near-antipodes, where it could be any, the bow alone.
 */
export function flowLine(from: LonLat, to: LonLat, bow = 0.18, steps = 48): Unit[] {
  const circle = greatCircle(from, to, steps).map(toUnit);
  const first = circle[0] as Unit;
  const last = unwrapUnit(toUnit(to), first);
  const isFlat = circle.every(([, y]) => Math.abs(y - 0.5) <= FARTHEST_Y);
  const line = isFlat
    ? circle
    : circle.map((_, i): Unit => {
        const t = i / (circle.length - 1);
        return [first[0] + (last[0] - first[0]) * t, first[1] + (last[1] - first[1]) * t];
      });
  return bowed(line, bow);
}

const FARTHEST_Y = 0.5 - toUnit([0, HIGHEST_LAT])[1];

/** The copy of a point that is nearest to another one. */
function unwrapUnit([x, y]: Unit, [near]: Unit): Unit {
  return [x + Math.round(near - x), y];
}

function bowed(line: readonly Unit[], bow: number): Unit[] {
  const first = line[0] as Unit;
  const last = line.at(-1) as Unit;
  const dx = last[0] - first[0];
  const dy = last[1] - first[1];
  return line.map(([x, y], i) => {
    const t = i / (line.length - 1);
    const offset = bow * 4 * t * (1 - t);
    return [x - dy * offset, y + dx * offset];
  });
}

/** A tapered ribbon along `line` (pixels): hair-thin at the tail, `width` before the head; closed path data, and the head. */
export function ribbon(line: readonly Pixel[], width: number): { body: string; head: string; label: Pixel } {
  const end = line.at(-1) as Pixel;
  const headLength = width * 2.6 + 5;
  let cut = line.length - 1;
  while (cut > 1 && distance(line[cut - 1] as Pixel, end) < headLength) cut--;
  const shaft = line.slice(0, cut + 1);
  shaft[shaft.length - 1] = towards(end, line[cut - 1] as Pixel, headLength);
  const left: Pixel[] = [];
  const right: Pixel[] = [];
  shaft.forEach((point, i) => {
    const before = shaft[Math.max(0, i - 1)] as Pixel;
    const after = shaft[Math.min(shaft.length - 1, i + 1)] as Pixel;
    const length = distance(before, after) || 1;
    const half = 0.35 + (width / 2) * (i / (shaft.length - 1));
    const nx = (-(after[1] - before[1]) / length) * half;
    const ny = ((after[0] - before[0]) / length) * half;
    left.push([point[0] + nx, point[1] + ny]);
    right.push([point[0] - nx, point[1] - ny]);
  });
  const neck = shaft.at(-1) as Pixel;
  const length = distance(neck, end) || 1;
  const nx = (-(end[1] - neck[1]) / length) * (width * 1.15 + 2.6);
  const ny = ((end[0] - neck[0]) / length) * (width * 1.15 + 2.6);
  const back = towards(neck, end, -headLength * 0.18);
  return {
    body: `${join([...left, ...right.reverse()])}Z`,
    head: `${join([end, [back[0] + nx, back[1] + ny], neck, [back[0] - nx, back[1] - ny]])}Z`,
    label: line[Math.floor(line.length * 0.52)] as Pixel,
  };
}

export function centreLine(line: readonly Pixel[]): string {
  return join(line);
}

const distance = (a: Pixel, b: Pixel): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

function towards(from: Pixel, to: Pixel, by: number): Pixel {
  const length = distance(from, to) || 1;
  return [from[0] + ((to[0] - from[0]) * by) / length, from[1] + ((to[1] - from[1]) * by) / length];
}

function join(points: readonly Pixel[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
