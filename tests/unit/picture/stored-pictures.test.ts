import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pixelsThatDiffer, readPng, sideBySide } from '../../../tools/pictures/difference';
import { fileOf, pngOf, STORED_PICTURES, svgOf } from '../../../tools/pictures/stored-pictures';

/** Of 756,000. The smallest mark has more. */
const TOLERATED = 40;

test.each(STORED_PICTURES)(
  'the picture "$name" is the stored one; "npm run pictures" shows what differs',
  async (stored) => {
    const before = readPng(readFileSync(fileOf(stored)));
    expect(pixelsThatDiffer(before, readPng(await pngOf(stored)))).toBeLessThanOrEqual(TOLERATED);
  },
);

test.each(STORED_PICTURES)('the picture "$name" is small enough to be sent', async (stored) => {
  expect(Buffer.byteLength((await svgOf(stored)).svg)).toBeLessThanOrEqual(400_000);
  expect(readFileSync(fileOf(stored)).byteLength).toBeLessThanOrEqual(250_000);
});

test('twelve views are kept, of every story', () => {
  expect(STORED_PICTURES.length).toBeGreaterThanOrEqual(12);
  expect(new Set(STORED_PICTURES.map(({ slug }) => slug)).size).toBeGreaterThan(1);
});

test('a difference is counted, and shown in red under old and new', () => {
  const flat = (value: number) => ({ width: 20, height: 10, rgb: new Uint8Array(600).fill(value) });
  const spot = flat(100);
  for (const pixel of [25, 26, 27, 28]) spot.rgb.set([200, 100, 100], 3 * pixel);
  expect(pixelsThatDiffer(flat(100), flat(110))).toBe(0);
  expect(pixelsThatDiffer(flat(100), spot)).toBe(4);
  expect(pixelsThatDiffer({ ...flat(100), height: 9 }, spot)).toBe(200);
  const shown = readPng(sideBySide(flat(100), spot));
  expect([shown.width, shown.height]).toEqual([20, 30]);
  const at = (pixel: number) => [...shown.rgb.subarray(3 * pixel, 3 * pixel + 3)];
  expect([at(25), at(225), at(425)]).toEqual([
    [100, 100, 100],
    [200, 100, 100],
    [220, 0, 0],
  ]);
});
