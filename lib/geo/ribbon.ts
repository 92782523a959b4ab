import {
  type Curve,
  curveAt,
  curveEnd,
  curveStart,
  curveThrough,
  type Motion,
  type Node,
  pieceCount,
  reversed,
} from './curve';
import type { Pixel } from './rect';

/** The shape of a flow in pixels. */
export interface Ribbon {
  /** One edge of the body from the tail to the neck, and the other one back. */
  readonly edges: readonly [Curve, Curve];
  /** Tip, barb, neck, barb. */
  readonly head: readonly [Pixel, Pixel, Pixel, Pixel];
}

/** Half the width of the tail's end, in pixels. */
const HAIR = 0.35;
/** Halvings that find the neck to less than a hundredth of a pixel on a piece as long as a screen. */
const HALVINGS = 20;

/** Tapered along `curve`: hair-thin at the tail, `width` before the head, whose tip is exactly at the end. */
export function ribbon(curve: Curve, width: number): Ribbon {
  const end = curveEnd(curve);
  const headLength = width * 2.6 + 5;
  const until = timeBefore(curve, headLength);
  // If the line is shorter than its head, the neck would lie behind its start.
  const neck = until > 0 ? place(curveAt(curve, until)) : towards(end, curveStart(curve), headLength);
  const shaft = until > 0 ? { curve, until } : { curve: straight(curveStart(curve), neck), until: 1 };
  const [alongX, alongY] = direction(neck, end);
  const barb = width * 1.15 + 2.6;
  const back = towards(neck, end, -headLength * 0.18);
  return {
    edges: [edge(shaft, width, 1), reversed(edge(shaft, width, -1))],
    head: [
      end,
      [back[0] - alongY * barb, back[1] + alongX * barb],
      neck,
      [back[0] + alongY * barb, back[1] - alongX * barb],
    ],
  };
}

interface Shaft {
  readonly curve: Curve;
  readonly until: number;
}

/** Each piece's edge is a piece. */
function edge({ curve, until }: Shaft, width: number, side: 1 | -1): Curve {
  const whole = Array.from({ length: Math.ceil(until) }, (_, i) => i);
  const growth = width / 2 / until;
  return curveThrough(
    [...whole, until].map((time) => beside(curveAt(curve, time), time, side * (HAIR + growth * time), side * growth)),
  );
}

/** The point at `by` to the right of a moving one, and its derivative, where `by` grows by `growth`. */
function beside({ x, y, dx, dy, ddx, ddy }: Motion, time: number, by: number, growth: number): Node {
  const speed = Math.hypot(dx, dy);
  if (speed < 1e-9) return { time, x, y, dx, dy };
  const [alongX, alongY] = [dx / speed, dy / speed];
  const turn = (alongX * ddy - alongY * ddx) / speed;
  return {
    time,
    x: x - alongY * by,
    y: y + alongX * by,
    dx: dx - alongX * turn * by - alongY * growth,
    dy: dy - alongY * turn * by + alongX * growth,
  };
}

/** The last `t` at which the point is this far from the end of the curve, or 0 if it never is. */
function timeBefore(curve: Curve, length: number): number {
  const end = curveEnd(curve);
  const isFar = (time: number) => distance(place(curveAt(curve, time)), end) >= length;
  let far = pieceCount(curve) - 1;
  while (far >= 0 && !isFar(far)) far--;
  if (far < 0) return 0;
  let near = far + 1;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (far + near) / 2;
    if (isFar(middle)) far = middle;
    else near = middle;
  }
  return near;
}

function straight([x, y]: Pixel, [toX, toY]: Pixel): Curve {
  const [dx, dy] = [toX - x, toY - y];
  return curveThrough([
    { time: 0, x, y, dx, dy },
    { time: 1, x: toX, y: toY, dx, dy },
  ]);
}

const place = ({ x, y }: Motion): Pixel => [x, y];
const distance = (a: Pixel, b: Pixel): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

function direction(from: Pixel, to: Pixel): Pixel {
  const length = distance(from, to) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function towards(from: Pixel, to: Pixel, by: number): Pixel {
  const [x, y] = direction(from, to);
  return [from[0] + x * by, from[1] + y * by];
}
