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
  type Colour = [red: number, green: number, blue: number];
  const flat = (...colour: Colour) => {
    const data = new Uint8Array(800);
    for (let at = 0; at < data.length; at += 4) data.set([...colour, 255], at);
    return { width: 20, height: 10, data };
  };
  const grey = flat(100, 100, 100);
  const spot = flat(100, 100, 100);
  for (const pixel of [25, 26, 27, 28]) spot.data.set([200, 100, 100], 4 * pixel);
  expect(pixelsThatDiffer(grey, flat(104, 104, 104))).toBe(0);
  expect(pixelsThatDiffer(grey, flat(106, 106, 106))).toBe(200);
  for (const one of [flat(125, 100, 100), flat(100, 125, 100), flat(100, 100, 125)])
    expect(pixelsThatDiffer(grey, one)).toBe(200);
  expect(pixelsThatDiffer(grey, spot)).toBe(4);
  expect(pixelsThatDiffer({ ...grey, height: 9 }, spot)).toBe(200);
  const shown = readPng(sideBySide(grey, spot));
  expect([shown.width, shown.height]).toEqual([20, 30]);
  const at = (pixel: number) => [...shown.data.subarray(4 * pixel, 4 * pixel + 3)];
  expect([at(25), at(225), at(425)]).toEqual([
    [100, 100, 100],
    [200, 100, 100],
    [220, 0, 0],
  ]);
});
