import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutLine } from '../../../lib/geo/cut-at-180';
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
