export interface ReliefColours {
  /** Red, green, blue of shadows and of lit slopes. */
  readonly shadow: readonly [number, number, number];
  readonly light: readonly [number, number, number];
  /** How opaque the deepest shadow and the brightest light are, 0 to 1. */
  readonly depth: number;
  readonly shine: number;
}

export const RELIEF_LIGHT: ReliefColours = { shadow: [96, 72, 40], light: [255, 255, 255], depth: 0.4, shine: 0.55 };
export const RELIEF_DARK: ReliefColours = { shadow: [0, 0, 0], light: [150, 180, 205], depth: 0.5, shine: 0.15 };

/** The grey at which land is flat. */
const FLAT = 128;

/** Turns grey relief into shadow and light on clear, so that it can lie on any ground. */
export function tintRelief(relief: ImageBitmap, colours: ReliefColours): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = relief.width;
  canvas.height = relief.height;
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) return canvas;
  ctx.drawImage(relief, 0, 0);
  const image = ctx.getImageData(0, 0, canvas.width, canvas.height);
  const grey = image.data;
  const pixels = new Uint32Array(grey.buffer);
  const table = tableOf(colours);
  for (let i = 0; i < pixels.length; i++) pixels[i] = table[grey[i * 4] ?? FLAT] ?? 0;
  ctx.putImageData(image, 0, 0);
  return canvas;
}

/** What each grey becomes, in the order of bytes that image data has. */
function tableOf({ shadow, light, depth, shine }: ReliefColours): Uint32Array {
  const table = new Uint8ClampedArray(256 * 4);
  for (let value = 0; value < 256; value++) {
    const dark = value < FLAT;
    const away = Math.abs(value - FLAT) / FLAT;
    table.set([...(dark ? shadow : light), Math.min(1, away * 1.6) * (dark ? depth : shine) * 255], value * 4);
  }
  return new Uint32Array(table.buffer);
}
