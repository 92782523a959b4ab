import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUnit, TILE, toUnit } from '../../../lib/geo/mercator';
import { scaleBar } from '../../../lib/geo/scale-bar';

const lats = fc.double({ min: -84, max: 84, noNaN: true });
const zooms = fc.double({ min: 0, max: 18, noNaN: true });

/** Kilometres along a parallel between two places on it. */
function along(lat: number, from: number, to: number): number {
  return ((6371.0088 * Math.PI) / 180) * Math.abs(to - from) * Math.cos((lat * Math.PI) / 180);
}

describe('the scale bar', () => {
  it('is as long as it says at the middle of the map', () => {
    fc.assert(
      fc.property(lats, zooms, (lat, zoom) => {
        const { km, width } = scaleBar(lat, zoom, 100);
        const [x, y] = toUnit([0, lat]);
        const half = width / 2 / (TILE * 2 ** zoom);
        const [west] = fromUnit([x - half, y]);
        const [east] = fromUnit([x + half, y]);
        expect(along(lat, west, east)).toBeCloseTo(km, 6 - Math.ceil(Math.log10(km)));
      }),
    );
  });

  it('is a round number, never wider than there is room, and never less than two fifths of it', () => {
    fc.assert(
      fc.property(lats, zooms, fc.integer({ min: 40, max: 200 }), (lat, zoom, most) => {
        const { km, width } = scaleBar(lat, zoom, most);
        expect(['1', '2', '5']).toContain(km.toExponential().charAt(0));
        expect(Number(km.toPrecision(1))).toBe(km);
        expect(width).toBeLessThanOrEqual(most * 1.0000001);
        expect(width).toBeGreaterThan(most * 0.39);
      }),
    );
  });

  it.each([
    // A degree of longitude is 111.2 km on the equator, and half of that at 60 degrees.
    [0, 3, 100, 1000],
    [60, 3, 100, 500],
    [0, 10, 100, 10],
    [0, 17, 100, 0.1],
  ])('at %s degrees and zoom %s, in %s pixels, says %s km', (lat, zoom, most, km) => {
    expect(scaleBar(lat, zoom, most).km).toBeCloseTo(km, 9);
  });
});
