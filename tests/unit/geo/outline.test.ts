import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameProjector, type LonLat, toPixel, toUnit } from '../../../lib/geo/mercator';
import { insideRings, linesToPath, ringsToPath, unitPath } from '../../../lib/geo/outline';
import type { Pixel } from '../../../lib/geo/rect';

const VIEWPORT = { left: 0, top: 0, right: 720, bottom: 630 };
const place: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: -30, max: 30, noNaN: true }),
  fc.double({ min: -30, max: 30, noNaN: true }),
);

function pixelsOf(path: string): Pixel[] {
  return path
    .split(/[MLZ]/)
    .filter(Boolean)
    .map((pair) => pair.split(' ').map(Number) as [number, number]);
}

describe('an outline as path data', () => {
  const projector = frameProjector([0, 0], 3, 720, 630);

  it('keeps both ends of a line, and no point of it is further than half a pixel from one that is kept', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 200 }), (points) => {
        const all = points.map((point) => toPixel(projector, toUnit(point)));
        const kept = pixelsOf(
          linesToPath([unitPath(points)], projector, { left: -1e4, top: -1e4, right: 1e4, bottom: 1e4 }),
        );
        const [first, last] = [all[0], all.at(-1)] as [Pixel, Pixel];
        expect(Math.hypot((kept[0] as Pixel)[0] - first[0], (kept[0] as Pixel)[1] - first[1])).toBeLessThan(0.1);
        expect(Math.hypot((kept.at(-1) as Pixel)[0] - last[0], (kept.at(-1) as Pixel)[1] - last[1])).toBeLessThan(0.1);
        for (const [x, y] of all) {
          expect(kept.some((other) => Math.abs(other[0] - x) < 0.6 && Math.abs(other[1] - y) < 0.6)).toBe(true);
        }
      }),
    );
  });

  it('has fewer points the further away it is', () => {
    const round = Array.from(
      { length: 721 },
      (_, i): LonLat => [10 * Math.cos(i * (Math.PI / 360)), 10 * Math.sin(i * (Math.PI / 360))],
    );
    const count = (zoom: number) =>
      pixelsOf(ringsToPath([unitPath(round)], frameProjector([0, 0], zoom, 720, 630), VIEWPORT)).length;
    expect(count(0)).toBeLessThan(count(2));
    expect(count(2)).toBeLessThan(count(5));
  });

  it('is empty out of sight, for a line as for a ring', () => {
    const far = unitPath([
      [100, 40],
      [110, 40],
      [110, 50],
      [100, 40],
    ]);
    expect(ringsToPath([far], projector, VIEWPORT)).toBe('');
    expect(linesToPath([far], projector, VIEWPORT)).toBe('');
    expect(ringsToPath([unitPath([])], projector, VIEWPORT)).toBe('');
  });

  it('closes rings and leaves lines open', () => {
    const path = unitPath([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 0],
    ]);
    expect(ringsToPath([path, path], projector, VIEWPORT).match(/Z/g)).toHaveLength(2);
    expect(linesToPath([path], projector, VIEWPORT)).not.toContain('Z');
  });

  it('never leaves the rectangle that it is clipped to, at any zoom', () => {
    const country = unitPath([
      [-20, -20],
      [20, -20],
      [25, 0],
      [20, 20],
      [-20, 20],
      [-20, -20],
    ]);
    fc.assert(
      fc.property(place, fc.double({ min: 0, max: 18, noNaN: true }), (center, zoom) => {
        const path = ringsToPath([country], frameProjector(center, zoom, 720, 630), VIEWPORT);
        expect(path).not.toMatch(/NaN|Infinity|e/);
        for (const [x, y] of pixelsOf(path)) {
          expect(x >= 0 && x <= 720 && y >= 0 && y <= 630).toBe(true);
        }
      }),
    );
  });
});

describe('whether a pixel lies on a country', () => {
  const island = unitPath([
    [-10, -10],
    [10, -10],
    [10, 10],
    [-10, 10],
    [-10, -10],
  ]);
  const lake = unitPath([
    [-2, -2],
    [2, -2],
    [2, 2],
    [-2, 2],
    [-2, -2],
  ]);

  it('is yes on its land, and no in its lake or at sea, at any zoom and from any side', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 0, max: 18, noNaN: true }), place, (center, zoom, [lon, lat]) => {
        const projector = frameProjector(center, zoom, 720, 630);
        const within = (reach: number) => Math.abs(lon) < reach && Math.abs(lat) < reach;
        const edge = [2, 10].some(
          (reach) => Math.abs(Math.abs(lon) - reach) < 1e-6 || Math.abs(Math.abs(lat) - reach) < 1e-6,
        );
        if (edge) return;
        const found = insideRings([island, lake], projector, toPixel(projector, toUnit([lon, lat])));
        expect(found).toBe(within(10) && !within(2));
      }),
      { numRuns: 500 },
    );
  });
});
