import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity, a byte each. */
  readonly data: Uint8Array;
}

/**
 * As pixelmatch measures colours, from 0 to 1: five steps of grey, or 25 of one channel of a muted colour. The drawing is the same
 * everywhere; a processor may round a soft edge. Soft edges count like everything else.
 */
const OPTIONS = {
  threshold: 0.02,
  includeAA: true,
  alpha: 0.2,
  diffColor: [220, 0, 0] satisfies [number, number, number],
};

export function readPng(png: Uint8Array): Pixels {
  return PNG.sync.read(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
}

/** How many pixels are seen to differ. Pictures of other sizes differ everywhere. */
export function pixelsThatDiffer(a: Pixels, b: Pixels): number {
  if (!sameSize(a, b)) return Math.max(a.width * a.height, b.width * b.height);
  return pixelmatch(a.data, b.data, null, a.width, a.height, OPTIONS);
}

/** Before, after, and in red on pale grey what differs, one below the other. */
export function sideBySide(before: Pixels | null, after: Pixels): Uint8Array {
  const { width, height } = after;
  const known = before && sameSize(before, after) ? before : null;
  const shown = new PNG({ width, height: 3 * height });
  const panel = (row: number) => shown.data.subarray(4 * width * height * row, 4 * width * height * (row + 1));
  panel(0).fill(255);
  if (known) panel(0).set(known.data);
  panel(1).set(after.data);
  pixelmatch((known ?? after).data, after.data, panel(2), width, height, OPTIONS);
  return PNG.sync.write(shown);
}

function sameSize(a: Pixels, b: Pixels): boolean {
  return a.width === b.width && a.height === b.height;
}
