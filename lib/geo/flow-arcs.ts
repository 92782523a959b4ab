import { ANTIPODAL, HIGHEST_SIN, POINT } from './flow-curve';
import { unitX, unitY } from './mercator';

/**
 * The centre lines of many flows in flat arrays: what `flowCurve` gives for one, at a hundredth of the memory. Each line is a
 * chain of cubic pieces between nodes of four numbers: x and y on the unit square, and the offset from there to the next
 * control point, which is also the offset back to the one before. Longitudes are unwrapped: x may leave 0…1.
 */
export interface FlowArcs {
  readonly count: number;
  readonly node: Float32Array | Float64Array;
  /** Of flow i: nodes `off[i]` to `off[i + 1] − 1`; none where an end is no place. */
  readonly off: Uint32Array;
  /** Lengths in world widths, measured between the nodes. */
  readonly length: Float32Array;
  /** Four numbers a flow: left, top, right, bottom of its control points, on the unit square. */
  readonly box: Float32Array;
}

const RAD = Math.PI / 180;
const PER_TURN = 1 / (2 * Math.PI);
const MOST_PIECES = 64;
/** World widths: below this tolerance 32 bits no longer say where a node is. */
const FINE = 2 ** -21;

/** The point that `at` finds, and its derivative. */
const p = { x: 0, y: 0, dx: 0, dy: 0 };
/** The flow in hand. Plain variables of the module: objects and closures would cost more than the sums. */
let flat = false;
let [ax, ay, az, bx, by, bz] = [0, 0, 0, 0, 0, 0];
let [angle, sin] = [0, 0];
let [x0, y0, x1, y1, toX, toY, outX, outY] = [0, 0, 0, 0, 0, 0, 0, 0];

/**
 * `ends` holds four numbers a flow: longitude and latitude of its start, then of its end, in degrees. Lines are bowed by
 * `bow` of their length, and nowhere farther than about `tolerance` world widths from the true one; ends are exact. Any
 * numbers are taken: what is not finite has no nodes and an empty box.
 */
export function flowArcs(ends: Float64Array, bow: number, tolerance: number): FlowArcs {
  const count = ends.length >> 2;
  const Nodes = tolerance < FINE ? Float64Array : Float32Array;
  const off = new Uint32Array(count + 1);
  const length = new Float32Array(count);
  const box = new Float32Array(4 * count);
  let node = new Nodes(24 * count);
  let used = 0;
  for (let i = 0; i < count; i++) {
    off[i] = used;
    if (!begin(ends, 4 * i, bow)) {
      box.set(NOWHERE, 4 * i);
      continue;
    }
    const pieces = piecesFor(tolerance);
    if (4 * (used + pieces + 1) > node.length) node = grown(node, 4 * (used + pieces + 1));
    write(node, used, pieces, length, box, i);
    used += pieces + 1;
  }
  off[count] = used;
  return { count, node: node.slice(0, 4 * used), off, length, box };
}

/** Meets nothing. */
const NOWHERE = [Infinity, Infinity, -Infinity, -Infinity];

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
  angle = Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), ax * bx + ay * by + az * bz);
  sin = Math.sin(angle);
  flat = angle < POINT || Math.PI - angle < ANTIPODAL || tooHigh();
  return true;
}

/** A circle that comes near a pole flies off the map. */
function tooHigh(): boolean {
  const side = (bz - az * Math.cos(angle)) / sin;
  const top = Math.atan2(side, az);
  const isBetween = (top > 0 && top < angle) || (top + Math.PI > 0 && top + Math.PI < angle);
  return (isBetween ? Math.sqrt(az * az + side * side) : Math.max(Math.abs(az), Math.abs(bz))) > HIGHEST_SIN;
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
  const u = (1 - t) * angle;
  const v = t * angle;
  const a = Math.sin(u) / sin;
  const b = Math.sin(v) / sin;
  const da = (-angle * Math.cos(u)) / sin;
  const db = (angle * Math.cos(v)) / sin;
  const vx = a * ax + b * bx;
  const vy = a * ay + b * by;
  const vz = a * az + b * bz;
  const wx = da * ax + db * bx;
  const wy = da * ay + db * by;
  const x = Math.atan2(vy, vx) * PER_TURN + 0.5;
  // No circle that keeps away from the poles goes half round the world.
  p.x = x + Math.round(x0 - x) + outX * out;
  p.y = 0.5 - Math.atanh(vz) * PER_TURN + outY * out;
  p.dx = ((vx * wy - vy * wx) / (vx * vx + vy * vy)) * PER_TURN + outX * turn;
  p.dy = (-(da * az + db * bz) / (1 - vz * vz)) * PER_TURN + outY * turn;
}

/** As few pieces as keep the line. A flat one is a parabola, which one cubic is exactly. */
function piecesFor(tolerance: number): number {
  if (flat) return 1;
  // What most need at the zoom of continents; where that is too many it is not by much.
  let pieces = angle < 0.3 ? 1 : angle < 0.8 ? 2 : 3;
  for (;;) {
    const error = worstError(pieces);
    if (!(error > tolerance) || pieces === MOST_PIECES) return pieces;
    // Half as long a piece is sixteen times as near.
    pieces = Math.min(MOST_PIECES, Math.max(pieces + 1, Math.ceil(pieces * (error / tolerance) ** 0.25)));
  }
}

/** In the first, the middle and the last piece: where the circle bends most, or runs fastest. */
function worstError(pieces: number): number {
  let worst = errorOf(0, pieces);
  if (pieces > 1) worst = Math.max(worst, errorOf(pieces - 1, pieces));
  if (pieces > 2) worst = Math.max(worst, errorOf(pieces >> 1, pieces));
  return worst;
}

/** In the middle of a piece; of a single one also at its quarters, since an S is right in its middle. */
function errorOf(piece: number, pieces: number): number {
  at(piece / pieces);
  const { x, y, dx, dy } = p;
  at((piece + 1) / pieces);
  const { x: toX, y: toY, dx: toDx, dy: toDy } = p;
  const between = (t: number) => {
    const s = 1 - t;
    const [b0, b3] = [s * s * (1 + 2 * t), t * t * (3 - 2 * t)];
    const [c0, c3] = [(s * s * t) / pieces, (-s * t * t) / pieces];
    at((piece + t) / pieces);
    const offX = b0 * x + b3 * toX + c0 * dx + c3 * toDx - p.x;
    const offY = b0 * y + b3 * toY + c0 * dy + c3 * toDy - p.y;
    return Math.max(Math.abs(offX), Math.abs(offY));
  };
  return pieces > 2 ? between(0.5) : Math.max(between(0.25), between(0.5), between(0.75));
}

function write(
  node: Float32Array | Float64Array,
  first: number,
  pieces: number,
  length: Float32Array,
  box: Float32Array,
  i: number,
): void {
  const third = 1 / (3 * pieces);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let [lastX, lastY, sum] = [0, 0, 0];
  for (let k = 0; k <= pieces; k++) {
    at(k / pieces);
    // What rounding leaves between the way's ends and the places is taken away.
    const x = k === 0 ? x0 : k === pieces ? x1 : p.x;
    const y = k === 0 ? y0 : k === pieces ? y1 : p.y;
    const dx = p.dx * third;
    const dy = p.dy * third;
    const to = 4 * (first + k);
    node[to] = x;
    node[to + 1] = y;
    node[to + 2] = dx;
    node[to + 3] = dy;
    const backX = k > 0 ? Math.abs(dx) : 0;
    const backY = k > 0 ? Math.abs(dy) : 0;
    const aheadX = k < pieces ? Math.abs(dx) : 0;
    const aheadY = k < pieces ? Math.abs(dy) : 0;
    left = Math.min(left, x - (dx > 0 ? backX : aheadX));
    right = Math.max(right, x + (dx > 0 ? aheadX : backX));
    top = Math.min(top, y - (dy > 0 ? backY : aheadY));
    bottom = Math.max(bottom, y + (dy > 0 ? aheadY : backY));
    if (k > 0) sum += Math.sqrt((x - lastX) ** 2 + (y - lastY) ** 2);
    lastX = x;
    lastY = y;
  }
  length[i] = sum;
  box[4 * i] = left;
  box[4 * i + 1] = top;
  box[4 * i + 2] = right;
  box[4 * i + 3] = bottom;
}

function grown(
  node: Float32Array | Float64Array,
  needed: number,
): Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer> {
  const Nodes = node instanceof Float64Array ? Float64Array : Float32Array;
  const larger = new Nodes(Math.max(needed, 2 * node.length));
  larger.set(node);
  return larger;
}

/** The point at `time` from 0, the start of flow i, to 1, its end; on the unit square. Only for flows that have nodes. */
export function arcPoint({ node, off }: FlowArcs, i: number, time: number): readonly [x: number, y: number] {
  const first = off[i] as number;
  const pieces = (off[i + 1] as number) - first - 1;
  const piece = Math.max(0, Math.min(pieces - 1, Math.floor(time * pieces)));
  const t = time * pieces - piece;
  const s = 1 - t;
  const j = 4 * (first + piece);
  const [b0, b1, b2, b3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  const along = (k: number) => {
    const start = node[j + k] as number;
    const end = node[j + 4 + k] as number;
    return (
      b0 * start + b1 * (start + (node[j + 2 + k] as number)) + b2 * (end - (node[j + 6 + k] as number)) + b3 * end
    );
  };
  return [along(0), along(1)];
}
