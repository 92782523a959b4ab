import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL, LandGrid } from '../../../lib/draw/land-grid';
import type { LonLat } from '../../../lib/geo/mercator';
import { insideRings, unitPath } from '../../../lib/geo/outline';

const PROJECTOR = { scale: 4096, x: 2048 - 200, y: 2048 - 150 };
const WINDOW = { left: 0, top: 0, right: 400, bottom: 300 };
const corner = fc.tuple(fc.double({ min: -20, max: 20, noNaN: true }), fc.double({ min: -14, max: 14, noNaN: true }));
const ring = fc
  .array(corner, { minLength: 3, maxLength: 9 })
  .map((corners): LonLat[] => [...corners, corners[0] as LonLat]);
const pixel = fc.tuple(fc.integer({ min: 0, max: 399 }), fc.integer({ min: 0, max: 299 }));

const gridOf = (rings: ReadonlyMap<string, readonly LonLat[]>) =>
  new LandGrid(
    WINDOW,
    PROJECTOR,
    new Map([...rings].map(([iso3, points]) => [iso3, { rings: [unitPath(points)], projector: PROJECTOR }])),
  );

describe('whose land lies under the map', () => {
  it('is what the outline says at the middle of each cell', () => {
    fc.assert(
      fc.property(ring, pixel, (points, [x, y]) => {
        const grid = gridOf(new Map([['AAA', points]]));
        const middle = [
          grid.left + (Math.floor((x - grid.left) / CELL) + 0.5) * CELL,
          grid.top + (Math.floor((y - grid.top) / CELL) + 0.5) * CELL,
        ] as const;
        expect(grid.at(x, y) === grid.numberOf('AAA')).toBe(insideRings([unitPath(points)], PROJECTOR, middle));
      }),
    );
  });

  it('is the later country’s where two claim a cell, and nobody’s out of the window', () => {
    const square: LonLat[] = [
      [-5, -5],
      [5, -5],
      [5, 5],
      [-5, 5],
      [-5, -5],
    ];
    const grid = gridOf(
      new Map([
        ['AAA', square],
        ['BBB', square],
      ]),
    );
    expect(grid.at(200, 150)).toBe(grid.numberOf('BBB'));
    expect(grid.at(-900, 150)).toBe(0);
    expect(grid.numberOf('CCC')).toBe(0);
  });

  it('has points on the country only, which stay on the basemap when the map moves by whole pixels', () => {
    fc.assert(
      fc.property(ring, fc.integer({ min: -40, max: 40 }), (points, by) => {
        const grid = gridOf(new Map([['AAA', points]]));
        const here = grid.points(1, WINDOW, 1e9);
        expect(here.filter(([x, y]) => grid.at(x, y) !== 1)).toEqual([]);
        const moved = { ...PROJECTOR, x: PROJECTOR.x + by };
        const other = new LandGrid(WINDOW, moved, new Map([['AAA', { rings: [unitPath(points)], projector: moved }]]));
        const inner = (list: readonly (readonly [number, number])[], shift: number) =>
          list
            .map(([x, y]) => [Math.round(x + shift), Math.round(y)] as const)
            .filter(([x]) => x > 50 && x < 350)
            .map(([x, y]) => `${x} ${y}`);
        expect(inner(other.points(1, WINDOW, 1e9), by)).toEqual(inner(here, 0));
      }),
    );
  });

  it('is counted in a box as cell by cell', () => {
    const side = fc.integer({ min: -60, max: 460 });
    fc.assert(
      fc.property(ring, ring, side, side, fc.nat(120), fc.nat(90), (one, other, left, top, width, height) => {
        const grid = gridOf(
          new Map([
            ['AAA', one],
            ['BBB', other],
          ]),
        );
        const box = { left, top, right: left + width, bottom: top + height };
        const seen = [0, 0, 0];
        const step = (at: number, from: number) => Math.floor((at - from) / CELL);
        for (let row = step(top, grid.top); row <= step(box.bottom, grid.top); row++) {
          for (let column = step(left, grid.left); column <= step(box.right, grid.left); column++) {
            const owner = grid.at(grid.left + (column + 0.5) * CELL, grid.top + (row + 0.5) * CELL);
            seen[owner] = (seen[owner] ?? 0) + 1;
          }
        }
        const both = grid.sumsOf(Uint8Array.from({ length: 256 }, (_, number) => (number > 0 ? 1 : 0)));
        expect(grid.sumsOfOne(1).countIn(box)).toBe(seen[1]);
        expect(both.countIn(box)).toBe((seen[1] ?? 0) + (seen[2] ?? 0));
      }),
    );
  });
});
