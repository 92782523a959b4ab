import { ANTIPODAL, HIGHEST_SIN, POINT } from '../geo/flow-curve';
import { unitX, unitY } from '../geo/mercator';

export const MAX_PIECES = 64;
export const MAX_SEGMENTS = 80;

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

/**
 * The centre lines of many flows in flat arrays: what `flowCurve` gives for one, at a hundredth of the memory. Each line is a
 * chain of cubic pieces between nodes of four numbers: x and y from its start, and the offset from there to the next control
 * point, which is also the offset back to the one before; all in steps of the flow's own. Longitudes are unwrapped: x may
 * leave 0…1.
 */
export interface FlowArcs {
  readonly count: number;
  /** 16 bits on maps of continents, where the longest flow's step is a fiftieth of a pixel; 64 where lines are made finer. */
  readonly node: Int16Array | Float64Array;
  /** Of flow i: nodes `off[i]` to `off[i + 1] − 1`; none where an end is no place. */
  readonly off: Uint32Array;
  /** Five numbers a flow: x and y of start and end on the unit square, exactly, and the size of a step. */
  readonly base: Float32Array | Float64Array;
}

/** The nodes of the flow that was unpacked last, on the unit square. */
export const flowNodes = new Float64Array(4 * (MAX_PIECES + 1));

/** Fills `flowNodes` with those of flow i and returns how many pieces it has: −1 where it has no line. */
export function unpack({ node, off, base }: FlowArcs, i: number): number {
  const first = 4 * (off[i] as number);
  const length = 4 * (off[i + 1] as number) - first;
  const [x, y, step] = [base[5 * i] as number, base[5 * i + 1] as number, base[5 * i + 4] as number];
  for (let k = 0; k < length; k += 4) {
    flowNodes[k] = x + (node[first + k] as number) * step;
    flowNodes[k + 1] = y + (node[first + k + 1] as number) * step;
    flowNodes[k + 2] = (node[first + k + 2] as number) * step;
    flowNodes[k + 3] = (node[first + k + 3] as number) * step;
  }
  if (length > 0) {
    flowNodes[length - 4] = base[5 * i + 2] as number;
    flowNodes[length - 3] = base[5 * i + 3] as number;
  }
  return length / 4 - 1;
}

/** Left, top, right, bottom. */
export type Box = [number, number, number, number];

export function clear(box: Box): void {
  box[0] = box[1] = Infinity;
  box[2] = box[3] = -Infinity;
}

/** Widens a box to hold the control points of pieces `from` to `to − 1` of the unpacked flow. */
export function widen(box: Box, from: number, to: number): void {
  for (let k = 4 * from; k <= 4 * to; k += 4) {
    const [x, y, dx, dy] = [flowNodes[k], flowNodes[k + 1], flowNodes[k + 2], flowNodes[k + 3]] as Box;
    const [ahead, back] = [k < 4 * to ? 1 : 0, k > 4 * from ? 1 : 0];
    box[0] = Math.min(box[0], x, x + dx * ahead, x - dx * back);
    box[1] = Math.min(box[1], y, y + dy * ahead, y - dy * back);
    box[2] = Math.max(box[2], x, x + dx * ahead, x - dx * back);
    box[3] = Math.max(box[3], y, y + dy * ahead, y - dy * back);
  }
}

/** The number of straight segments for a piece of the unpacked flow, each at most `flat` world widths from the curve. */
export function segmentsOf(piece: number, flat: number): number {
  const k = 4 * piece;
  const [x, y, dx, dy] = [flowNodes[k], flowNodes[k + 1], flowNodes[k + 2], flowNodes[k + 3]] as Box;
  const [toX, toY, backX, backY] = [flowNodes[k + 4], flowNodes[k + 5], flowNodes[k + 6], flowNodes[k + 7]] as Box;
  // The larger bend of the two ends.
  const [ax, ay] = [toX - x - 2 * dx - backX, toY - y - 2 * dy - backY];
  const [bx, by] = [toX - x - dx - 2 * backX, toY - y - dy - 2 * backY];
  const bend = Math.sqrt(Math.max(ax * ax + ay * ay, bx * bx + by * by));
  return Math.max(1, Math.min(MAX_SEGMENTS, Math.ceil(Math.sqrt((0.75 * bend) / flat))));
}

/** The point at t from 0 to 1 of a piece of the unpacked flow. */
export const point = { x: 0, y: 0 };
export function pointAt(piece: number, t: number): void {
  const k = 4 * piece;
  const s = 1 - t;
  const [a, b, c, d] = [s * s * (1 + 2 * t), 3 * s * s * t, 3 * s * t * t, t * t * (3 - 2 * t)];
  point.x = a * (flowNodes[k] as number) + b * (flowNodes[k + 2] as number);
  point.x += d * (flowNodes[k + 4] as number) - c * (flowNodes[k + 6] as number);
  point.y = a * (flowNodes[k + 1] as number) + b * (flowNodes[k + 3] as number);
  point.y += d * (flowNodes[k + 5] as number) - c * (flowNodes[k + 7] as number);
}
