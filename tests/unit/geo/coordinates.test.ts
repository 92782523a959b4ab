import { describe, expect, it } from 'vitest';
import { parseCoordinates } from '@/lib/geo/coordinates';

describe('coordinates in usual writings', () => {
  it.each([
    ['38.56, 68.77', [68.77, 38.56]],
    ['38.56 68.77', [68.77, 38.56]],
    ['38,56; 68,77', [68.77, 38.56]],
    ['-33.9/151.2', [151.2, -33.9]],
    ['38.56N 68.77E', [68.77, 38.56]],
    ['N38.56 E68.77', [68.77, 38.56]],
    ['E 68,77 N 38,56', [68.77, 38.56]],
    ['38°33′36″N 68°46′E', [68.766667, 38.56]],
    ["33°54'S, 18°25'E", [18.416667, -33.9]],
    ['12.5°S 45°W', [-45, -12.5]],
    ['−12.5, 179.9', [179.9, -12.5]],
  ])('%s', (text, point) => {
    expect(parseCoordinates(text)).toEqual(point);
  });

  it.each(['', 'Dushanbe', '38.56', '91, 10', '10, 181', '38.56N 68.77N', '38.56N 68.77', 'N38N 68E', '1 2 3'])(
    'not %j',
    (text) => {
      expect(parseCoordinates(text)).toBeNull();
    },
  );

  it('of a long text there are none, however it is made', () => {
    for (const piece of ['1 ', '1.1', '°', "1'", ' ']) expect(parseCoordinates(piece.repeat(100_000))).toBeNull();
  });
});
