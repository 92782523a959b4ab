import type { Page } from '@playwright/test';

/** Stored pictures are half as wide and high as the screen: small, and fine edges are soft. */
const SHRUNK = 2;
/**
 * A pixel differs when a channel is this far outside all that the other picture has there and right beside it: an edge may fall half a pixel
 * off, which pixelmatch cannot be told.
 */
const SEEN = 28;

interface Compared {
  /** Stored pixels that differ; Infinity where sizes do. Null when there is nothing to compare with. */
  readonly pixels: number | null;
  /** The new picture in the form in which it is stored. */
  readonly shrunk: Buffer;
  /** Stored, new, and the new one pale with what differs in red, side by side. */
  readonly difference: Buffer | null;
}

/** Compares in the browser, which can read and write all these pictures: `page` is a page of its own. */
export async function comparePictures(page: Page, taken: Buffer, stored: Buffer | null): Promise<Compared> {
  // As text: what compiles this file would wrap functions in helpers that no page has.
  const found = (await page.evaluate(
    `(${COMPARE})(${JSON.stringify({
      taken: taken.toString('base64'),
      stored: stored?.toString('base64') ?? null,
      SHRUNK,
      SEEN,
    })})`,
  )) as { pixels: number | null; shrunk: string; difference: string | null };
  return {
    pixels: found.pixels === -1 ? Infinity : found.pixels,
    shrunk: Buffer.from(found.shrunk, 'base64'),
    difference: found.difference === null ? null : Buffer.from(found.difference, 'base64'),
  };
}

const COMPARE = `async ({ taken, stored, SHRUNK, SEEN }) => {
  const load = async (type, text) => {
    const image = new Image();
    image.src = 'data:image/' + type + ';base64,' + text;
    await image.decode();
    return image;
  };
  const canvas = (width, height) => {
    const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', { willReadFrequently: true });
    pen.imageSmoothingQuality = 'high';
    return pen;
  };
  const encoded = (pen, quality) => pen.canvas.toDataURL('image/webp', quality).split(',')[1];
  const image = await load('png', taken);
  const width = Math.round(image.width / SHRUNK);
  const height = Math.round(image.height / SHRUNK);
  const now = canvas(width, height);
  now.drawImage(image, 0, 0, width, height);
  const shrunk = encoded(now, 0.6);
  if (stored === null) return { pixels: null, shrunk, difference: null };

  const before = await load('webp', stored);
  const old = canvas(width, height);
  old.drawImage(before, 0, 0);
  // Both have lost what the stored form loses.
  const again = canvas(width, height);
  again.drawImage(await load('webp', shrunk), 0, 0);
  const a = old.getImageData(0, 0, width, height).data;
  const b = again.getImageData(0, 0, width, height).data;
  const differing = [];
  const outside = (one, other, x, y, i) => {
    let least = 255;
    let most = 0;
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
        const value = other[4 * (v * width + u) + i];
        if (value < least) least = value;
        if (value > most) most = value;
      }
    }
    const value = one[4 * (y * width + x) + i];
    return value < least - SEEN || value > most + SEEN;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ([0, 1, 2].some((i) => outside(a, b, x, y, i) || outside(b, a, x, y, i))) differing.push([x, y]);
    }
  }
  const sameSize = before.width === width && before.height === height;
  const laid = canvas(3 * width, Math.max(height, before.height));
  laid.drawImage(before, 0, 0);
  laid.drawImage(now.canvas, width, 0);
  laid.globalAlpha = 0.3;
  laid.drawImage(now.canvas, 2 * width, 0);
  laid.globalAlpha = 1;
  laid.fillStyle = 'rgb(220 0 0)';
  for (const [x, y] of differing) laid.fillRect(2 * width + x, y, 1, 1);
  return { pixels: sameSize ? differing.length : -1, shrunk, difference: laid.canvas.toDataURL('image/png').split(',')[1] };
}`;
