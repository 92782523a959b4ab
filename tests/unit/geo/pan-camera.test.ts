import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, panCamera, roundCamera } from '../../../lib/geo/camera';

const cameras = fc
  .record({
    zoom: fc.double({ min: 2, max: 14, noNaN: true }),
    lat: fc.double({ min: -60, max: 60, noNaN: true }),
    lon: fc.double({ min: -180, max: 179.9, noNaN: true }),
  })
  .map(roundCamera);

describe('moving the map by a button', () => {
  it('goes by a third of the frame: on the equator at zoom 2, by 84.4 degrees', () => {
    expect(panCamera({ zoom: 2, lat: 0, lon: 0 }, 1, 0)).toEqual({ zoom: 2, lat: 0, lon: 84.4 });
    expect(panCamera({ zoom: 2, lat: 0, lon: 0 }, 0, -1).lat).toBeCloseTo(59.2, 1);
  });

  it('goes the way that is said, over the date line too, and back to where it was', () => {
    fc.assert(
      fc.property(cameras, fc.constantFrom([1, 0], [-1, 0], [0, 1], [0, -1]), (camera, [right = 0, down = 0]) => {
        const there = panCamera(camera, right, down);
        const across = ((there.lon - camera.lon + 540) % 360) - 180;
        expect(Math.sign(across)).toBe(right);
        if (down !== 0) expect(Math.sign(camera.lat - there.lat)).toBe(down);
        const back: Camera = panCamera(there, -right, -down);
        // As near as a link's decimals are.
        const near = 3 / 2 ** camera.zoom;
        expect(Math.abs(back.lat - camera.lat)).toBeLessThan(Math.abs(there.lat) > 84 ? 90 : near);
        expect(Math.abs(((back.lon - camera.lon + 540) % 360) - 180)).toBeLessThan(near);
      }),
    );
  });

  it('stops at the ends of the map', () => {
    expect(panCamera({ zoom: 1, lat: 84, lon: 0 }, 0, -1).lat).toBe(85);
    expect(panCamera({ zoom: 1, lat: -84, lon: 0 }, 0, 1).lat).toBe(-85);
  });
});
