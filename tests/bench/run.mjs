import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { crowdRows } from './crowd-rows.mjs';
import { flowRows } from './flow-rows.mjs';
import { median, ROOT, row, serve, shown, verdict } from './measure.mjs';
import { pageRows } from './page-rows.mjs';
import { pictureRows } from './picture-rows.mjs';
import { writeReport } from './report.mjs';
import { shelfRows } from './shelf-rows.mjs';
import { soakRows } from './soak-rows.mjs';
import { studioRows } from './studio-rows.mjs';
import { throughputRows } from './throughput-rows.mjs';

const require = createRequire(import.meta.url);
const ROUNDS = 7;

const { default: config } = await import('tsx/esm/api').then(({ tsImport }) =>
  tsImport('../../playwright.config.ts', import.meta.url),
);
const { executablePath, args, env } = config.use.launchOptions;
const browser = await chromium.launch({ executablePath, args, env });

/** Parts by name: `npm run bench -- pictures flows` measures these alone and leaves the report as it is. */
const PARTS = {
  'base-map': baseMapRows,
  page: () => pageRows(browser),
  throughput: throughputRows,
  crowd: crowdRows,
  shelf: shelfRows,
  soak: soakRows,
  pictures: pictureRows,
  flows: () => flowRows(browser),
  studio: () => studioRows(browser),
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
try {
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
    process.exitCode = 1;
  } else {
    /** @type {import('./measure.mjs').Row[]} */
    const rows = [];
    for (const [name, measure] of Object.entries(PARTS)) {
      if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await measure()));
    }
    console.table(rows.map(({ what, goal, ok, ...row }) => ({ what, measured: shown(row), goal, ok: verdict(ok) })));
    if (wanted.length === 0) writeReport(rows);
  }
} finally {
  await browser.close();
}

/** Ours against plain Leaflet on the same outlines at 1:10m, one after the other in each round of one page. */
async function baseMapRows() {
  const { build } = await import('esbuild');
  const bundle = async (/** @type {string} */ file) => {
    const { outputFiles } = await build({
      entryPoints: [join(ROOT, file)],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      tsconfig: join(ROOT, 'tsconfig.json'),
    });
    return outputFiles[0].text;
  };
  const script = await bundle('tests/bench/base-map-page.ts');
  const atlas = join(require.resolve('world-atlas/countries-10m.json'));
  const server = await serve(async (path) => {
    if (path === '/')
      return ['.html', '<!doctype html><body style="margin:0"><script type="module" src="/page.js"></script>'];
    if (path === '/page.js') return ['.js', script];
    if (path.startsWith('/world-atlas/')) return ['.json', await readFile(atlas)];
    return [extname(path), await readFile(join(ROOT, 'data', path))];
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(server.origin);
    /** @type {Record<string, { paint: number[], zoom: number[] }>} */
    const times = {
      ours: { paint: [], zoom: [] },
      shaded: { paint: [], zoom: [] },
      svg: { paint: [], zoom: [] },
      canvas: { paint: [], zoom: [] },
    };
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [who, list] of Object.entries(times)) {
        const { paint, zoom } = await page.evaluate((name) => window.measure(name), who);
        // The first round warms up.
        if (round === 0) continue;
        list.paint.push(paint);
        list.zoom.push(zoom);
      }
    }
    const ratio = (/** @type {string} */ who, /** @type {'paint' | 'zoom'} */ what) =>
      median(times[who]?.[what] ?? []) / Math.min(median(times.svg[what]), median(times.canvas[what]));
    return [
      row('base map painted, ÷ plain Leaflet (the better of SVG and canvas)', ratio('ours', 'paint'), '', 0.4),
      row('the same with relief', ratio('shaded', 'paint'), '', 0.4),
      row('base map with relief after a zoom, ÷ the same', ratio('shaded', 'zoom'), '', 0.3),
    ];
  } finally {
    await page.close();
    await server.close();
  }
}
