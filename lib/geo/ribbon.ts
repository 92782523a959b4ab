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
  /** Of each leg one edge of the body from its tail to its neck, and the other one back. */
  readonly bodies: readonly (readonly [Curve, Curve])[];
  /** Half the width at the end of each leg, where the next one begins. */
  readonly halves: readonly number[];
  /** Of the head at the end, and of the one at the start of what goes both ways: tip, barb, neck, barb. */
  readonly heads: readonly Head[];
}

type Head = readonly [Pixel, Pixel, Pixel, Pixel];

/** Half the width of the tail's end, in pixels. */
const HAIR = 0.35;
/** Halvings that find the neck to less than a hundredth of a pixel on a piece as long as a screen. */
const HALVINGS = 20;

/**
 * Tapered along its legs: hair-thin at the tail, `width` before the head, whose tip is exactly at the end. What goes both ways has a head
 * at either end and is as wide all along.
 */
export function ribbon(legs: readonly Curve[], width: number, both: boolean): Ribbon {
  const lengths = legs.map((leg) => distance(curveStart(leg), curveEnd(leg)));
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  const [first, last] = [legs[0], legs.at(-1)];
  if (!first || !last) throw new Error('a flow has a leg');
  const front = headOf(last, width);
  const rear = both ? headOf(reversed(first), width) : null;
  let passed = 0;
  const shafts = legs.map((leg, i): Shaft => {
    const from = passed / total;
    passed += lengths[i] ?? 0;
    const own = {
      curve: leg,
      from: 0,
      until: pieceCount(leg),
      half: HAIR,
      grown: (width / 2) * (passed / total - from),
    };
    const shaft = { ...own, half: both ? width / 2 : HAIR + (width / 2) * from, grown: both ? 0 : own.grown };
    return between(shaft, i === 0 ? rear : null, i === legs.length - 1 ? front : null);
  });
  return {
    bodies: shafts.map((shaft) => [edge(shaft, 1), reversed(edge(shaft, -1))]),
    halves: shafts.map(({ half, grown }) => half + grown),
    heads: [front.corners, ...(rear ? [rear.corners] : [])],
  };
}

interface Front {
  readonly corners: Head;
  readonly neck: Pixel;
  /** Where on its leg the neck is; 0 where the leg is shorter than its head. */
  readonly until: number;
}

function headOf(curve: Curve, width: number): Front {
  const end = curveEnd(curve);
  const headLength = width * 2.6 + 5;
  const until = timeBefore(curve, headLength);
  // If the line is shorter than its head, the neck would lie behind its start.
  const neck = until > 0 ? place(curveAt(curve, until)) : towards(end, curveStart(curve), headLength);
  const [alongX, alongY] = direction(neck, end);
  const barb = width * 1.15 + 2.6;
  const back = towards(neck, end, -headLength * 0.18);
  return {
    neck,
    until,
    corners: [
      end,
      [back[0] - alongY * barb, back[1] + alongX * barb],
      neck,
      [back[0] + alongY * barb, back[1] - alongX * barb],
    ],
  };
}

interface Shaft {
  readonly curve: Curve;
  readonly from: number;
  readonly until: number;
  /** Half the width at its start, and by how much that grows to its end. */
  readonly half: number;
  readonly grown: number;
}

/** What is left of a leg between the necks of its heads: straight where there is no room for them. */
function between(shaft: Shaft, rear: Front | null, front: Front | null): Shaft {
  const { curve } = shaft;
  const from = rear ? pieceCount(curve) - rear.until : 0;
  const until = front ? front.until : pieceCount(curve);
  const fits = (!front || front.until > 0) && (!rear || rear.until > 0) && from < until;
  if (fits) return { ...shaft, from, until };
  return {
    ...shaft,
    curve: straight(rear?.neck ?? curveStart(curve), front?.neck ?? curveEnd(curve)),
    from: 0,
    until: 1,
  };
}

/** Each piece's edge is a piece. */
function edge({ curve, from, until, half, grown }: Shaft, side: 1 | -1): Curve {
  const whole = Array.from({ length: Math.ceil(until) }, (_, i) => i).filter((time) => time > from);
  const growth = grown / (until - from);
  return curveThrough(
    [from, ...whole, until].map((time) =>
      beside(curveAt(curve, time), time, side * (half + growth * (time - from)), side * growth),
    ),
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
