import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipRing, type Pixel, type Rect } from '../../../lib/geo/rect';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const rect: fc.Arbitrary<Rect> = fc
  .tuple(
    coordinate,
    coordinate,
    fc.double({ min: 1, max: 400, noNaN: true }),
    fc.double({ min: 1, max: 400, noNaN: true }),
  )
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));
const ring: fc.Arbitrary<Pixel[]> = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 20 });

/** A ring that never crosses itself: its points go round its middle. */
const star: fc.Arbitrary<Pixel[]> = fc
  .tuple(
    coordinate,
    coordinate,
    fc.array(fc.double({ min: 5, max: 400, noNaN: true }), { minLength: 3, maxLength: 24 }),
  )
  .map(([x, y, radii]) =>
    radii.map((radius, i): Pixel => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );

function area(points: readonly Pixel[]): number {
  let sum = 0;
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] as Pixel;
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

/** Even-odd. */
function holds(points: readonly Pixel[], [x, y]: Pixel): boolean {
  let inside = false;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length] as Pixel;
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  });
  return inside;
}

describe('a ring clipped to a rectangle', () => {
  it('lies inside the rectangle, with finite numbers', () => {
    fc.assert(
      fc.property(ring, rect, (points, box) => {
        for (const [x, y] of clipRing(points, box)) {
          expect(x).toBeGreaterThanOrEqual(box.left - 1e-6);
          expect(x).toBeLessThanOrEqual(box.right + 1e-6);
          expect(y).toBeGreaterThanOrEqual(box.top - 1e-6);
          expect(y).toBeLessThanOrEqual(box.bottom + 1e-6);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lies inside of it also where the ring leaves it by the smallest of numbers', () => {
    const box = { left: 0, top: 6e-323, right: 143.625, bottom: 1 };
    const clipped = clipRing(
      [
        [143.625, 6e-323],
        [0, 0],
        [0, 0],
      ],
      box,
    );
    for (const [x] of clipped) expect(x).toBeLessThanOrEqual(box.right);
  });

  it('fills what the ring fills there, whatever its form', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(ring, rect, share, share, (points, box, u, v) => {
        const at: Pixel = [box.left + (box.right - box.left) * u, box.top + (box.bottom - box.top) * v];
        expect(holds(clipRing(points, box), at)).toBe(holds(points, at));
      }),
      { numRuns: 1000 },
    );
  });

  it('is never larger than the ring, nor than the rectangle', () => {
    fc.assert(
      fc.property(star, rect, (points, box) => {
        const kept = area(clipRing(points, box));
        expect(kept).toBeLessThanOrEqual(area(points) + 1e-3);
        expect(kept).toBeLessThanOrEqual((box.right - box.left) * (box.bottom - box.top) + 1e-3);
      }),
    );
  });

  it('is the rectangle when the ring goes round all of it', () => {
    fc.assert(
      fc.property(rect, fc.double({ min: 1, max: 1e6, noNaN: true }), (box, far) => {
        const around: Pixel[] = [
          [box.left - far, box.top - far],
          [box.right + far, box.top - far],
          [box.right + far, box.bottom + far],
          [box.left - far, box.bottom + far],
        ];
        const kept = clipRing(around, box);
        expect(kept).toHaveLength(4);
        expect(area(kept)).toBeCloseTo((box.right - box.left) * (box.bottom - box.top), 3);
      }),
    );
  });

  it('is the ring itself when all of it is inside, and nothing when none of it is', () => {
    const points: Pixel[] = [
      [1, 1],
      [9, 2],
      [5, 8],
    ];
    expect(clipRing(points, { left: 0, top: 0, right: 10, bottom: 10 })).toEqual(points);
    expect(clipRing(points, { left: 20, top: 20, right: 30, bottom: 30 })).toEqual([]);
    expect(clipRing([], { left: 0, top: 0, right: 1, bottom: 1 })).toEqual([]);
  });
});
