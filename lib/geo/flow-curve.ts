import { type Curve, curveAt, curveThrough, type Motion } from './curve';
import type { LonLat } from './mercator';
import { toUnit, type UnitPoint } from './mercator';

const RAD = Math.PI / 180;
const TURN = 2 * Math.PI;

/** A circle closer to a pole than this would leave the map. Lines show a direction, not a route. */
export const HIGHEST_SIN = Math.sin(72 * RAD);
/** Radians. Closer to antipodes than this, a tiny change at one end would send the circle the other way around the world. */
export const ANTIPODAL = 0.02;
/** Radians: a circle as short as this is straight. */
export const POINT = 1e-6;
/** More pieces than any flow needs at a link's closest zoom. */
const MAX_PIECES = 512;

type Vector = readonly [number, number, number];
type Route = (t: number) => Pick<Motion, 'x' | 'y' | 'dx' | 'dy'>;

/**
 * The flow's centre line on the unit square, nowhere farther than `tolerance` from the great circle, bowed to its right by
 * `bow` of its length so that two directions of one pair run side by side and a short flow still reads as a curve. Ends are
 * exact, longitudes unwrapped. Near a pole, and between places that are almost antipodes, only the bow is used.
 */
export function flowCurve(from: LonLat, to: LonLat, bow: number, tolerance: number): Curve {
  const first = toUnit(from);
  const last = nearestCopy(toUnit(to), first);
  const route = bowed(circle(from, to, first) ?? straight(first, last), first, last, bow);
  let pieces = 1;
  let curve = chain(route, pieces, first, last);
  for (;;) {
    const error = worstError(curve, route, pieces);
    if (error <= tolerance || pieces === MAX_PIECES) return curve;
    // Halving a piece makes it sixteen times as accurate.
    pieces = Math.min(MAX_PIECES, Math.max(pieces + 1, Math.ceil(pieces * (error / tolerance) ** 0.25)));
    curve = chain(route, pieces, first, last);
  }
}

/** What rounding leaves between the route's ends and the places is taken away. */
function chain(route: Route, pieces: number, first: UnitPoint, last: UnitPoint): Curve {
  const times = Array.from({ length: pieces + 1 }, (_, i) => i / pieces);
  const curve = curveThrough(times.map((time) => ({ time, ...route(time) })));
  curve.set(first, 0);
  curve.set(last, curve.length - 2);
  return curve;
}

/** Between the nodes, where a Hermite cubic is farthest from what it follows. */
function worstError(curve: Curve, route: Route, pieces: number): number {
  let worst = 0;
  for (let i = 0; i < pieces; i++) {
    for (const part of [0.25, 0.5, 0.75]) {
      const is = curveAt(curve, i + part);
      const should = route((i + part) / pieces);
      worst = Math.max(worst, Math.hypot(is.x - should.x, is.y - should.y));
    }
  }
  return worst;
}

/** Spherical interpolation and its exact derivative, in Mercator. Null where no circle is drawn. */
function circle(from: LonLat, to: LonLat, [x0]: UnitPoint): Route | null {
  const a = toVector(from);
  const b = toVector(to);
  const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const angle = Math.atan2(
    Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]),
    dot,
  );
  if (angle < POINT || Math.PI - angle < ANTIPODAL) return null;
  const sin = Math.sin(angle);
  if (highestSin(a[2], (b[2] - a[2] * Math.cos(angle)) / sin, angle) > HIGHEST_SIN) return null;
  return (t) => {
    const p = Math.sin((1 - t) * angle) / sin;
    const q = Math.sin(t * angle) / sin;
    const dp = (-angle * Math.cos((1 - t) * angle)) / sin;
    const dq = (angle * Math.cos(t * angle)) / sin;
    const [vx, vy, vz] = [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]];
    const [wx, wy, wz] = [dp * a[0] + dq * b[0], dp * a[1] + dq * b[1], dp * a[2] + dq * b[2]];
    const x = Math.atan2(vy, vx) / TURN + 0.5;
    return {
      // No circle that keeps away from the poles goes half round the world.
      x: x + Math.round(x0 - x),
      y: 0.5 - Math.atanh(vz) / TURN,
      dx: (vx * wy - vy * wx) / (vx * vx + vy * vy) / TURN,
      dy: -wz / (1 - vz * vz) / TURN,
    };
  };
}

/** The greatest |a·cos φ + b·sin φ| for φ from 0 to `angle`: how near to a pole a circle comes, as a sine. */
function highestSin(a: number, b: number, angle: number): number {
  const top = Math.atan2(b, a);
  const isBetween = [top, top + Math.PI, top - Math.PI].some((at) => at > 0 && at < angle);
  return isBetween ? Math.hypot(a, b) : Math.max(Math.abs(a), Math.abs(a * Math.cos(angle) + b * Math.sin(angle)));
}

function straight([x, y]: UnitPoint, [toX, toY]: UnitPoint): Route {
  const [dx, dy] = [toX - x, toY - y];
  return (t) => ({ x: x + dx * t, y: y + dy * t, dx, dy });
}

function bowed(route: Route, [x0, y0]: UnitPoint, [x1, y1]: UnitPoint, bow: number): Route {
  const [outX, outY] = [-(y1 - y0) * bow, (x1 - x0) * bow];
  return (t) => {
    const { x, y, dx, dy } = route(t);
    const out = 4 * t * (1 - t);
    const turn = 4 - 8 * t;
    return { x: x + outX * out, y: y + outY * out, dx: dx + outX * turn, dy: dy + outY * turn };
  };
}

function toVector([lon, lat]: LonLat): Vector {
  const cos = Math.cos(lat * RAD);
  return [cos * Math.cos(lon * RAD), cos * Math.sin(lon * RAD), Math.sin(lat * RAD)];
}

function nearestCopy([x, y]: UnitPoint, [near]: UnitPoint): UnitPoint {
  return [x + Math.round(near - x), y];
}
