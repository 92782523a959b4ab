import {
  type Curve,
  curveAt,
  curveEnd,
  curveInPixels,
  curvePath,
  curveStart,
  joinedCurves,
  pieceCount,
} from '../geo/curve';
import { flowCurve } from '../geo/flow-curve';
import { legsOf } from '../geo/legs';
import { fromUnit } from '../geo/mercator';
import type { Pixel } from '../geo/rect';
import { ribbon } from '../geo/ribbon';
import type { FlowMark } from '../scene/mark';
import { type Canvas, toNearestWorld } from './canvas';
import type { DrawnFlow } from './display-list';
import { FLOW_TOLERANCE, flowBow, flowWidth, lineScale } from './flow-width';

/** Shares of the way, of the longest leg, at which a flow's amount and the sign of its state stand. */
const AMOUNT_AT = 0.52;
const STATE_AT = 0.36;

/** Each leg is a line of its own from one place to the next, and begins where the one before it ends. */
export function drawFlow(
  mark: FlowMark,
  canvas: Pick<Canvas, 'projector' | 'viewport' | 'centerLon'>,
): Omit<DrawnFlow, 'label'> {
  const unitLegs = unitLegsOf(mark, FLOW_TOLERANCE / canvas.projector.scale);
  const whole = joinedCurves(unitLegs);
  const middle = curveAt(whole, pieceCount(whole) / 2);
  const [middleLon] = fromUnit([middle.x, middle.y]);
  const projector = toNearestWorld(canvas.projector, middleLon, canvas.centerLon);
  const curves = unitLegs.map((leg) => curveInPixels(leg, projector));
  const curve = joinedCurves(curves);
  const { bodies, halves, heads } = ribbon(curves, flowWidth(mark) * lineScale(canvas.viewport), mark.both);
  const longest = longestOf(curves);
  return {
    mark,
    curve,
    line: curvePath(curve),
    legs: curves.map((leg, i) => {
      const [there, back] = bodies[i] as (typeof bodies)[number];
      // Two ribbons that meet at an angle leave a notch.
      const joint = i > 0 ? disc(curveStart(leg), halves[i - 1] ?? 0) : '';
      return {
        line: curvePath(leg),
        body: `${curvePath(there)}${curvePath(back, 'L')}Z${joint}`,
        from: curveStart(leg),
        to: curveEnd(leg),
      };
    }),
    heads: heads
      .map((head) => `M${head.map((corner) => corner.map((value) => value.toFixed(1)).join(' ')).join('L')}Z`)
      .join(''),
    from: curveStart(curve),
    to: curveEnd(curve),
    at: pointOn(longest, AMOUNT_AT),
    stateAt: pointOn(longest, STATE_AT),
  };
}

function unitLegsOf({ from, via, to }: FlowMark, tolerance: number): Curve[] {
  let end: number | undefined;
  return legsOf([from, ...via, to]).map(([a, b]) => {
    const leg = flowCurve(a, b, flowBow({ via }), tolerance);
    const worlds = end === undefined ? 0 : Math.round(end - curveStart(leg)[0]);
    const placed = worlds === 0 ? leg : leg.map((value, i) => (i % 2 === 0 ? value + worlds : value));
    [end] = curveEnd(placed);
    return placed;
  });
}

function longestOf(curves: readonly Curve[]): Curve {
  const length = (curve: Curve) =>
    Math.hypot(curveEnd(curve)[0] - curveStart(curve)[0], curveEnd(curve)[1] - curveStart(curve)[1]);
  return curves.reduce((longest, curve) => (length(curve) > length(longest) ? curve : longest));
}

function pointOn(curve: Curve, share: number): Pixel {
  const { x, y } = curveAt(curve, pieceCount(curve) * share);
  return [x, y];
}

/** Turned as the ribbons are, so that one path holds both. */
function disc([x, y]: Pixel, radius: number): string {
  const r = radius.toFixed(1);
  return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${(2 * radius).toFixed(1)} 0a${r} ${r} 0 1 0 ${(-2 * radius).toFixed(1)} 0Z`;
}
