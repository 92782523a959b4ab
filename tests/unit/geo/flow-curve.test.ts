import { greatCircle as turfGreatCircle } from '@turf/great-circle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Curve, curveAt, curveEnd, curvePoints, curveStart, pieceCount } from '../../../lib/geo/curve';
import { flowCurve } from '../../../lib/geo/flow-curve';
import type { LonLat } from '../../../lib/geo/mercator';
import { TILE, toUnit, type UnitPoint } from '../../../lib/geo/mercator';
import { AWKWARD_PAIRS } from './awkward-pairs';
import { anyPlace, cross, haversine, lonLat, type Vector, vector } from './sphere';

const RAD = Math.PI / 180;
const HALF_PIXEL = 0.5;

const zoom = fc.double({ min: 0, max: 18, noNaN: true });
const scaleAt = (z: number) => TILE * 2 ** z;
const atZoom = (from: LonLat, to: LonLat, bow: number, z: number) => flowCurve(from, to, bow, 0.25 / scaleAt(z));

/** Places as flows have them: not at a pole, and not half a world apart. */
const inhabited: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -60, max: 70, noNaN: true }),
);
const flowEnds = fc.tuple(inhabited, inhabited).filter(([a, b]) => {
  const angle = haversine(a, b);
  return angle > 0.5 && angle < 170;
});
/** How near to a pole the whole circle through two places comes, in degrees of latitude. */
const highest = ([a, b]: readonly [LonLat, LonLat]) => {
  const normal = cross(vector(a), vector(b));
  return 90 - Math.asin(Math.abs(normal[2]) / Math.hypot(...normal)) / RAD;
};
const farFromPoles = flowEnds.filter((ends) => highest(ends) < 71.9);

/** The circle by turning the first place around the normal (Rodrigues), in the copy of the world of the point before. */
function truePlace(a: LonLat, b: LonLat, t: number): LonLat {
  const from = vector(a);
  const normal = cross(from, vector(b));
  const size = Math.hypot(...normal);
  const axis = normal.map((value) => value / size) as unknown as Vector;
  const angle = t * haversine(a, b) * RAD;
  const side = cross(axis, from);
  const [x, y, z] = from.map((value, i) => value * Math.cos(angle) + (side[i] as number) * Math.sin(angle)) as [
    number,
    number,
    number,
  ];
  return [Math.atan2(y, x) / RAD, Math.atan2(z, Math.hypot(x, y)) / RAD];
}

function trueLine(a: LonLat, b: LonLat, bow: number, steps: number): UnitPoint[] {
  const first = toUnit(a);
  const copy = ([x, y]: UnitPoint): UnitPoint => [x + Math.round(first[0] - x), y];
  const last = copy(toUnit(b));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const [x, y] = copy(toUnit(truePlace(a, b, t)));
    const out = bow * 4 * t * (1 - t);
    return [x - (last[1] - first[1]) * out, y + (last[0] - first[0]) * out];
  });
}

const worst = (is: readonly UnitPoint[], should: readonly UnitPoint[]) =>
  Math.max(...is.map(([x, y], i) => Math.hypot(x - (should[i]?.[0] ?? NaN), y - (should[i]?.[1] ?? NaN))));

describe('the curve of a flow', () => {
  it('has its ends exactly at the two places, in some copy of the world, and is finite for any two', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, fc.double({ min: -0.4, max: 0.4, noNaN: true }), zoom, (a, b, bow, z) => {
        const curve = atZoom(a, b, bow, z);
        expect(curve.every(Number.isFinite)).toBe(true);
        expect(curveStart(curve)).toEqual(toUnit(a));
        const [x, y] = curveEnd(curve);
        expect(y).toBe(toUnit(b)[1]);
        expect(x - toUnit(b)[0]).toBeCloseTo(Math.round(x - toUnit(b)[0]), 12);
      }),
      { numRuns: 500 },
    );
  });

  it.each(AWKWARD_PAIRS)('is finite, takes the shorter way and never leaps between %s', (_, a, b) => {
    const curve = atZoom(a, b, -0.2, 4);
    expect(curve.every(Number.isFinite)).toBe(true);
    expect(Math.abs(curveEnd(curve)[0] - curveStart(curve)[0])).toBeLessThanOrEqual(0.5 + 1e-9);
    expectNoLeap(curve);
  });

  it('is nowhere half a pixel from the true great circle with its bow, at any zoom of a link', () => {
    fc.assert(
      fc.property(farFromPoles, fc.double({ min: -0.4, max: 0.4, noNaN: true }), zoom, ([a, b], bow, z) => {
        const curve = atZoom(a, b, bow, z);
        const steps = 7 * pieceCount(curve) + 3;
        expect(worst(curvePoints(curve, steps), trueLine(a, b, bow, steps)) * scaleAt(z)).toBeLessThan(HALF_PIXEL);
      }),
      { numRuns: 300 },
    );
  });

  it('needs few pieces: three at most between neighbours on a map of continents, and more only where more is seen', () => {
    fc.assert(
      fc.property(farFromPoles, ([a, b]) => {
        const [far, near] = [pieceCount(atZoom(a, b, -0.2, 4)), pieceCount(atZoom(a, b, -0.2, 8))];
        expect(far).toBeLessThanOrEqual(near);
        expect(far).toBeLessThanOrEqual(haversine(a, b) < 25 ? 3 : 32);
      }),
      { numRuns: 500 },
    );
  });

  it('is turf’s great circle, wherever turf’s is whole', () => {
    const ends = farFromPoles.filter(([a, b]) => Math.abs(a[0] - b[0]) < 150);
    fc.assert(
      fc.property(ends, ([a, b]) => {
        const { geometry } = turfGreatCircle([...a], [...b], { npoints: 13 });
        if (geometry.type !== 'LineString') return;
        const theirs = geometry.coordinates.map((lonLat) => toUnit(lonLat as unknown as LonLat));
        expect(worst(curvePoints(atZoom(a, b, 0, 6), 12), theirs) * scaleAt(6)).toBeLessThan(HALF_PIXEL);
      }),
    );
  });

  it('swings out to the right of the way it goes, by the share of its length that is asked for', () => {
    fc.assert(
      fc.property(flowEnds, fc.double({ min: 0.05, max: 0.4, noNaN: true }), ([a, b], bow) => {
        const middle = (curve: Curve) => curveAt(curve, pieceCount(curve) / 2);
        const curve = atZoom(a, b, bow, 12);
        const [first, last] = [curveStart(curve), curveEnd(curve)];
        const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
        const [from, to] = [middle(atZoom(a, b, 0, 12)), middle(curve)];
        const [ox, oy] = [to.x - from.x, to.y - from.y];
        // y runs down, so the right hand of (dx, dy) is (−dy, dx).
        expect(-dy * ox + dx * oy).toBeGreaterThan(0);
        expect(Math.hypot(ox, oy) / Math.hypot(dx, dy)).toBeCloseTo(bow, 3);
      }),
    );
  });

  it('lies side by side with the one that goes back', () => {
    // Half round the world either way is the shorter one.
    const oneWay = flowEnds.filter(([a, b]) => Math.abs(Math.abs(a[0] - b[0]) - 180) > 1e-6);
    fc.assert(
      fc.property(oneWay, ([a, b]) => {
        const there = curvePoints(atZoom(a, b, -0.2, 12), 20);
        const back = curvePoints(atZoom(b, a, -0.2, 12), 20).reverse();
        const [first, last] = [there[0], there[20]] as [UnitPoint, UnitPoint];
        const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
        const worlds = Math.round(first[0] - (back[0]?.[0] ?? NaN));
        there.forEach(([x, y], i) => {
          const [bx, by] = back[i] as UnitPoint;
          const t = i / 20;
          expect(Math.hypot(bx + worlds - x, by - y) / length).toBeCloseTo(0.4 * 4 * t * (1 - t), 2);
        });
      }),
    );
  });

  it('never leaves the map by a pole, and never leaps', () => {
    const ends = fc.tuple(lonLat, lonLat).filter(([a, b]) => Math.abs(a[1]) < 70 && Math.abs(b[1]) < 70);
    const southmost = toUnit([0, -72])[1] - 0.5;
    fc.assert(
      fc.property(ends, ([a, b]) => {
        const curve = atZoom(a, b, 0, 4);
        for (const [, y] of curvePoints(curve, 60)) expect(Math.abs(y - 0.5)).toBeLessThanOrEqual(southmost + 1e-4);
        expectNoLeap(curve);
      }),
      { numRuns: 500 },
    );
  });
});

/** No sixtieth of the way is longer than a ninth of the world. */
function expectNoLeap(curve: Curve): void {
  const line = curvePoints(curve, 60);
  line.slice(1).forEach(([x], i) => {
    expect(Math.abs(x - (line[i]?.[0] ?? NaN))).toBeLessThan(0.08);
  });
}
