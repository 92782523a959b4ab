import { describe, expect, it } from 'vitest';
import { innerPoint, middleOfLine } from '../../../lib/geo/inner-point';
import { edgesOf, joinAt180 } from '../../../lib/geo/join-at-180';
import type { LonLat } from '../../../lib/geo/mercator';

const box = (west: number, east: number): LonLat[] => [
  [west, 0],
  [east, 0],
  [east, 2],
  [west, 2],
  [west, 0],
];

describe('what was cut at the date line', () => {
  it('is joined: the part west of it moves on by a turn', () => {
    const [east, west] = [box(178, 180), box(-180, -177)];
    const join = joinAt180([east, west]);
    expect(join(east)).toEqual(east);
    expect(join(west)).toEqual(box(180, 183));
  });

  it('also where its parts do not touch, and nothing else moves', () => {
    expect(joinAt180([box(170, 175), box(-170, -169)])(box(-170, -169))).toEqual(box(190, 191));
    expect(joinAt180([box(10, 12), box(-12, -10)])(box(-12, -10))).toEqual(box(-12, -10));
  });

  it('has no edge along the cut, and all other edges in one line, wherever its ring begins', () => {
    for (let from = 0; from < 4; from++) {
      const open = box(178, 180).slice(0, 4);
      const ring = [...open.slice(from), ...open.slice(0, from)];
      expect(edgesOf([...ring, ring[0] as LonLat])).toEqual([
        [
          [180, 2],
          [178, 2],
          [178, 0],
          [180, 0],
        ],
      ]);
    }
    expect(edgesOf(box(10, 12))).toEqual([box(10, 12)]);
  });
});

it('the inner point of a polygon lies in it, away from its edges and out of its holes', () => {
  const [lon, lat] = innerPoint([box(0, 10), [...box(4, 6)].reverse()]);
  expect(Math.abs(lon - 5)).toBeGreaterThan(1);
  expect(lat).toBeCloseTo(1, 1);
  const horn: LonLat[] = [
    [0, 0],
    [10, 0],
    [10, 1],
    [1, 1],
    [1, 10],
    [0, 10],
    [0, 0],
  ];
  const [x, y] = innerPoint([horn]);
  expect(x < 1 || y < 1).toBe(true);
});

it('the middle of a line is half of its way', () => {
  expect(
    middleOfLine([
      [0, 0],
      [1, 0],
      [4, 0],
    ]),
  ).toEqual([2, 0]);
});
