import { crc32, deflateSync } from 'node:zlib';

/** Colours that are kept as they are: the grounds, lines and letters; the rest are soft edges between them. */
const KEPT = 96;
/** Soft edges are rounded to multiples of this. The eye does not see it, and the file is a third smaller. */
const ROUND = 8;

/**
 * An opaque picture as PNG without an alpha channel. Rows are not filtered: flat grounds and patterns repeat better as they are.
 * @param {Uint8Array} pixels four bytes each
 * @param {number} width
 * @param {number} height
 */
export function encodePng(pixels, width, height) {
  const kept = commonColours(pixels);
  const rows = Buffer.alloc(height * (1 + 3 * width));
  let to = 0;
  for (let from = 0; from < pixels.length; from += 4) {
    if (from % (4 * width) === 0) to++;
    const exact = kept.has(colourAt(pixels, from));
    for (let i = 0; i < 3; i++) {
      const value = pixels[from + i] ?? 0;
      rows[to++] = exact ? value : Math.min(255, Math.round(value / ROUND) * ROUND);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a channel, red green blue.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 8 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {Uint8Array} pixels */
function commonColours(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Set(ordered.slice(0, KEPT).map(([colour]) => colour));
}

/**
 * @param {Uint8Array} pixels
 * @param {number} at
 */
function colourAt(pixels, at) {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
