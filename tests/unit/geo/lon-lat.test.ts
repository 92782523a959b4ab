import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf, nearestTo } from '../../../lib/geo/mercator';

const lon = fc.double({ min: -540, max: 540, noNaN: true });

describe('places near each other', () => {
  it('are in one copy of the world, whichever a file wrote', () => {
    fc.assert(
      fc.property(lon, lon, (place, center) => {
        const [found, lat] = nearestTo(center, [place, 12]);
        expect(Math.abs(found - center)).toBeLessThanOrEqual(180 + 1e-9);
        expect((found - place) / 360).toBeCloseTo(Math.round((found - place) / 360), 9);
        expect(lat).toBe(12);
      }),
    );
  });

  it('have their middle between them, also across the date line', () => {
    expect(middleOf([[10, 20]])).toEqual([10, 20]);
    expect(
      middleOf([
        [10, 20],
        [30, 40],
      ]),
    ).toEqual([20, 30]);
    expect(
      middleOf([
        [170, 0],
        [-170, 0],
      ]),
    ).toEqual([180, 0]);
    expect(
      middleOf([
        [-170, 0],
        [170, 0],
      ]),
    ).toEqual([-180, 0]);
  });
});
