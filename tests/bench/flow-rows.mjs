import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { median, ROOT, row, serve, told } from './measure.mjs';

const ROUNDS = 5;
const STEPS = 4;
const CONTENDERS = ['empty', 'ours', 'canvas', 'raw'];

/**
 * Very many flows: the map's own layer against Leaflet's canvas polylines, an empty map and a bare stroke of the same flows, one after the
 * other in each round, each on a fresh page. `main` is all work of the page's main thread, `cpu` that of all processes of the browser.
 */
export async function flowRows(browser) {
  const { build } = await import('esbuild');
  const bundle = async (/** @type {Record<string, unknown>} */ options) => {
    const { outputFiles, metafile } = await build({
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      splitting: true,
      outdir: '/',
      format: 'esm',
      tsconfig: join(ROOT, 'tsconfig.json'),
      ...options,
    });
    return { files: new Map(outputFiles.map(({ path, text }) => [path.slice(1), text])), outputs: metafile.outputs };
  };
  const own = (/** @type {string} */ name) => join(ROOT, 'components/map/many-flows', name);
  const script = await bundle({ entryPoints: [join(ROOT, 'tests/bench/flows-page.ts')] });
  const worker = await bundle({ entryPoints: [own('flow-worker.ts')] });
  const external = ['@react-leaflet/core', 'react', 'react-dom', 'react-leaflet', 'leaflet', 'react/jsx-runtime'];
  const parts = await bundle({
    stdin: {
      contents: `export * from './flows-on-map'; export * from './flow-list';`,
      resolveDir: join(ROOT, 'components/map/many-flows'),
      loader: 'ts',
      sourcefile: 'parts.ts',
    },
    external,
    plugins: [pagesOwn()],
    jsx: 'automatic',
  });
  const server = await serve(async (path) => {
    if (path === '/flow-worker.ts') return ['.js', worker.files.get('flow-worker.js')];
    if (script.files.has(path.slice(1))) return ['.js', script.files.get(path.slice(1))];
    return ['.html', '<!doctype html><body style="margin:0"><script type="module" src="/flows-page.js"></script>'];
  });
  try {
    const ten = await measure(browser, server.origin, 10_000, ROUNDS, CONTENDERS);
    const fifty = await measure(browser, server.origin, 50_000, ROUNDS, ['ours', 'canvas'], true);
    const { arcs, bytes, right, dashes } = ten;
    const of = (/** @type {string} */ who, /** @type {string} */ what) => median(ten.times[who][what]);
    const ratio = (/** @type {string} */ what) => of('ours', what) / of('canvas', what);
    console.table(
      Object.entries(ten.times).map(([who, all]) => ({
        who,
        ...Object.fromEntries(Object.entries(all).map(([what, list]) => [what, Number(median(list).toPrecision(3))])),
      })),
    );
    const seen = new Set();
    const named = (/** @type {string} */ name) => [...parts.files.keys()].find((file) => file.startsWith(name)) ?? '';
    const pageParts = wireSize(parts, 'stdin.js', seen);
    const inWorker = wireSize(worker, 'flow-worker.js', new Set());
    const onPage = wireSize(parts, named('flow-painter'), seen);
    const dashCode = wireSize(parts, named('dash-layer'), seen);
    return [
      row('10,000 flows, slider step: main thread ÷ Leaflet’s canvas', ratio('slider'), '', 1 / 40),
      row('the same ÷ an empty map', of('ours', 'slider') / of('empty', 'slider'), '', 2),
      row(
        'slider step: CPU of all processes ÷ a bare stroke',
        of('ours', 'sliderCpu') / of('raw', 'sliderCpu'),
        '',
        1.3,
      ),
      row('first draw: main thread ÷ Leaflet’s canvas', ratio('first'), '', 1 / 12),
      row('zoom step: main thread ÷ Leaflet’s canvas', ratio('zoom'), '', 1 / 50),
      row('pan step: main thread beyond an empty map', of('ours', 'pan') - of('empty', 'pan'), 'ms', 2),
      row('pick ÷ Leaflet’s canvas', ratio('pick'), '', 1 / 8),
      row('picks of 200 that are those of a look at every flow', right, '', 198, 'least'),
      row('memory ÷ Leaflet’s canvas', (bytes + Math.max(0, of('ours', 'heap'))) / of('canvas', 'heap'), '', 1 / 40),
      row('making the lines ÷ turf', median(arcs.ours) / median(arcs.turf), '', 1 / 4),
      row('code of flows, with a worker or without one, brotli', pageParts + Math.max(inWorker, onPage), 'kB', 9),
      row('code of moving dashes besides, brotli', dashCode, 'kB', 2),
      row(
        'moving dashes on 200 flows ÷ a redraw with setLineDash',
        median(dashes.ours) / median(dashes.redrawn),
        '',
        1 / 2,
      ),
      told('the same ÷ one in hairlines', median(dashes.ours) / median(dashes.hairlines)),
      row(
        '50,000 flows, slider step: main thread ÷ Leaflet’s canvas',
        median(fifty.times.ours.slider) / median(fifty.times.canvas.slider),
        '',
        1 / 50,
      ),
    ];
  } finally {
    await server.close();
  }
}

/** Brotli kilobytes of a file and of all that it imports at once. */
function wireSize({ files, outputs }, entry, seen) {
  if (seen.has(entry)) return 0;
  seen.add(entry);
  const output = Object.entries(outputs).find(([path]) => path.endsWith(entry))?.[1];
  if (!output) throw new Error(`no file ${entry}`);
  return output.imports
    .filter(({ kind, external }) => kind === 'import-statement' && !external)
    .reduce(
      (sum, { path }) => sum + wireSize({ files, outputs }, path.split('/').at(-1), seen),
      brotliCompressSync(files.get(entry)).length / 1000,
    );
}

/** What the page has loaded already by the time that flows are asked for. */
function pagesOwn() {
  const shared =
    /\/(mark|marks-at|pagination|svg-layer|leaflet-internals|use-roving|use-styled|prefers-reduced-motion|use-lazy-module|draw-scene|flow-line|many-flows|ribbon|curve|flow-curve|mercator|\w*-words)$/;
  return {
    // And its styles, which come with the page's own.
    name: 'pages-own',
    setup(/** @type {import('esbuild').PluginBuild} */ build) {
      build.onResolve({ filter: /\.css$/ }, ({ path }) => ({ path, external: true }));
      build.onResolve({ filter: shared }, ({ path }) =>
        path === './many-flows' ? undefined : { path, external: true },
      );
    },
  };
}

async function measure(browser, origin, count, rounds, contenders, sliderOnly = false) {
  const times = Object.fromEntries(
    contenders.map((who) => [who, { first: [], slider: [], sliderCpu: [], zoom: [], pan: [], pick: [], heap: [] }]),
  );
  /** @type {Record<'ours' | 'turf', number[]>} */
  const arcs = { ours: [], turf: [] };
  /** @type {Record<'ours' | 'redrawn' | 'hairlines', number[]>} */
  const dashes = { ours: [], redrawn: [], hairlines: [] };
  let [bytes, right] = [0, 0];
  const whole = await browser.newBrowserCDPSession();
  for (let round = 0; round < rounds; round++) {
    for (const who of contenders) {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const session = await page.context().newCDPSession(page);
      // The thread's own clock: on a busy core, waiting for it is no work.
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const metric = async (name) =>
        (await session.send('Performance.getMetrics')).metrics.find((one) => one.name === name).value;
      const cpu = async () =>
        (await whole.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
      const timed = async (what, args, into, intoCpu) => {
        const cpuBefore = await cpu();
        let before = await metric('TaskDuration');
        for (const arg of args) {
          await page.evaluate(([name, value]) => window.run(name, value), [what, arg]);
          const after = await metric('TaskDuration');
          into?.push(1000 * (after - before - asking));
          before = after;
        }
        intoCpu?.push(((await cpu()) - cpuBefore) * (1000 / args.length));
      };
      const heap = async () => {
        await session.send('HeapProfiler.collectGarbage');
        return metric('JSHeapUsedSize');
      };
      await page.goto(origin);
      // What asking for it costs is part of each difference.
      const asked = [];
      for (let i = 0; i < 7; i++) asked.push(await metric('TaskDuration'));
      const asking = median(asked.slice(1).map((time, i) => time - asked[i]));
      await page.evaluate(([name, size]) => window.start(name, size), [who, count]);
      await page.waitForTimeout(200);
      const own = times[who];
      const empty = await heap();
      if (who !== 'empty') await timed('draw', [0], own.first);
      own.heap.push((await heap()) - empty);
      const steps = Array.from({ length: STEPS }, (_, i) => i + 1);
      // Nobody is measured on the first words: the empty map by a pan, the others by a step.
      if (who === 'empty') await timed('pan', [1, -1]);
      else await timed('step', [STEPS + 1]);
      await timed(who === 'empty' ? 'zoom' : 'step', who === 'empty' ? [0, 0, 0, 0] : steps, own.slider, own.sliderCpu);
      if (!sliderOnly && who !== 'raw') {
        await timed('zoom', [1, -1, 1, -1], own.zoom);
        await timed('pan', [1, -1], own.pan);
      }
      if (!sliderOnly && (who === 'ours' || who === 'canvas')) {
        const points = Array.from({ length: 200 }, (_, i) => [(i * 97) % 1400, (i * 61) % 900]);
        own.pick.push(
          await page.evaluate((all) => {
            const begun = performance.now();
            for (let time = 0; time < 5; time++) window.run('pick', all);
            return (performance.now() - begun) / (5 * all.length);
          }, points),
        );
        if (who === 'ours' && round === 0) {
          const pairs = await page.evaluate((all) => window.run('check', all), points);
          right = pairs.filter(([found, looked]) => found === looked).length;
        }
      }
      if (!sliderOnly && who === 'ours') {
        const made = await page.evaluate((size) => window.arcs(size), count);
        arcs.ours.push(made.ours);
        arcs.turf.push(made.turf);
        bytes = await page.evaluate((size) => window.bytes(size), count);
        const pictures = await page.evaluate((size) => window.dashes(size), count);
        // A page's clock has tenths of a millisecond, which is too coarse for one picture.
        const sum = (/** @type {number[]} */ list) => list.reduce((all, one) => all + one, 0);
        dashes.ours.push(sum(pictures.ours));
        dashes.redrawn.push(sum(pictures.redrawn));
        dashes.hairlines.push(sum(pictures.hairlines));
      }
      await page.close();
    }
  }
  return { times, arcs, bytes, right, dashes };
}
