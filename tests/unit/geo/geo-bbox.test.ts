import { describe, expect, test } from 'vitest';
import { frameBox } from '../../../lib/geo/camera';
import { geoBbox } from '../../../lib/geo/cut-at-180';

describe('the box round geometry', () => {
  test('is west, south, east, north', () => {
    expect(
      geoBbox([
        [[10, 50]],
        [
          [5, 40],
          [7, 60],
        ],
      ]),
    ).toEqual([5, 40, 10, 60]);
    expect(geoBbox([[[10, 50]]])).toEqual([10, 50, 10, 50]);
    expect(geoBbox([])).toBeNull();
  });

  test('goes over ±180 where that is narrower, its west then greater than its east', () => {
    expect(geoBbox([[[177, -20]], [[-178, -16]]])).toEqual([177, -20, -178, -16]);
    expect(
      geoBbox([
        [
          [20, 50],
          [180, 70],
        ],
        [
          [-180, 65],
          [-170, 70],
        ],
      ]),
    ).toEqual([20, 50, -170, 70]);
  });

  test('takes a part as long as it is, not by its ends', () => {
    expect(
      geoBbox([
        [
          [-170, 0],
          [170, 0],
        ],
        [[-60, 5]],
      ]),
    ).toEqual([-170, 0, 170, 5]);
  });

  test('of a camera is what its frame of 720 × 630 pixels shows', () => {
    const [west, south, east, north] = frameBox({ zoom: 2, lat: 0, lon: 10 });
    expect([west, east]).toEqual([10 - 126.56, 10 + 126.56].map((value) => expect.closeTo(value, 1)));
    expect(south).toBeCloseTo(-north, 6);
    expect(frameBox({ zoom: 3, lat: 40, lon: 175 }).filter((_, i) => i % 2 === 0)).toEqual([-180, 180]);
  });
});
