import { execFileSync } from 'node:child_process';
import { tsImport } from 'tsx/esm/api';
import { median, ROOT, row, startApp } from './measure.mjs';
import { nextOgCard } from './next-og-card.mjs';

const ROUNDS = 5;
const RENDERS = 20;
/** Milliseconds in which pages are counted. */
const COUNTED = 4000;
const DIFFERENT = 1000;

const { STORED_PICTURES, svgOf } = await tsImport('../../tools/pictures/stored-pictures.ts', import.meta.url);
const { renderPng } = await tsImport('../../lib/server/render-png.ts', import.meta.url);

/** Pictures of the stored views against next/og, their sizes, and what they cost pages and the machine. */
export async function pictureRows() {
  return [...(await cardRows()), ...(await sizeRows()), ...(await serverRows())];
}

/**
 * Each card by ours and by next/og in turn, from the story to the PNG's bytes. Fonts and base map are read before, pictures are
 * not kept: each is drawn each time.
 */
async function cardRows() {
  const cards = [];
  for (const stored of STORED_PICTURES) {
    if ((await svgOf(stored)).options.layout === 'card') cards.push(stored);
  }
  /** @type {Record<'ours' | 'theirs', number[]>} */
  const times = { ours: [], theirs: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const stored of cards) {
      const ours = await timed(async () => {
        const { svg, options } = await svgOf(stored);
        renderPng(svg, options.width);
      });
      const theirs = await timed(async () => {
        const { svg, options } = await svgOf(stored);
        await nextOgCard(svg, options.width, options.height);
      });
      // The first round warms up.
      if (round === 0) continue;
      times.ours.push(ours);
      times.theirs.push(theirs);
    }
  }
  const [ours, theirs] = [median(times.ours), median(times.theirs)];
  return [
    row(`picture, drawn anew (${ours.toFixed(0)} ms), ÷ next/og (${theirs.toFixed(0)} ms)`, ours / theirs, '', 0.5),
  ];
}

async function sizeRows() {
  let [svgs, pngs, unlike] = [0, 0, 0];
  for (const stored of STORED_PICTURES) {
    const { svg, options } = await svgOf(stored);
    svgs = Math.max(svgs, Buffer.byteLength(svg));
    const png = Buffer.from(renderPng(svg, options.width));
    pngs = Math.max(pngs, png.byteLength);
    const again = await svgOf(stored);
    if (!png.equals(Buffer.from(renderPng(again.svg, options.width)))) unlike++;
  }
  return [
    row(`largest PNG of ${STORED_PICTURES.length} views`, pngs / 1000, 'kB', 250),
    row(`largest SVG of ${STORED_PICTURES.length} views`, svgs / 1000, 'kB', 400),
    row('pictures that are not the same bytes when drawn twice', unlike, '', 0),
  ];
}

async function serverRows() {
  const app = await startApp();
  try {
    const [{ slug }] = STORED_PICTURES;
    const story = `${app.origin}/stories/${slug}`;
    // Any one of a thousand different views.
    let last = 0;
    const picture = (format) => {
      const lat = (last++ % DIFFERENT) / 20;
      return `${story}/picture.${format}?v=1&c=5/${Number(lat.toFixed(2))}/60&l=members~summits`;
    };
    const bare = await sideBySide(story, picture);
    const view = await sideBySide(`${story}?v=1`, picture);
    const before = filesOnDisk();
    await inParallel(4, DIFFERENT / 4, async () => {
      await (await fetch(picture('svg'))).arrayBuffer();
    });
    const kept = await timed(async () => {
      await (await fetch(`${story}/picture.png`)).arrayBuffer();
    });
    const again = await timed(async () => {
      await (await fetch(`${story}/picture.png`)).arrayBuffer();
    });
    return [
      row(`story page with ${RENDERS} pictures being drawn, requests/s ÷ without`, bare, '', 0.5, 'least'),
      row(`view page, the same`, view, '', 0.5, 'least'),
      row(`files that ${DIFFERENT} different pictures leave on disk`, filesOnDisk() - before, '', 0),
      row(`a picture that is kept (${again.toFixed(1)} ms), ÷ one that is drawn`, again / kept, '', 0.1),
    ];
  } finally {
    app.stop();
  }
}

/** Requests a second with pictures being drawn, divided by those without, alternating. */
async function sideBySide(page, picture) {
  const without = [];
  const during = [];
  await pagesIn(1000, page);
  for (let round = 0; round < 3; round++) {
    without.push(await pagesIn(COUNTED, page));
    let going = true;
    const renders = inParallel(RENDERS, Number.POSITIVE_INFINITY, async () => {
      await (await fetch(picture('png'))).arrayBuffer();
      return going;
    });
    during.push(await pagesIn(COUNTED, page));
    going = false;
    await renders;
  }
  return median(during) / median(without);
}

async function pagesIn(milliseconds, page) {
  let count = 0;
  const end = performance.now() + milliseconds;
  await inParallel(8, Number.POSITIVE_INFINITY, async () => {
    await (await fetch(page)).arrayBuffer();
    count++;
    return performance.now() < end;
  });
  return count;
}

/** `work` until it says false, or `times` times, by each of `workers`. */
async function inParallel(workers, times, work) {
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let i = 0; i < times; i++) if ((await work()) === false) return;
    }),
  );
}

const filesOnDisk = () =>
  Number(execFileSync('sh', ['-c', 'find . -path ./node_modules -prune -o -type f -print | wc -l'], { cwd: ROOT }));

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
