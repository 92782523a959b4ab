import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { FONT_CUTS } from '../picture/fonts';
import { encodePng } from './encode-png';

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
