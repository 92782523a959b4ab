import { greatCircle as turfGreatCircle } from '@turf/great-circle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircle } from '../../../lib/geo/great-circle';
import type { LonLat } from '../../../lib/geo/mercator';
import { cross, dot, haversine, lonLat, anyPlace as place, vector } from './sphere';

const RAD = Math.PI / 180;

/** The textbook midpoint of two places. */
function midpoint([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): LonLat {
  const bx = Math.cos(lat2 * RAD) * Math.cos((lon2 - lon1) * RAD);
  const by = Math.cos(lat2 * RAD) * Math.sin((lon2 - lon1) * RAD);
  const lat = Math.atan2(Math.sin(lat1 * RAD) + Math.sin(lat2 * RAD), Math.hypot(Math.cos(lat1 * RAD) + bx, by));
  return [lon1 + Math.atan2(by, Math.cos(lat1 * RAD) + bx) / RAD, lat / RAD];
}

const steps = fc.integer({ min: 1, max: 64 });

const ordinary = fc.tuple(lonLat, lonLat).filter(([a, b]) => Math.hypot(...cross(vector(a), vector(b))) > 1e-3);

describe('a great circle', () => {
  it('starts and ends exactly where it should, is finite, and never jumps over the date line', () => {
    fc.assert(
      fc.property(place, place, steps, (a, b, count) => {
        const line = greatCircle(a, b, count);
        expect(line.length).toBeGreaterThan(count);
        expect(line.flat().every(Number.isFinite)).toBe(true);
        expect(line[0]).toEqual(a);
        const [lon, lat] = line.at(-1) as LonLat;
        expect(lat).toBe(b[1]);
        const worlds = (lon - b[0]) / 360;
        expect(worlds).toBeCloseTo(Math.round(worlds), 9);
        const leaps = line.slice(1).map((point, i) => Math.abs(point[0] - (line[i] as LonLat)[0]));
        expect(Math.max(...leaps)).toBeLessThanOrEqual(180 + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('lies on the plane through its ends and the middle of the earth', () => {
    fc.assert(
      fc.property(ordinary, ([a, b]) => {
        const normal = cross(vector(a), vector(b));
        const size = Math.hypot(...normal);
        for (const point of greatCircle(a, b, 16))
          expect(Math.abs(dot(normal, vector(point)) / size)).toBeLessThan(1e-9);
      }),
    );
  });

  it('goes in equal steps by the haversine formula, and takes the shorter way', () => {
    fc.assert(
      fc.property(ordinary, ([a, b]) => {
        const line = greatCircle(a, b, 12);
        const whole = haversine(a, b);
        line.slice(1).forEach((point, i) => {
          expect(haversine(line[i] as LonLat, point)).toBeCloseTo(whole / 12, 5);
        });
      }),
    );
  });

  it('has the textbook midpoint in its middle', () => {
    fc.assert(
      fc.property(ordinary, ([a, b]) => {
        expect(haversine(greatCircle(a, b, 48)[24] as LonLat, midpoint(a, b))).toBeLessThan(1e-5);
      }),
    );
  });

  it.each<[string, LonLat, LonLat, LonLat]>([
    ['along the equator', [0, 0], [90, 0], [45, 0]],
    ['up a meridian', [20, 10], [20, 50], [20, 30]],
    ['over the date line eastward', [170, 0], [-170, 0], [180, 0]],
    ['over the date line westward', [-170, 0], [170, 0], [-180, 0]],
    ['over the pole', [0, 80], [180, 80], [0, 90]],
  ])('runs %s', (_, a, b, middle) => {
    const found = greatCircle(a, b, 2)[1] as LonLat;
    expect(found[1]).toBeCloseTo(middle[1], 6);
    if (middle[1] < 90) expect(found[0]).toBeCloseTo(middle[0], 6);
  });

  it.each<[string, LonLat, LonLat]>([
    ['on the equator', [0, 0], [180, 0]],
    ['north and south', [68.8, 38.5], [-111.2, -38.5]],
    ['far north and far south', [10, 89.999], [-170, -89.999]],
    ['in high latitudes', [0, 60], [180, -60]],
    ['from pole to pole', [0, 90], [0, -90]],
    ['from pole to pole on two meridians', [30, -90], [-60, 90]],
  ])('goes half round the world between antipodes %s without a leap', (_, a, b) => {
    const line = greatCircle(a, b, 48);
    const legs = line.slice(1).map((point, i) => haversine(line[i] as LonLat, point));
    expect(Math.max(...legs)).toBeLessThan(8);
    expect(greatCircle(a, b, 7).at(-1)?.[1]).toBe(b[1]);
    expect(legs.reduce((sum, leg) => sum + leg, 0)).toBeCloseTo(180, 3);
  });

  it('is turf’s great circle, wherever turf’s is whole', () => {
    const ends = ordinary.filter(
      ([a, b]) => Math.abs(a[0] - b[0]) < 150 && haversine(a, b) < 170 && haversine(a, b) > 0.1,
    );
    fc.assert(
      fc.property(ends, ([a, b]) => {
        const { geometry } = turfGreatCircle([...a], [...b], { npoints: 13 });
        if (geometry.type !== 'LineString') return;
        greatCircle(a, b, 12).forEach((point, i) => {
          expect(haversine(point, geometry.coordinates[i] as unknown as LonLat)).toBeLessThan(1e-4);
        });
      }),
    );
  });

  it('stays where it is when both ends are one place', () => {
    fc.assert(
      fc.property(place, (a) => {
        for (const point of greatCircle(a, a, 6)) expect(haversine(point, a)).toBeLessThan(1e-5);
      }),
    );
  });
});
