import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { toDegrees } from './grid.mjs';
import { sourceWater } from './water.mjs';

/**
 * Shaded relief as one grey picture in Web Mercator: 128 is flat land and sea, darker is in shade, lighter in light. It is
 * what remains of Natural Earth II when everything wide (colour of land cover, haze) is taken away. A JPEG, since browsers
 * decode it three times as fast as WebP.
 */
export const RELIEF_BOUNDS = [-180, -60, 180, 84];

const WIDTH = 2048;
/** The source: tiles of 256 px in an equirectangular grid, rows from the south. */
const [TILE, COLUMNS, ROWS] = [256, 8, 4];
/** Pixels. What is wider than this is not relief. */
const BLUR = 7;
/** Difference of brightness that gives three quarters of full shade; more is flattened. */
const SOFT = 34;
/** By how much blue exceeds red in the source's lakes, rivers and shores. */
const BLUE = [0, 26];
/** Pixels; the source draws rivers and shores about as wide. */
const WET_STROKE = 2.2;
const QUALITY = 84;
/** All that mozjpeg saves but for scans: a picture in several scans takes twice as long to decode. */
const BASELINE = { trellisQuantisation: true, overshootDeringing: true, quantisationTable: 3, optimiseScans: false };

const mercator = (lat) => Math.asinh(Math.tan((lat * Math.PI) / 180));
const [WEST, SOUTH, EAST, NORTH] = RELIEF_BOUNDS;
const SCALE = WIDTH / ((EAST - WEST) * (Math.PI / 180));
const HEIGHT = Math.round((mercator(NORTH) - mercator(SOUTH)) * SCALE);

export async function buildRelief(pieces) {
  const { light, dry } = await sourceInMercator();
  const land = (await landMask(pieces)).map((value, i) => value * dry[i]);
  const wide = blur(light.map((value, i) => value * land[i]));
  const weight = blur(land);
  const grey = Buffer.alloc(WIDTH * HEIGHT, 128);
  for (let i = 0; i < grey.length; i++) {
    if (land[i] < 0.02 || weight[i] < 0.02) continue;
    const detail = ((light[i] - wide[i] / weight[i]) / SOFT) * land[i];
    grey[i] = 128 + Math.round(127 * Math.tanh(detail));
  }
  return sharp(grey, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: QUALITY, ...BASELINE })
    .toBuffer();
}

/** Brightness of the source and how dry it is (0 water, 1 land), one value a pixel of the result. */
async function sourceInMercator() {
  const source = await readSource();
  const light = inMercator(([red, green, blue]) => 0.3 * red + 0.59 * green + 0.11 * blue);
  const dry = inMercator(([red, , blue]) => 1 - Math.max(0, Math.min(1, (blue - red - BLUE[0]) / (BLUE[1] - BLUE[0]))));
  return { light, dry };

  function inMercator(measure) {
    const values = Float32Array.from({ length: WIDTH * ROWS * TILE }, (_, i) =>
      measure(source.subarray(i * 3, i * 3 + 3)),
    );
    const out = new Float32Array(WIDTH * HEIGHT);
    for (let y = 0; y < HEIGHT; y++) {
      const lat = (Math.atan(Math.sinh(mercator(NORTH) - (y + 0.5) / SCALE)) * 180) / Math.PI;
      const row = ((90 - lat) / 180) * ROWS * TILE - 0.5;
      const [above, part] = [Math.floor(row), row % 1];
      for (let x = 0; x < WIDTH; x++) {
        out[y * WIDTH + x] = values[above * WIDTH + x] * (1 - part) + values[(above + 1) * WIDTH + x] * part;
      }
    }
    return out;
  }
}

/** The tiles as one picture, north up, three bytes a pixel. */
function readSource() {
  const folder = new URL('Source/Assets/Textures/NaturalEarthII/2/', packageFolder('@cesium/engine'));
  const tiles = Array.from({ length: COLUMNS * ROWS }, (_, i) => {
    const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
    const input = readFileSync(new URL(`${column}/${row}.jpg`, folder));
    return { input, left: column * TILE, top: (ROWS - 1 - row) * TILE };
  });
  const layer = { create: { width: COLUMNS * TILE, height: ROWS * TILE, channels: 3, background: '#000' } };
  return sharp(layer).composite(tiles).removeAlpha().raw().toBuffer();
}

const packageFolder = (name) => {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return new URL('.', `file://${file}`);
};

/** 1 on land, 0 at sea and along the source's own rivers and lakes, between along the shore. */
async function landMask({ countries, units }) {
  const x = (lon) => ((lon - WEST) * (Math.PI / 180) * SCALE).toFixed(1);
  const y = (lat) => ((mercator(NORTH) - mercator(Math.max(-85, Math.min(85, lat)))) * SCALE).toFixed(1);
  const path = (ring) =>
    `M${unwrapped(ring)
      .map(([lon, lat]) => `${x(lon)} ${y(lat)}`)
      .join('L')}Z`;
  const land = [...countries].filter(([id]) => id !== 'ATA').map(([, polygons]) => polygons);
  const paths = [...land, ...units.values()]
    .flat()
    .map((rings) => rings.map((ring) => path(ring.map(toDegrees))).join(''));
  const water = sourceWater();
  const lakes = water.lakes.map((rings) => `<path d="${rings.map(path).join('')}"/>`);
  const rivers = water.rivers.map((line) => `<path fill="none" d="${path(line).slice(0, -1)}"/>`);
  const wet = `<g fill="#000" stroke="#000" stroke-width="${WET_STROKE}">${lakes.join('')}<g opacity="0.75">${rivers.join('')}</g></g>`;
  const copies = [0, -WIDTH, WIDTH].map(
    (dx) => `<g transform="translate(${dx})">${paths.map((d) => `<path d="${d}"/>`).join('')}</g>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" fill-rule="evenodd"><rect width="100%" height="100%"/><g fill="#fff" stroke="#fff" stroke-width="0.8">${copies.join('')}</g>${wet}</svg>`;
  const raw = await sharp(Buffer.from(svg), { unlimited: true }).removeAlpha().extractChannel(0).raw().toBuffer();
  return Float32Array.from(raw, (value) => value / 255);
}

function unwrapped(ring) {
  let turn = 0;
  return ring.map(([lon, lat], i) => {
    if (i > 0) turn -= 360 * Math.round((lon - ring[i - 1][0]) / 360);
    return [lon + turn, lat];
  });
}

/** Three box blurs, near enough to a Gaussian; the world goes on at its east and west ends. */
function blur(values) {
  let out = Float32Array.from(values);
  for (let pass = 0; pass < 3; pass++)
    out = boxBlur(boxBlur(out, 1, WIDTH, HEIGHT, WIDTH, true), WIDTH, HEIGHT, WIDTH, 1, false);
  return out;
}

function boxBlur(values, step, length, count, stride, wraps) {
  const out = new Float32Array(values.length);
  for (let line = 0; line < count; line++) {
    const at = (i) => {
      const inside = wraps ? (i + length) % length : Math.max(0, Math.min(length - 1, i));
      return values[line * stride + inside * step];
    };
    let sum = 0;
    for (let i = -BLUR; i <= BLUR; i++) sum += at(i);
    for (let i = 0; i < length; i++) {
      out[line * stride + i * step] = sum / (2 * BLUR + 1);
      sum += at(i + BLUR + 1) - at(i - BLUR);
    }
  }
  return out;
}
