import { getPriority, setPriority } from 'node:os';
import { Resvg } from '@resvg/resvg-js';
import { encodePng } from './encode-png.mjs';

/**
 * A process of its own that turns SVG text into a PNG, with the fonts of data/fonts and no others: when the renderer gives
 * up it takes its process along.
 */
const fontFiles = process.argv.slice(2);
const NICE = 5;

// Pages go first: beside a busy one it gets a quarter of a core. Much less, and a loaded machine shows no first picture.
try {
  setPriority(Math.max(getPriority(), NICE));
} catch {
  // A system that forbids it still gets its pictures.
}

process.on('message', (/** @type {{ svg: string, width: number }} */ { svg, width }) => {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Serif 4' },
  }).render();
  process.send?.(encodePng(image.pixels, image.width, image.height));
});
// A signal that goes to the whole group is for the server, which still waits for its pictures.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
