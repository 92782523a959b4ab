import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowArcs } from '../../../lib/flows/flow-arcs';
import { type Box, type FlowArcs, UnpackedFlow } from '../../../lib/flows/unpacked-flow';
import { curvePoints } from '../../../lib/geo/curve';
import { flowCurve } from '../../../lib/geo/flow-curve';
import { type LonLat, TILE, toUnit } from '../../../lib/geo/mercator';
import { AWKWARD_PAIRS } from '../geo/awkward-pairs';
import { anyPlace } from '../geo/sphere';

const BOW = -0.2;
const flow = new UnpackedFlow();
const scaleAt = (zoom: number) => TILE * 2 ** zoom;
const arcsOf = (pairs: readonly (readonly [LonLat, LonLat])[], zoom = 4) =>
  flowArcs(Float64Array.from(pairs.flat(2)), BOW, 0.25 / scaleAt(zoom));
const pairs = fc.array(fc.tuple(anyPlace, anyPlace), { minLength: 1, maxLength: 20 });
const pointsOf = (arcs: FlowArcs, i: number, steps: number) =>
  Array.from({ length: steps + 1 }, (_, k) => arcPoint(arcs, i, k / steps));
/** The point at `time` from 0, the start of flow i, to 1, its end. */
function arcPoint(arcs: FlowArcs, i: number, time: number): readonly [number, number] {
  const pieces = flow.unpack(arcs, i);
  const piece = Math.min(pieces - 1, Math.floor(time * pieces));
  flow.pointAt(piece, time * pieces - piece);
  return [flow.x, flow.y];
}

describe('the curves of many flows', () => {
  it('have their ends exactly at their places, as exactly as 32 bits say on a map of continents and to the last bit near by', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 18, noNaN: true }), (all, zoom) => {
        const arcs = arcsOf(all, zoom);
        all.forEach(([a, b], i) => {
          const exact = arcs.base instanceof Float64Array ? (value: number) => value : Math.fround;
          const [from, to] = [toUnit(a), toUnit(b)];
          expect(arcPoint(arcs, i, 0)).toEqual(from.map(exact));
          const [x, y] = arcPoint(arcs, i, 1);
          expect(y).toBe(exact(to[1]));
          const worlds = x - to[0];
          expect(worlds).toBeCloseTo(Math.round(worlds), arcs.base instanceof Float64Array ? 12 : 6);
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
    expect([...arcs.node, ...arcs.base].every(Number.isFinite)).toBe(true);
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
          // One look at all of them: an `expect` for each point would take most of the time.
          expect(line.filter(([x, y]) => !Number.isFinite(x + y))).toEqual([]);
          const leaps = line.slice(1).map(([x], k) => Math.abs(x - (line[k]?.[0] ?? NaN)));
          expect(Math.max(...leaps)).toBeLessThan(0.05);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('lie in the boxes of their pieces', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const arcs = arcsOf(all);
        all.forEach((_, i) => {
          const box: Box = [0, 0, 0, 0];
          flow.fit(box, 0, flow.unpack(arcs, i));
          const [left, top, right, bottom] = box;
          const isOutside = ([x, y]: readonly [number, number]) =>
            !(x >= left - 1e-6 && x <= right + 1e-6 && y >= top - 1e-6 && y <= bottom + 1e-6);
          expect(pointsOf(arcs, i, 30).filter(isOutside)).toEqual([]);
        });
      }),
    );
  });

  it('are drawn in straight segments that are nowhere farther away than was allowed', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.2, max: 2, noNaN: true }), (all, flat) => {
        const arcs = arcsOf(all);
        all.forEach((_, i) => {
          const pieces = flow.unpack(arcs, i);
          for (let piece = 0; piece < pieces; piece++) {
            const segments = flow.segmentsOf(piece, flat / scaleAt(4));
            const at = (t: number) => arcPoint(arcs, i, (piece + t) / pieces);
            for (let k = 0; k < segments; k++) {
              const [[ax, ay], [mx, my], [bx, by]] = [
                at(k / segments),
                at((k + 0.5) / segments),
                at((k + 1) / segments),
              ];
              expect(Math.hypot(mx - (ax + bx) / 2, my - (ay + by) / 2) * scaleAt(4)).toBeLessThan(1.02 * flat);
            }
          }
        });
      }),
    );
  });

  it('have no line where an end is no number, and leave the others as they are', () => {
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
      expect(pointsOf(arcs, 3, 9)).toEqual(pointsOf(arcs, 0, 9));
    }
    expect(arcsOf([]).count).toBe(0);
  });
});
