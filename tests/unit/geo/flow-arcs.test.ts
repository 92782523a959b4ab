import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvePoints } from '../../../lib/geo/curve';
import { arcPoint, type FlowArcs, flowArcs } from '../../../lib/geo/flow-arcs';
import { flowCurve } from '../../../lib/geo/flow-curve';
import { TILE, toUnit } from '../../../lib/geo/mercator';
import type { LonLat } from '../../../lib/story/story';
import { AWKWARD_PAIRS } from './awkward-pairs';
import { anyPlace } from './sphere';

const BOW = -0.2;
const scaleAt = (zoom: number) => TILE * 2 ** zoom;
const arcsOf = (pairs: readonly (readonly [LonLat, LonLat])[], zoom = 4) =>
  flowArcs(Float64Array.from(pairs.flat(2)), BOW, 0.25 / scaleAt(zoom));
const pairs = fc.array(fc.tuple(anyPlace, anyPlace), { minLength: 1, maxLength: 20 });
const pointsOf = (arcs: FlowArcs, i: number, steps: number) =>
  Array.from({ length: steps + 1 }, (_, k) => arcPoint(arcs, i, k / steps));

describe('the curves of many flows', () => {
  it('have their ends exactly at their places, as exactly as 32 bits say on a map of continents and to the last bit near by', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 18, noNaN: true }), (all, zoom) => {
        const arcs = arcsOf(all, zoom);
        all.forEach(([a, b], i) => {
          const exact = arcs.node instanceof Float64Array ? (value: number) => value : Math.fround;
          const [first, last] = [4 * (arcs.off[i] ?? NaN), 4 * ((arcs.off[i + 1] ?? NaN) - 1)];
          const [from, to] = [toUnit(a), toUnit(b)];
          expect([arcs.node[first], arcs.node[first + 1]]).toEqual(from.map(exact));
          expect(arcs.node[last + 1]).toBe(exact(to[1]));
          const worlds = (arcs.node[last] ?? NaN) - to[0];
          expect(worlds).toBeCloseTo(Math.round(worlds), arcs.node instanceof Float64Array ? 12 : 6);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('are the curves of single flows, to half a pixel at any zoom', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 12, noNaN: true }), (all, zoom) => {
        const arcs = arcsOf(all, zoom);
        all.forEach(([a, b], i) => {
          const single = curvePoints(flowCurve(a, b, BOW, 0.05 / scaleAt(zoom)), 60);
          const worst = pointsOf(arcs, i, 60).map(([x, y], k) => {
            const [toX, toY] = single[k] ?? [NaN, NaN];
            return Math.hypot(x - toX, y - toY) * scaleAt(zoom);
          });
          expect(Math.max(...worst)).toBeLessThan(0.5);
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each(AWKWARD_PAIRS)('are finite, take the shorter way and never leap between %s', (_, a, b) => {
    const arcs = arcsOf([[a, b]]);
    expect([...arcs.node, ...arcs.box, ...arcs.length].every(Number.isFinite)).toBe(true);
    const line = pointsOf(arcs, 0, 60);
    expect(Math.abs((line[60]?.[0] ?? NaN) - (line[0]?.[0] ?? NaN))).toBeLessThanOrEqual(0.5 + 1e-6);
    line.slice(1).forEach(([x], k) => {
      expect(Math.abs(x - (line[k]?.[0] ?? NaN))).toBeLessThan(0.05);
    });
  });

  it('are finite and never leap between any two places', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const arcs = arcsOf(all);
        all.forEach((_, i) => {
          const line = pointsOf(arcs, i, 120);
          line.forEach(([x, y], k) => {
            expect(Number.isFinite(x + y)).toBe(true);
            if (k > 0) expect(Math.abs(x - (line[k - 1]?.[0] ?? NaN))).toBeLessThan(0.05);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('lie in their boxes', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const arcs = arcsOf(all);
        all.forEach((_, i) => {
          const [left = NaN, top = NaN, right = NaN, bottom = NaN] = arcs.box.subarray(4 * i, 4 * i + 4);
          for (const [x, y] of pointsOf(arcs, i, 30)) {
            expect(x).toBeGreaterThanOrEqual(left - 1e-6);
            expect(x).toBeLessThanOrEqual(right + 1e-6);
            expect(y).toBeGreaterThanOrEqual(top - 1e-6);
            expect(y).toBeLessThanOrEqual(bottom + 1e-6);
          }
        });
      }),
    );
  });

  it('have no line and meet nothing where an end is no number, and leave the others as they are', () => {
    const good: readonly [LonLat, LonLat] = [
      [10, 50],
      [70, 40],
    ];
    for (const bad of [NaN, Infinity, -Infinity]) {
      const arcs = arcsOf([good, [[bad, 10], good[1]], [good[0], [20, bad]], good]);
      expect([...arcs.off].map((at, i) => (arcs.off[i + 1] ?? at) - at).slice(0, 4)).toEqual([
        arcs.off[1],
        0,
        0,
        arcs.off[1],
      ]);
      const [left = NaN, , right = NaN] = arcs.box.subarray(4, 8);
      expect(left).toBeGreaterThan(right);
      expect(pointsOf(arcs, 3, 9)).toEqual(pointsOf(arcs, 0, 9));
    }
    expect(arcsOf([]).count).toBe(0);
  });
});
