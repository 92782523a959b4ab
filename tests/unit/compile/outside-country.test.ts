import { describe, expect, test } from 'vitest';
import { readPlaced } from '../stories/country-story';

const told = async (lonLat: readonly number[], country: string) => {
  const placement = { kind: 'city', lonLat, country };
  const read = await readPlaced([{ id: 'town', name: 'The town', type: 'city', placement }]);
  return read.ok ? [] : read.error.map(({ code, path, found, cure }) => `${code} ${path}: ${found}; ${cure}`);
};

describe('a point is in the country that it names', () => {
  test.each([
    ['a town', [23.32, 42.7], 'BGR'],
    ['a town on a border river', [25.97, 43.85], 'ROU'],
    ['a port', [5.32, 60.39], 'NOR'],
    ['a far-off island', [-155.08, 19.72], 'USA'],
    ['a territory of its own code', [-52.33, 4.93], 'GUF'],
    ['a territory as part of its country', [-52.33, 4.93], 'FRA'],
    ['a cape over the date line', [-169.8, 66.1], 'RUS'],
    ['disputed land', [34.1, 44.95], 'UKR'],
    ['disputed land, by the other reading', [34.1, 44.95], 'RUS'],
    ['an islet without an outline, off a coast', [-18, 70], 'GRL'],
    ['Rotuma, far from all other islands of its country', [177.07, -12.5], 'FJI'],
  ])('%s', async (_, lonLat, country) => {
    expect(await told(lonLat, country)).toEqual([]);
  });

  test('and one that is not is told where it is, and that its numbers may be swapped', async () => {
    expect(await told([26.1, 44.43], 'BGR')).toEqual([
      expect.stringMatching(
        /^point-outside-country .*lonLat: \[26.1, 44.43\], in ROU, \d+ km outside BGR; did you mean "country": "ROU"\?$/,
      ),
    ]);
    expect(await told([42.7, 23.32], 'BGR')).toEqual([
      expect.stringMatching(/in SAU, \d+ km outside BGR; longitude stands first: did you mean \[23.32, 42.7\]\?$/),
    ]);
    const code = 'point-outside-country';
    expect((await told([-30, 40], 'NOR'))[0]).toContain(code);
    expect(await told([-30, 40], 'NOR')).toEqual([expect.stringMatching(/at sea, \d+ km outside NOR; undefined$/)]);
  });
});
