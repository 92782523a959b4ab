import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutLine, cutPolygon } from '../../../lib/geo/cut-at-180';
import type { LonLat } from '../../../lib/geo/mercator';

const lon = fc.double({ min: -540, max: 540, noNaN: true });
const lat = fc.double({ min: -85, max: 85, noNaN: true });
/** Steps of at most 180 degrees, as all lines of ours. */
const line = fc
  .tuple(lon, fc.array(fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), lat), { minLength: 2, maxLength: 9 }))
  .map(([start, steps]) => {
    let at = start;
    return steps.map(([step, y]): LonLat => {
      at += step;
      return [at, y];
    });
  });

const length = (points: readonly LonLat[]) =>
  points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - (points[i]?.[0] ?? 0), y - (points[i]?.[1] ?? 0)), 0);

describe('a line cut at ±180', () => {
  test('stays whole where it does not cross', () => {
    const points: LonLat[] = [
      [170, 1],
      [180, 2],
      [175, 3],
    ];
    expect(cutLine(points)).toEqual([points]);
  });

  test('ends at 180 and goes on from −180, at the same latitude', () => {
    expect(
      cutLine([
        [170, 0],
        [190, 10],
      ]),
    ).toEqual([
      [
        [170, 0],
        [180, 5],
      ],
      [
        [-180, 5],
        [-170, 10],
      ],
    ]);
    expect(
      cutLine([
        [-170, 0],
        [-190, 10],
        [-170, 20],
      ]),
    ).toHaveLength(3);
  });

  test('never leaves −180…180, and is as long as before', () => {
    fc.assert(
      fc.property(line, (points) => {
        const parts = cutLine(points);
        for (const [x] of parts.flat()) expect(Math.abs(x)).toBeLessThanOrEqual(180 + 1e-9);
        const sum = parts.reduce((total, part) => total + length(part), 0);
        expect(sum).toBeCloseTo(length(points), 6);
      }),
    );
  });
});

describe('a polygon cut at ±180', () => {
  const box = (west: number, south: number, east: number, north: number): LonLat[] => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const spans = (parts: (readonly (readonly LonLat[])[])[]) =>
    parts.map(([outer = []]) => [Math.min(...outer.map(([x]) => x)), Math.max(...outer.map(([x]) => x))]);

  test('stays itself where it does not cross', () => {
    const rings = [box(-180, 0, 180, 10), box(0, 2, 5, 4)];
    expect(cutPolygon(rings)).toEqual([rings]);
  });

  test('is two where it crosses, each with its part of a hole', () => {
    const parts = cutPolygon([box(170, 0, 190, 10), box(175, 2, 185, 4)]);
    expect(spans(parts)).toEqual([
      [170, 180],
      [-180, -170],
    ]);
    // The hole reaches the cut, so it is a bay of each part and no ring any more.
    expect(parts.map((rings) => rings.length)).toEqual([1, 1]);
    expect(spans(cutPolygon([box(170, 0, 190, 10), box(171, 2, 175, 4)]))).toHaveLength(2);
  });

  test('is more than two where bays reach over the cut, without a seam along it', () => {
    const comb: LonLat[] = [
      [170, 0],
      [190, 0],
      [190, 2],
      [175, 2],
      [175, 4],
      [190, 4],
      [190, 6],
      [170, 6],
      [170, 0],
    ];
    expect(spans(cutPolygon([comb]))).toEqual([
      [170, 180],
      [-180, -170],
      [-180, -170],
    ]);
  });

  test('is moved home where it lies in another copy of the world', () => {
    expect(spans(cutPolygon([box(190, 0, 200, 10)]))).toEqual([[-170, -160]]);
    expect(spans(cutPolygon([box(-200, 0, -190, 10)]))).toEqual([[160, 170]]);
  });
});
