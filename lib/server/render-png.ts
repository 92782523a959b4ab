import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { FONT_CUTS } from '../text/fonts';

/**
 * SVG text as a PNG, with the fonts of data/fonts and no others. When the renderer gives up it may end its process: the server calls this
 * in picture-process.ts only.
 */
export function renderPng(svg: string, width: number): Uint8Array<ArrayBuffer> {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_CUTS.map((cut) => path.join(process.cwd(), 'data/fonts', `${cut}.ttf`)),
      defaultFontFamily: 'Source Serif 4',
    },
  }).render();
  return encodePng(image.pixels, image.width, image.height);
}

/** Colours that are kept as they are: the grounds, lines and letters; the rest are soft edges between them. */
const KEPT = 96;
/** Soft edges are rounded to multiples of this. The eye does not see it, and the file is a third smaller. */
const ROUND = 8;

const ROUNDED = Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, Math.round(value / ROUND) * ROUND));
/** Shorter runs of one colour are edges. */
const FLAT = 3;

/**
 * An opaque picture as PNG without an alpha channel, from four bytes a pixel. Rows are not filtered: flat grounds and patterns repeat better as
 * they are. No library rounds colours like this, which makes files a third smaller.
 */
function encodePng(pixels: Uint8Array, width: number, height: number): Buffer<ArrayBuffer> {
  // A copy where its bytes do not start on a whole number.
  const whole = pixels.byteOffset % 4 === 0 ? pixels : new Uint8Array(pixels);
  const words = new Uint32Array(whole.buffer, whole.byteOffset, whole.length / 4);
  const kept = commonColours(words);
  const rows = Buffer.alloc(height * (1 + 3 * width));
  let to = 0;
  let last = -1;
  let [red, green, blue] = [0, 0, 0];
  for (let at = 0; at < words.length; at++) {
    if (at % width === 0) to++;
    const word = words[at] ?? 0;
    if (word !== last) {
      last = word;
      red = pixels[4 * at] ?? 0;
      green = pixels[4 * at + 1] ?? 0;
      blue = pixels[4 * at + 2] ?? 0;
      if (!kept.has(word)) {
        red = ROUNDED[red] ?? 0;
        green = ROUNDED[green] ?? 0;
        blue = ROUNDED[blue] ?? 0;
      }
    }
    rows[to++] = red;
    rows[to++] = green;
    rows[to++] = blue;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a channel, red green blue.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param words each pixel's four bytes as one number */
function commonColours(words: Uint32Array): Set<number> {
  const counts = new Map<number, number>();
  // By runs: most of a map is flat.
  for (let from = 0; from < words.length; ) {
    const word = words[from] ?? 0;
    let to = from + 1;
    while (words[to] === word) to++;
    if (to - from >= FLAT) counts.set(word, (counts.get(word) ?? 0) + to - from);
    from = to;
  }
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return new Set(ordered.slice(0, KEPT).map(([word]) => word));
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
