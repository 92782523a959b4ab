import { expect, test } from 'vitest';
import { readWaters } from '../../../lib/basemap/read-waters';
import { readWatersFile } from '../../../lib/server/basemap-files';
import { insideRings } from './inside-rings';
import { basemapJson, ownersOf, worldOfFile } from './world-file';

const { byId, outlines } = await readWatersFile();
const world = worldOfFile();

test.each([
  ['strait-of-hormuz', 'strait', 'Strait of Hormuz'],
  ['kerch-strait', 'strait', 'Kerch Strait'],
  ['straits-of-tiran', 'strait', 'Straits of Tiran'],
  ['bab-el-mandeb', 'strait', 'Bab-el-Mandeb'],
  ['taiwan-strait', 'strait', 'Taiwan Strait'],
  ['strait-of-malacca', 'strait', 'Strait of Malacca'],
  ['gibraltar-strait', 'strait', 'Strait of Gibraltar'],
  ['red-sea', 'sea', 'Red Sea'],
  ['black-sea', 'sea', 'Black Sea'],
  ['bering-sea', 'sea', 'Bering Sea'],
  ['persian-gulf', 'gulf', 'Persian Gulf'],
  ['english-channel', 'channel', 'English Channel'],
  ['lake-baikal', 'lake', 'Lake Baikal'],
  ['lake-victoria', 'lake', 'Lake Victoria'],
  ['nile', 'river', 'Nile'],
  ['danube', 'river', 'Danube'],
])('%s is a %s, has its name, and an outline', (id, kind, name) => {
  expect(byId.get(id)).toMatchObject({ kind, name });
  expect(outlines.has(id)).toBe(true);
});

test('the anchor of a sea or lake lies in it, within its box, and the anchor of a wide sea in no country', () => {
  for (const [id, outline] of outlines) {
    const water = byId.get(id);
    if (!water || !('polygons' in outline)) continue;
    const { anchor, bbox, kind } = water;
    expect(
      outline.polygons.some((rings) => insideRings(rings, anchor)),
      id,
    ).toBe(true);
    expect(anchor[0] >= bbox[0] - 0.01 && anchor[0] <= bbox[2] + 0.01 && anchor[1] >= bbox[1] - 0.01, id).toBe(true);
    // What is narrow follows finer coasts than those of the map of the world.
    if (kind !== 'lake' && bbox[2] - bbox[0] > 5) expect(ownersOf(world, anchor), id).toEqual([]);
  }
});

test('rings are closed, and only lakes and rivers are said to be drawn as they are', () => {
  for (const [id, outline] of outlines) {
    const kind = byId.get(id)?.kind;
    expect(byId.get(id)?.outline, id).toBe(kind === 'lake' || kind === 'river' ? 'shape' : 'soft');
    if (!('polygons' in outline)) continue;
    for (const ring of outline.polygons.flat()) expect(String(ring[0]), id).toBe(String(ring.at(-1)));
  }
});

test('a sea ends at its coasts: Riyadh is not in the Persian Gulf, nor is the Caspian part of the Black Sea', () => {
  const holds = (id: string, point: readonly [number, number]) => {
    const outline = outlines.get(id);
    return outline && 'polygons' in outline && outline.polygons.some((rings) => insideRings(rings, point));
  };
  expect(holds('persian-gulf', [51, 27.5])).toBe(true);
  expect(holds('persian-gulf', [48.5, 26])).toBe(false);
  expect(holds('red-sea', [38, 20])).toBe(true);
  expect(holds('red-sea', [39.8, 21.4])).toBe(false);
  expect(holds('black-sea', [34, 43])).toBe(true);
  expect(holds('black-sea', [51, 42])).toBe(false);
  expect(holds('strait-of-hormuz', [56.5, 26.6])).toBe(true);
  expect(holds('bering-sea', [182, 58])).toBe(true);
});

test.each([[null], [{}], [[]], ['x'], [{ facts: [{}], outlines: {} }], [{ facts: [], outlines: { x: {} } }]])(
  'junk gives a reason: %j',
  (junk) => expect(readWaters(junk)).toMatchObject({ ok: false }),
);

test('broken waters give a reason', () => {
  const [facts] = (basemapJson('waters.json') as { facts: object[] }).facts;
  const outline = {
    polygons: [
      [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 0],
        ],
      ],
    ],
  };
  const water = { ...facts, id: 'x', outline: 'soft' };
  expect(readWaters({ facts: [water], outlines: { x: outline } })).toMatchObject({ ok: true });
  expect(readWaters({ facts: [water], outlines: {} })).toEqual({ ok: false, reason: 'outlines.x: missing' });
  expect(readWaters({ facts: [water, water], outlines: {} })).toEqual({
    ok: false,
    reason: 'facts: an id is used twice',
  });
  expect(readWaters({ facts: [water], outlines: { x: { lines: [[[0, 0]]] } } })).toMatchObject({ ok: false });
  expect(readWaters({ facts: [{ ...water, kind: 'pond' }], outlines: { x: outline } })).toMatchObject({ ok: false });
});
