import { inflateSync } from 'node:zlib';
import { encodePng } from '../../lib/server/render-png';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes each. */
  readonly rgb: Uint8Array;
}

/** A channel that changes by this much is seen. The drawing is the same everywhere; a processor may round a soft edge. */
const SEEN = 24;

/** Reads a PNG as lib/server/render-png.ts writes it: red green blue, rows without a filter. */
export function readPng(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const rows = inflateSync(Buffer.concat(parts));
  const rgb = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++) {
    const from = y * (1 + 3 * width);
    if (rows[from] !== 0) throw new Error('a row with a filter: not written by lib/server/render-png.ts');
    rgb.set(rows.subarray(from + 1, from + 1 + 3 * width), y * 3 * width);
  }
  return { width, height, rgb };
}

/** How many pixels are seen to differ. Pictures of other sizes differ everywhere. */
export function pixelsThatDiffer(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.width * a.height, b.width * b.height);
  let count = 0;
  for (let at = 0; at < a.rgb.length; at += 3) if (differs(a, b, at)) count++;
  return count;
}

/** Before, after, and in red on pale grey what differs, one below the other. */
export function sideBySide(before: Pixels | null, after: Pixels): Uint8Array {
  const { width, height } = after;
  const known = before?.width === width && before.height === height ? before : null;
  const rgba = new Uint8Array(4 * width * height * 3).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = 3 * pixel;
    const changed = known !== null && differs(known, after, from);
    for (let i = 0; i < 3; i++) {
      const now = after.rgb[from + i] ?? 0;
      rgba[4 * pixel + i] = known?.rgb[from + i] ?? 255;
      rgba[4 * (pixel + width * height) + i] = now;
      rgba[4 * (pixel + 2 * width * height) + i] = changed ? (i === 0 ? 220 : 0) : 200 + now / 5;
    }
  }
  return encodePng(rgba, width, height * 3);
}

function differs(a: Pixels, b: Pixels, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (Math.abs((a.rgb[i] ?? 0) - (b.rgb[i] ?? 0)) > SEEN) return true;
  return false;
}
