import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Curve,
  curveAt,
  curveEnd,
  curveInPixels,
  curvePath,
  curvePoints,
  curveStart,
  pieceCount,
  reversed,
} from '../../../lib/geo/curve';
import { flowCurve } from '../../../lib/geo/flow-curve';
import type { Pixel } from '../../../lib/geo/rect';
import { ribbon } from '../../../lib/geo/ribbon';

const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e7, max: 1e7, noNaN: true }));
/** Any pieces at all, also such as no flow has: cusps, loops, and what stands still. */
const anyCurve: fc.Arbitrary<Curve> = fc
  .integer({ min: 1, max: 6 })
  .chain((pieces) => fc.array(number, { minLength: 6 * pieces + 2, maxLength: 6 * pieces + 2 }))
  .map((points) => Float64Array.from(points));
const width = fc.double({ min: 0, max: 20, noNaN: true });

/** Flows as they stand on a screen. */
const flowOnScreen: fc.Arbitrary<Curve> = fc
  .tuple(
    fc.double({ min: 60, max: 900, noNaN: true }),
    fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    fc.double({ min: 2, max: 6, noNaN: true }),
  )
  .map(([length, angle, zoom]) => {
    const scale = 256 * 2 ** zoom;
    const lon = ((length * Math.cos(angle)) / scale) * 360;
    const lat = ((length * Math.sin(angle)) / scale) * 200;
    return curveInPixels(flowCurve([60, 30], [60 + lon, Math.max(-65, Math.min(70, 30 + lat))], -0.2, 0.25 / scale), {
      scale,
      x: 0,
      y: 0,
    });
  })
  .filter((curve) => distance(curveStart(curve), curveEnd(curve)) > 60);

const distance = (a: Pixel, b: Pixel) => Math.hypot(b[0] - a[0], b[1] - a[1]);
/** The distance from a line of points, between them too. */
const fromLine = (line: readonly Pixel[], [x, y]: Pixel) =>
  Math.min(
    ...line.slice(1).map((to, i) => {
      const from = line[i] as Pixel;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const t = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy)));
      return distance([from[0] + dx * t, from[1] + dy * t], [x, y]);
    }),
  );
/** Of one leg, one way. */
function simple(curve: Curve, across: number) {
  const { bodies, heads } = ribbon([curve], across, false);
  const [[edges], [head]] = [bodies, heads];
  if (!edges || !head || bodies.length + heads.length !== 2) throw new Error('one body and one head');
  return { edges, head };
}
const straight = (length: number): Curve => Float64Array.of(0, 0, length / 3, 0, (2 * length) / 3, 0, length, 0);

const PATH = /^M-?\d+(\.\d+)? -?\d+(\.\d+)?(C-?\d+\.\d -?\d+\.\d( -?\d+\.\d -?\d+\.\d){2})+$/;

describe('the ribbon of a flow', () => {
  it('is made of finite numbers for any curve, also one that stands still', () => {
    const expectFinite = (curve: Curve, across: number) => {
      const { edges, head } = simple(curve, across);
      expect([...edges[0], ...edges[1], ...head.flat()].every(Number.isFinite)).toBe(true);
    };
    fc.assert(fc.property(anyCurve, width, expectFinite), { numRuns: 1000 });
    expectFinite(
      Float64Array.from({ length: 14 }, () => 5),
      7,
    );
    expectFinite(straight(3), 7);
  });

  it('has the tip of its head exactly at the end, and the neck on the line', () => {
    const { head } = simple(straight(100), 7);
    expect(head[0]).toEqual([100, 0]);
    expect(head[2][0]).toBeCloseTo(100 - 7 * 2.6 - 5, 2);
    expect(head[2][1]).toBeCloseTo(0, 9);
    expect(head[1][1]).toBeCloseTo(-head[3][1], 9);
  });

  it('is hair-thin at the tail and as wide as asked for before the head', () => {
    const { edges } = simple(straight(200), 8);
    expect(distance(curveStart(edges[0]), curveEnd(edges[1]))).toBeCloseTo(0.7, 6);
    expect(distance(curveEnd(edges[0]), curveStart(edges[1]))).toBeCloseTo(8.7, 6);
  });

  it('keeps both edges equally far from the line, to a fifth of a pixel', () => {
    fc.assert(
      fc.property(flowOnScreen, fc.double({ min: 1, max: 14, noNaN: true }), (curve, across) => {
        const { edges, head } = simple(curve, across);
        const line = curvePoints(curve, 400);
        const right = reversed(edges[1]);
        for (let i = 0; i <= 40; i++) {
          const at = (i / 40) * pieceCount(right);
          const [a, b] = [edges[0], right].map((edge) => {
            const { x, y } = curveAt(edge, at);
            return fromLine(line, [x, y]);
          }) as [number, number];
          expect(Math.abs(a - b), 'from one edge and from the other').toBeLessThan(0.2);
          expect(Math.max(a, b)).toBeLessThan(0.35 + across / 2 + 0.1);
        }
        expect(pieceCount(right)).toBeLessThanOrEqual(pieceCount(curve));
        expect(distance(head[0], curveEnd(curve))).toBe(0);
        expect(distance(head[2], curveEnd(edges[0]))).toBeCloseTo(0.35 + across / 2, 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('path data', () => {
  it('is a move and a cubic for each piece', () => {
    fc.assert(
      fc.property(anyCurve, (curve) => {
        expect(curvePath(curve)).toMatch(PATH);
        expect(curvePath(curve).split('C').length - 1).toBe(pieceCount(curve));
      }),
    );
    expect(curvePath(straight(30))).toBe('M0.0 0.0C10.0 0.0 20.0 0.0 30.0 0.0');
  });

  it('runs back over the same points when the curve is reversed', () => {
    fc.assert(
      fc.property(anyCurve, (curve) => {
        const back = reversed(curve);
        expect(reversed(back)).toEqual(curve);
        curvePoints(curve, 8).forEach(([x, y], i) => {
          const at = curveAt(back, ((8 - i) / 8) * pieceCount(back));
          expect(distance([at.x, at.y], [x, y])).toBeLessThan(1e-6);
        });
      }),
    );
  });
});

describe('the ribbon of a flow that passes a place', () => {
  const legs = [Float64Array.of(0, 0, 30, 0, 60, 0, 90, 0), Float64Array.of(90, 0, 90, 40, 90, 80, 90, 120)];

  it('grows from leg to leg, and has its only head at the end', () => {
    const { bodies, halves, heads } = ribbon(legs, 8, false);
    expect([bodies.length, heads.length, heads[0]?.[0]]).toEqual([2, 1, [90, 120]]);
    const across = (body: (typeof bodies)[number] | undefined, at: 'start' | 'end') =>
      body &&
      distance(
        at === 'start' ? curveStart(body[0]) : curveEnd(body[0]),
        at === 'start' ? curveEnd(body[1]) : curveStart(body[1]),
      );
    expect(across(bodies[0], 'start')).toBeCloseTo(0.7, 6);
    expect(across(bodies[0], 'end')).toBeCloseTo(2 * (halves[0] ?? 0), 6);
    expect(across(bodies[1], 'start')).toBeCloseTo(2 * (halves[0] ?? 0), 6);
    expect(across(bodies[1], 'end')).toBeCloseTo(8.7, 6);
  });

  it('has a head at either end where it goes both ways, and one width between them', () => {
    const { bodies, halves, heads } = ribbon(legs, 8, true);
    expect(heads.map(([tip]) => tip)).toEqual([
      [90, 120],
      [0, 0],
    ]);
    expect(halves).toEqual([4, 4]);
    for (const [there, back] of bodies) expect(distance(curveStart(there), curveEnd(back))).toBeCloseTo(8, 6);
  });

  it.each([1, 12, 25])('is finite where it is %d pixels long and has two heads', (length) => {
    const { bodies, heads } = ribbon([straight(length)], 10, true);
    expect([...bodies.flat().flatMap((edge) => [...edge]), ...heads.flat(2)].every(Number.isFinite)).toBe(true);
  });
});

describe('the head of a flow', () => {
  it('is an arrow: as far to the one side as to the other, wider than its body, its barbs behind its neck', () => {
    fc.assert(
      fc.property(flowOnScreen, fc.double({ min: 0.5, max: 12, noNaN: true }), (curve, wide) => {
        const [tip, left, neck, right] = simple(curve, wide).head;
        expect(distance(tip, left)).toBeCloseTo(distance(tip, right), 6);
        expect(distance(neck, left)).toBeCloseTo(distance(neck, right), 6);
        expect(distance(left, right)).toBeCloseTo(2 * (1.15 * wide + 2.6), 6);
        const middle: Pixel = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
        expect(distance(tip, middle)).toBeGreaterThan(distance(tip, neck));
        expect(distance(neck, middle)).toBeCloseTo(0.18 * (2.6 * wide + 5), 1);
      }),
      { numRuns: 100 },
    );
  });
});
