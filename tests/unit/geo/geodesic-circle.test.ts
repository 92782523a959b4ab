import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceInKm } from '../../../lib/geo/distance-in-km';
import { EARTH_RADIUS, geodesicCircle } from '../../../lib/geo/geodesic-circle';
import type { LonLat } from '../../../lib/geo/mercator';
import { haversine } from './sphere';

const center = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));
const km = fc.double({ min: 1, max: 500, noNaN: true });
const inKm = (a: LonLat, b: LonLat) => (haversine(a, b) * Math.PI * EARTH_RADIUS) / 180;

describe('a circle on the ground', () => {
  it('is everywhere as far from its centre as it says, at any latitude and over the date line', () => {
    fc.assert(
      fc.property(center, km, (at, radius) => {
        for (const point of geodesicCircle(at, radius)) expect(inKm(at, point)).toBeCloseTo(radius, 4);
      }),
    );
  });

  it('is closed and in one piece: no step goes round the world', () => {
    fc.assert(
      fc.property(center, km, (at, radius) => {
        const ring = geodesicCircle(at, radius);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const [i, [lon]] of ring.entries())
          expect(Math.abs(lon - (ring[i - 1] ?? ring[0] ?? [0])[0])).toBeLessThan(3);
        expect(Math.abs((ring[0]?.[0] ?? 0) - at[0])).toBeLessThan(1e-9);
      }),
    );
  });
});

it('a distance is that of the haversine formula', () => {
  fc.assert(
    fc.property(center, center, (a, b) => {
      expect(distanceInKm(a, b)).toBeCloseTo(inKm(a, b), 3);
    }),
  );
});
