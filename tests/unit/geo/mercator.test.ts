import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameProjector, fromUnit, nearestWorld, TILE, toPixel, toUnit } from '../../../lib/geo/mercator';

const lon = fc.double({ min: -540, max: 540, noNaN: true });
const lat = fc.double({ min: -85.05, max: 85.05, noNaN: true });

describe('web mercator on the unit square', () => {
  it('puts the corners and the middle of the world where every web map has them', () => {
    expect(toUnit([0, 0])).toEqual([0.5, 0.5]);
    expect(toUnit([-180, 85.0511287798])[0]).toBe(0);
    expect(toUnit([-180, 85.0511287798])[1]).toBeCloseTo(0, 10);
    expect(toUnit([180, -85.0511287798])[1]).toBeCloseTo(1, 10);
  });

  it('agrees with the textbook formula, ln tan(45° + φ/2)', () => {
    fc.assert(
      fc.property(lat, (given) => {
        const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (given * Math.PI) / 360)) / (2 * Math.PI);
        expect(toUnit([0, given])[1]).toBeCloseTo(y, 9);
      }),
    );
  });

  it('comes back to the same longitude and latitude, in any copy of the world', () => {
    fc.assert(
      fc.property(lon, lat, (x, y) => {
        const [backLon, backLat] = fromUnit(toUnit([x, y]));
        expect(backLon).toBeCloseTo(x, 9);
        expect(backLat).toBeCloseTo(y, 9);
      }),
    );
  });

  it('stays finite at the poles, where Mercator itself does not', () => {
    for (const pole of [90, -90, 1e6]) expect(toUnit([10, pole]).every(Number.isFinite)).toBe(true);
    expect(toUnit([0, 90])[1]).toBeCloseTo(0, 9);
  });
});

describe('a frame of pixels', () => {
  it('has its centre in its middle, and one world is 256 pixels at zoom 0', () => {
    fc.assert(
      fc.property(lon, lat, fc.double({ min: 0, max: 18, noNaN: true }), (x, y, zoom) => {
        const projector = frameProjector([x, y], zoom, 720, 630);
        const [px, py] = toPixel(projector, toUnit([x, y]));
        expect(px).toBeCloseTo(360, 3);
        expect(py).toBeCloseTo(315, 3);
        expect(projector.scale).toBe(TILE * 2 ** zoom);
      }),
    );
  });
});

describe('the nearest copy of the world', () => {
  it('brings a longitude within half a world of the middle of the map', () => {
    fc.assert(
      fc.property(lon, lon, (place, center) => {
        const worlds = nearestWorld(place, center);
        expect(Number.isInteger(worlds)).toBe(true);
        expect(Math.abs(place + 360 * worlds - center)).toBeLessThanOrEqual(180 + 1e-9);
      }),
    );
  });

  it.each([
    [179, -179, -1],
    [-179, 179, 1],
    [97, -170, -1],
    [-100, 170, 1],
    [13, 66, 0],
  ])('moves %d by whole worlds for a map at %d', (place, center, worlds) => {
    expect(nearestWorld(place, center)).toBe(worlds);
  });
});
