import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Projector } from '../../../lib/geo/mercator';
import { insideRings, type UnitPath } from '../../../lib/geo/outline';
import { RingRows } from '../../../lib/geo/ring-rows';

const PROJECTOR: Projector = { scale: 400, x: 20, y: 30 };
const WINDOW = { left: -20, right: 380, top: -30, bottom: 370 };

function ringOf(points: readonly (readonly [number, number])[]): UnitPath {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const bbox = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  return { xy: Float64Array.from(points.flat()), bbox };
}

// Coarse, so that corners share rows, edges are level, and points lie at the height of a corner.
const share = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => n / 40),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const ring = fc.array(fc.tuple(share, share), { minLength: 3, maxLength: 24 }).map(ringOf);
const pixel = fc.oneof(fc.integer({ min: -60, max: 420 }), fc.double({ min: -60, max: 420, noNaN: true }));

test('rings by rows hold the same pixels as the rings', () => {
  fc.assert(
    fc.property(
      fc.array(ring, { maxLength: 4 }),
      fc.array(fc.tuple(pixel, pixel), { minLength: 1 }),
      (rings, pixels) => {
        const rows = new RingRows(rings, PROJECTOR, WINDOW);
        for (const at of pixels) expect(rows.contains(at)).toBe(insideRings(rings, PROJECTOR, at));
      },
    ),
  );
});
