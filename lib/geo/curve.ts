import type { Projector } from './mercator';
import type { Pixel } from './rect';

/**
 * A smooth line of cubic Bézier pieces: x and y of its start, then for each piece two control points and its end. Geometry
 * only, on the unit square or in pixels; anything that can draw a cubic can draw it.
 */
export type Curve = Float64Array;

/** A point moving along a curve: its position and its first and second derivatives. */
export interface Motion {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly ddx: number;
  readonly ddy: number;
}

export const pieceCount = (curve: Curve): number => (curve.length - 2) / 6;

export type Node = Pick<Motion, 'x' | 'y' | 'dx' | 'dy'> & { readonly time: number };

/** The pieces through `nodes`, with the directions and speeds of the nodes (Hermite). */
export function curveThrough(nodes: readonly Node[]): Curve {
  const curve = new Float64Array(6 * nodes.length - 4);
  nodes.forEach(({ x, y, dx, dy, time }, i) => {
    const before = (time - (nodes[i - 1]?.time ?? time)) / 3;
    const after = ((nodes[i + 1]?.time ?? time) - time) / 3;
    if (i > 0) curve.set([x - dx * before, y - dy * before], 6 * i - 2);
    curve.set([x, y], 6 * i);
    if (i < nodes.length - 1) curve.set([x + dx * after, y + dy * after], 6 * i + 2);
  });
  return curve;
}

/** The point at `t`: 0 is the start, 1 the end of the first piece, and so on to the end of the last. */
export function curveAt(curve: Curve, time: number): Motion {
  const piece = Math.max(0, Math.min(pieceCount(curve) - 1, Math.floor(time)));
  const t = time - piece;
  const [x, dx, ddx] = cubicAt(curve, 6 * piece, t);
  const [y, dy, ddy] = cubicAt(curve, 6 * piece + 1, t);
  return { x, y, dx, dy, ddx, ddy };
}

function cubicAt(curve: Curve, at: number, t: number): readonly [number, number, number] {
  const [a, b, c, d] = [curve[at], curve[at + 2], curve[at + 4], curve[at + 6]] as [number, number, number, number];
  const s = 1 - t;
  return [
    s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d,
    3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c)),
    6 * (s * (c - 2 * b + a) + t * (d - 2 * c + b)),
  ];
}

export const curveStart = (curve: Curve): Pixel => [curve[0] as number, curve[1] as number];
export const curveEnd = (curve: Curve): Pixel => [curve[curve.length - 2] as number, curve[curve.length - 1] as number];

/** A projection only moves and scales, so projecting the control points is enough. */
export function curveInPixels(curve: Curve, { scale, x, y }: Projector): Curve {
  return curve.map((value, i) => value * scale - (i % 2 === 0 ? x : y));
}

/** The same pieces from the end to the start. */
export function reversed(curve: Curve): Curve {
  const back = new Float64Array(curve.length);
  for (let i = 0; i < curve.length; i += 2) back.set(curve.subarray(i, i + 2), curve.length - 2 - i);
  return back;
}

/** One after the other; each begins where the one before it ends, and there the line may bend. */
export function joinedCurves(curves: readonly Curve[]): Curve {
  const [first, ...rest] = curves;
  if (!first) throw new Error('a line has a piece');
  if (rest.length === 0) return first;
  const joined = new Float64Array(first.length + rest.reduce((sum, curve) => sum + curve.length - 2, 0));
  joined.set(first);
  let at = first.length;
  for (const curve of rest) {
    joined.set(curve.subarray(2), at);
    at += curve.length - 2;
  }
  return joined;
}

/** Points along a curve, ends included, evenly in time. */
export function curvePoints(curve: Curve, steps: number): Pixel[] {
  const pieces = pieceCount(curve);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const { x, y } = curveAt(curve, (i / steps) * pieces);
    return [x, y];
  });
}

/** SVG path data. `join` continues a path in a straight line to the curve's start. */
export function curvePath(curve: Curve, join: 'M' | 'L' = 'M'): string {
  let path = `${join}${point(curve, 0)}`;
  for (let at = 2; at < curve.length; at += 6) {
    path += `C${point(curve, at)} ${point(curve, at + 2)} ${point(curve, at + 4)}`;
  }
  return path;
}

const point = (curve: Curve, at: number): string =>
  `${(curve[at] as number).toFixed(1)} ${(curve[at + 1] as number).toFixed(1)}`;
