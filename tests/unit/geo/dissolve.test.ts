import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dissolve, type RingedPolygon } from '../../../lib/geo/dissolve';
import type { LonLat } from '../../../lib/geo/mercator';
import { areaOf, whyInvalid } from '../export/geos';

/** Clockwise, as the base map has outer rings. */
const box = (west: number, south: number, east: number, north: number): LonLat[] => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];
const hole = (...sides: Parameters<typeof box>) => box(...sides).reverse();
const multi = (coordinates: RingedPolygon[]) => ({ type: 'MultiPolygon', coordinates }) as const;
const spans = (polygons: RingedPolygon[]) =>
  polygons
    .map(([outer = []]) => [Math.min(...outer.map(([x]) => x)), Math.max(...outer.map(([x]) => x))])
    .sort(([a = 0], [b = 0]) => b - a);
const ringCounts = (polygons: RingedPolygon[]) => polygons.map((rings) => rings.length);

describe('parts of the base map put together', () => {
  test('are one polygon where they lie along each other, and two where they meet at a point', () => {
    expect(dissolve([box(0, 0, 1, 1), box(1, 0, 2, 1)])).toEqual([
      [
        [
          [0, 1],
          [0, 0],
          [1, 0],
          [2, 0],
          [2, 1],
          [1, 1],
          [0, 1],
        ],
      ],
    ]);
    expect(dissolve([box(0, 0, 1, 1), box(1, 1, 2, 2)])).toHaveLength(2);
  });

  test('keep a hole, and lose one that another part fills', () => {
    const ring = [box(0, 0, 3, 3), hole(1, 1, 2, 2)];
    expect(ringCounts(dissolve(ring))).toEqual([2]);
    expect(ringCounts(dissolve([...ring, box(1, 1, 2, 2)]))).toEqual([1]);
  });

  test('have each hole in the polygon around it, also that of an island in a lake', () => {
    const rings = [hole(4, 4, 5, 5), box(0, 0, 9, 9), hole(1, 1, 8, 8), box(2, 2, 7, 7)];
    const polygons = dissolve(rings);
    expect(ringCounts(polygons)).toEqual([2, 2]);
    expect(whyInvalid(multi(polygons))).toBeNull();
    expect(areaOf(multi(polygons))).toBe(81 - 49 + 25 - 1);
  });

  test('have a hole where an outline touches itself', () => {
    const pond: LonLat[] = [
      [0, 0],
      [0, 3],
      [3, 3],
      [3, 0],
      [1, 0],
      [2, 1],
      [1, 2],
      [0.5, 1],
      [1, 0],
      [0, 0],
    ];
    const polygons = dissolve([pond]);
    expect(ringCounts(polygons)).toEqual([2]);
    expect(whyInvalid(multi(polygons))).toBeNull();
  });

  test('have no ring that rounding has made a line', () => {
    expect(dissolve([box(0, 0, 0.0004, 1)])).toEqual([]);
    expect(dissolve([])).toEqual([]);
  });
});

describe('an area cut at ±180', () => {
  test('is two polygons where it crosses, and a hole on the cut is a bay of each', () => {
    expect(spans(dissolve([box(170, 0, 190, 10)]))).toEqual([
      [170, 180],
      [-180, -170],
    ]);
    const bays = dissolve([box(170, 0, 190, 10), hole(175, 2, 185, 4)]);
    expect(ringCounts(bays)).toEqual([1, 1]);
    expect(areaOf(multi(bays))).toBe(180);
    expect(ringCounts(dissolve([box(170, 0, 190, 10), hole(171, 2, 175, 4)])).sort()).toEqual([1, 2]);
  });

  test('is more than two where bays reach over the cut, without a seam along it', () => {
    const comb: LonLat[] = [
      [170, 0],
      [190, 0],
      [190, 2],
      [175, 2],
      [175, 4],
      [190, 4],
      [190, 6],
      [170, 6],
      [170, 0],
    ];
    expect(spans(dissolve([comb.reverse()]))).toEqual([
      [170, 180],
      [-180, -170],
      [-180, -170],
    ]);
  });

  test('stays whole where it only comes to the cut, and is moved home from another copy of the world', () => {
    expect(spans(dissolve([box(-180, 0, 180, 10)]))).toEqual([[-180, 180]]);
    expect(spans(dissolve([box(190, 0, 200, 10)]))).toEqual([[-170, -160]]);
    expect(spans(dissolve([box(-200, 0, -190, 10)]))).toEqual([[160, 170]]);
    expect(spans(dissolve([box(175, 0, 180, 1), box(180, 0, 185, 1)]))).toEqual([
      [175, 180],
      [-180, -175],
    ]);
  });
});

/** Cells of an uneven net, some of them taken: its points are off the whole degrees, and the same for all cells that meet there. */
const SIDE = 7;
const net = fc.record({
  west: fc.constantFrom(-184, -180, 0, 173, 176.5),
  shifts: fc.array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })), {
    minLength: (SIDE + 1) ** 2,
    maxLength: (SIDE + 1) ** 2,
  }),
  taken: fc.array(fc.boolean(), { minLength: SIDE ** 2, maxLength: SIDE ** 2 }),
});

test('any parts of a net give valid polygons within ±180 that have the area of the parts', () => {
  fc.assert(
    fc.property(net, ({ west, shifts, taken }) => {
      const corner = (x: number, y: number): LonLat => {
        const [dx, dy] = shifts[y * (SIDE + 1) + x] ?? [0, 0];
        return [west + x + dx / 1000, y + dy / 1000];
      };
      const cells = taken.flatMap((isTaken, i) => {
        const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
        return isTaken ? [[corner(x, y), corner(x, y + 1), corner(x + 1, y + 1), corner(x + 1, y), corner(x, y)]] : [];
      });
      const area = cells.reduce((sum, cell) => sum + Math.abs(turnOf(cell)) / 2, 0);
      const polygons = dissolve(cells);
      for (const [x] of polygons.flat(2)) expect(Math.abs(x)).toBeLessThanOrEqual(180);
      for (const [outer = [], ...holes] of polygons) {
        expect(turnOf(outer)).toBeGreaterThan(0);
        for (const ring of holes) expect(turnOf(ring)).toBeLessThan(0);
      }
      if (polygons.length > 0) expect(whyInvalid(multi(polygons))).toBeNull();
      // Where an edge crosses ±180, its new point is rounded too.
      expect(polygons.length > 0 ? areaOf(multi(polygons)) : 0).toBeCloseTo(area, 1);
    }),
    { numRuns: 400 },
  );
});

const turnOf = (ring: readonly LonLat[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);
