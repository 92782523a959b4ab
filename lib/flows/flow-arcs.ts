import { ANTIPODAL, HIGHEST_SIN, POINT } from '../geo/flow-curve';
import { unitX, unitY } from '../geo/mercator';
import { type FlowArcs, MAX_PIECES } from './unpacked-flow';

const RAD = Math.PI / 180;
const PER_TURN = 1 / (2 * Math.PI);
/** World widths: below this tolerance 16 bits no longer say where a node is. */
const FINE = 2 ** -14;
const MAX_STEPS = 32767;

/** The point that `at` finds, and its derivative. */
const p = { x: 0, y: 0, dx: 0, dy: 0 };
/** The current flow. These are variables of the module, because objects and closures would cost more than the arithmetic. */
let flat = false;
let [ax, ay, az] = [0, 0, 0];
/** The direction of the circle from a: the point on it at 90° from a. */
let [bx, by, bz] = [0, 0, 0];
let angle = 0;
let [x0, y0, x1, y1, toX, toY, outX, outY] = [0, 0, 0, 0, 0, 0, 0, 0];

/**
 * `ends` holds four numbers a flow: longitude and latitude of its start, then of its end, in degrees. Lines are bowed by
 * `bow` of their length, and nowhere farther than about `tolerance` world widths from the true one; ends are exact. Any
 * numbers are accepted; flows with a number that is not finite have no nodes.
 */
export function flowArcs(ends: Float64Array, bow: number, tolerance: number): FlowArcs {
  const count = ends.length >> 2;
  const isFine = tolerance < FINE;
  const off = new Uint32Array(count + 1);
  const base = isFine ? new Float64Array(5 * count) : new Float32Array(5 * count);
  const Nodes = isFine ? Float64Array : Int16Array;
  let node = new Nodes(20 * count);
  let used = 0;
  for (let i = 0; i < count; i++) {
    off[i] = used;
    if (!begin(ends, 4 * i, bow)) continue;
    const pieces = traceWithin(tolerance);
    const length = 4 * (pieces + 1);
    if (4 * used + length > node.length) {
      const larger = new Nodes(Math.max(4 * used + length, 1.5 * node.length));
      larger.set(node);
      node = larger;
    }
    const max = greatest(length);
    // Rounded up to 32 bits, so that the most is within 16.
    const step = isFine ? 1 : Math.fround((max * 1.000001) / MAX_STEPS) || 1;
    for (let k = 0; k < length; k++) {
      const steps = (traced[k] as number) / step;
      node[4 * used + k] = isFine ? steps : Math.round(steps);
    }
    base.set([x0, y0, x1, y1, step], 5 * i);
    used += pieces + 1;
  }
  off[count] = used;
  return { count, node: node.slice(0, 4 * used), off, base };
}

/** The nodes of the flow in hand, from its start. */
const traced = new Float64Array(4 * (MAX_PIECES + 1));
function trace(pieces: number): void {
  const third = 1 / (3 * pieces);
  for (let k = 0; k <= pieces; k++) {
    at(k / pieces);
    traced[4 * k] = k === 0 ? 0 : p.x - x0;
    traced[4 * k + 1] = k === 0 ? 0 : p.y - y0;
    traced[4 * k + 2] = p.dx * third;
    traced[4 * k + 3] = p.dy * third;
  }
}

function greatest(length: number): number {
  let max = 0;
  for (let k = 0; k < length; k++) max = Math.max(max, Math.abs(traced[k] as number));
  return max;
}

/** False where there is no line. */
function begin(ends: Float64Array, at: number, bow: number): boolean {
  const lonA = ends[at] as number;
  const latA = ends[at + 1] as number;
  const lonB = ends[at + 2] as number;
  const latB = ends[at + 3] as number;
  if (!Number.isFinite(lonA + latA + lonB + latB)) return false;
  x0 = unitX(lonA);
  y0 = unitY(latA);
  const lastX = unitX(lonB);
  x1 = lastX + Math.round(x0 - lastX);
  y1 = unitY(latB);
  toX = x1 - x0;
  toY = y1 - y0;
  outX = -toY * bow;
  outY = toX * bow;
  const cosA = Math.cos(latA * RAD);
  const cosB = Math.cos(latB * RAD);
  ax = cosA * Math.cos(lonA * RAD);
  ay = cosA * Math.sin(lonA * RAD);
  az = Math.sin(latA * RAD);
  bx = cosB * Math.cos(lonB * RAD);
  by = cosB * Math.sin(lonB * RAD);
  bz = Math.sin(latB * RAD);
  const cx = ay * bz - az * by;
  const cy = az * bx - ax * bz;
  const cz = ax * by - ay * bx;
  // Stable for neighbours and for antipodes.
  const cos = ax * bx + ay * by + az * bz;
  const sin = Math.sqrt(cx * cx + cy * cy + cz * cz);
  angle = Math.atan2(sin, cos);
  flat = angle < POINT || Math.PI - angle < ANTIPODAL;
  if (flat) return true;
  const lastZ = bz;
  bx = (bx - ax * cos) / sin;
  by = (by - ay * cos) / sin;
  bz = (bz - az * cos) / sin;
  flat = tooHigh(lastZ);
  return true;
}

/** A circle close to a pole leaves the map. */
function tooHigh(lastZ: number): boolean {
  const top = Math.atan2(bz, az);
  const isBetween = (top > 0 && top < angle) || (top + Math.PI > 0 && top + Math.PI < angle);
  return (isBetween ? Math.sqrt(az * az + bz * bz) : Math.max(Math.abs(az), Math.abs(lastZ))) > HIGHEST_SIN;
}

/** Position and derivative at t from 0 to 1. */
function at(t: number): void {
  const out = 4 * t * (1 - t);
  const turn = 4 - 8 * t;
  if (flat) {
    p.x = x0 + toX * t + outX * out;
    p.y = y0 + toY * t + outY * out;
    p.dx = toX + outX * turn;
    p.dy = toY + outY * turn;
    return;
  }
  const sin = Math.sin(t * angle);
  const cos = Math.cos(t * angle);
  const vx = ax * cos + bx * sin;
  const vy = ay * cos + by * sin;
  const vz = az * cos + bz * sin;
  const wx = (bx * cos - ax * sin) * angle;
  const wy = (by * cos - ay * sin) * angle;
  const wz = (bz * cos - az * sin) * angle;
  const x = Math.atan2(vy, vx) * PER_TURN + 0.5;
  // A circle that stays away from the poles never goes halfway around the world.
  p.x = x + Math.round(x0 - x) + outX * out;
  p.y = 0.5 - Math.atanh(vz) * PER_TURN + outY * out;
  p.dx = ((vx * wy - vy * wx) / (vx * vx + vy * vy)) * PER_TURN + outX * turn;
  p.dy = (-wz / (1 - vz * vz)) * PER_TURN + outY * turn;
}

/** Traces the flow in hand in as few pieces as keep its line; returns how many. A flat one is a parabola, which one cubic is exactly. */
function traceWithin(tolerance: number): number {
  let pieces = flat || angle < 0.15 ? 1 : angle < 0.5 ? 2 : 3;
  for (;;) {
    trace(pieces);
    if (flat || pieces === MAX_PIECES) return pieces;
    const error = worstError(pieces);
    if (!(error > tolerance)) return pieces;
    // Halving a piece makes it sixteen times as accurate.
    pieces = Math.min(MAX_PIECES, Math.max(pieces + 1, Math.ceil(pieces * (error / tolerance) ** 0.25)));
  }
}

/** In the first, the middle and the last piece: where the circle bends most, or runs fastest. */
function worstError(pieces: number): number {
  let worst = errorOf(0, pieces);
  if (pieces > 1) worst = Math.max(worst, errorOf(pieces - 1, pieces));
  if (pieces > 2) worst = Math.max(worst, errorOf(pieces >> 1, pieces));
  return worst;
}

/** The error in the middle of a piece. A single piece is also checked at its quarters, because an S is exact in its middle. */
function errorOf(piece: number, pieces: number): number {
  const middle = errorAt(piece, 0.5, pieces);
  return pieces > 2 ? middle : Math.max(middle, errorAt(piece, 0.25, pieces), errorAt(piece, 0.75, pieces));
}

function errorAt(piece: number, t: number, pieces: number): number {
  at((piece + t) / pieces);
  const offX = x0 + tracedAt(4 * piece, t) - p.x;
  const offY = y0 + tracedAt(4 * piece + 1, t) - p.y;
  return Math.max(Math.abs(offX), Math.abs(offY));
}

/** One coordinate of the piece that begins at k, at t from 0 to 1. */
function tracedAt(k: number, t: number): number {
  const s = 1 - t;
  const near = s * s * ((1 + 2 * t) * (traced[k] as number) + 3 * t * (traced[k + 2] as number));
  return near + t * t * ((3 - 2 * t) * (traced[k + 4] as number) - 3 * s * (traced[k + 6] as number));
}
