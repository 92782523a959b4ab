import { ok } from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import { loadStories } from '../../lib/server/load-story';
import type { Story } from '../../lib/story/story';
import { PANELS } from '../../lib/story/view';
import { defaultView } from '../../lib/view/fields';
import { viewHref } from '../../lib/view/serialize-view';
import { openSite } from './support/site';
import { comparePictures } from './support/views/compare-pictures';

/**
 * The page of every story at each of its views, three widths each, beside the picture that is stored. A view is an open panel or a stop of the
 * text. What differs is laid side by side in test-results/views; `--accept` stores the new pictures, `--only <part of a name>` takes some.
 */
const ROOT = join(import.meta.dirname, '../..');
const STORED = join(ROOT, 'tests/fixtures/views');
const LOOK = join(ROOT, 'test-results/views');
const SIZES = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];
/** So few pixels may differ: a hairline that fell on the other side of one. */
const MOST_PIXELS = 5;

const { values } = parseArgs({ options: { accept: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const { accept = false, only = [''] } = values;

const viewsOf = (story: Story) => [
  ...PANELS.map((panel) => ({ name: panel, address: viewHref(story, { ...defaultView(story), panel }) })),
  ...story.stops.map(({ id, view }) => ({ name: `stop-${id}`, address: viewHref(story, view) })),
];
const wanted = (await loadStories()).flatMap((story) =>
  viewsOf(story).flatMap(({ name, address }) =>
    SIZES.map((size) => ({ name: `${story.slug}/${name}-${size.width}`, address, size })),
  ),
);
const asked = wanted.filter(({ name }) => only.some((part) => name.includes(part)));
if (asked.length === 0) throw new Error(`no such view: ${only}`);

const site = await openSite();
const browser = await site.browser();
const desk = await (await browser.newContext()).newPage();
rmSync(LOOK, { recursive: true, force: true });
await proveThatItCanFail();
const changed: string[] = [];
for (const size of SIZES) {
  const context = await screen(size);
  for (const { name, address } of asked.filter((one) => one.size === size)) {
    const file = join(STORED, `${name}.webp`);
    const stored = existsSync(file) ? readFileSync(file) : null;
    const { pixels, shrunk, difference } = await comparePictures(desk, await pictureOf(context, address), stored);
    if (pixels !== null && isAlike(pixels)) continue;
    changed.push(name);
    const look = join(accept ? STORED : LOOK, `${name}.webp`);
    mkdirSync(dirname(look), { recursive: true });
    writeFileSync(look, shrunk);
    if (difference && !accept) writeFileSync(look.replace('.webp', '-difference.png'), difference);
    const what = pixels === null ? 'is not stored yet' : `differs in ${pixels} pixels`;
    console.log(`${name} ${what}: ${accept ? 'stored' : relative(ROOT, look)}`);
  }
  await context.close();
}
await site.close();

const names = new Set(wanted.map(({ name }) => `${name}.webp`));
for (const entry of existsSync(STORED) ? readdirSync(STORED, { recursive: true, encoding: 'utf8' }) : []) {
  if (!entry.endsWith('.webp') || names.has(entry)) continue;
  if (accept) rmSync(join(STORED, entry));
  else changed.push(entry);
  console.log(`${entry} is of no view any more${accept ? ': removed' : ''}`);
}
console.log(`${asked.length} pictures compared, ${changed.length} ${accept ? 'stored' : 'differ'}`);
if (changed.length > 0 && !accept) {
  console.log('Stored, new and difference stand side by side in test-results/views. If all of it is meant:');
  console.log(`  npm run test:deep -- views --accept${only[0] ? ` --only ${only.join(' --only ')}` : ''}`);
  process.exitCode = 1;
}

function isAlike(pixels: number): boolean {
  return pixels <= MOST_PIXELS;
}

function screen(viewport: { width: number; height: number }): Promise<BrowserContext> {
  const same = { reducedMotion: 'reduce', serviceWorkers: 'block', locale: 'en-GB', timezoneId: 'UTC' } as const;
  return browser.newContext({ ...same, viewport });
}

/** What has to be seen, and what must not be. */
async function proveThatItCanFail(): Promise<void> {
  const [view] = wanted.filter(({ size }) => size === SIZES[1]);
  ok(view);
  const context = await screen(view.size);
  const label = `document.querySelector('[data-map] svg text')`;
  const { shrunk } = await comparePictures(desk, await pictureOf(context, view.address), null);
  const pixelsAfter = async (change: string) => {
    const taken = await pictureOf(context, view.address, change);
    return (await comparePictures(desk, taken, shrunk)).pixels ?? Infinity;
  };
  const unchanged = await pixelsAfter('');
  const softer = await pixelsAfter(`${label}.style.translate = '0.2px 0.1px'`);
  const moved = await pixelsAfter(`${label}.style.translate = '6px 0'`);
  const gone = await pixelsAfter(`${label}.style.visibility = 'hidden'`);
  const line = `pixels that differ: unchanged ${unchanged}, a label's edges ${softer}, moved by 6 pixels ${moved}, gone ${gone}`;
  ok(isAlike(unchanged) && isAlike(softer) && !isAlike(moved) && !isAlike(gone), line);
  console.log(line);
  await context.close();
}

/** The page as it stands once nothing is missing any more. */
async function pictureOf(context: BrowserContext, address: string, change = ''): Promise<Buffer> {
  const page = await context.newPage();
  await page.goto(site.url + address, { waitUntil: 'load' });
  await page.locator('[data-map="ready"]').waitFor({ timeout: 60_000 });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.evaluate(change);
  // Two alike: a panel that wakes and a label that finds its place are done.
  let before = await page.screenshot({ caret: 'hide', animations: 'disabled' });
  for (let i = 0; i < 20; i++) {
    await page.waitForTimeout(250);
    const now = await page.screenshot({ caret: 'hide', animations: 'disabled' });
    if (now.equals(before)) break;
    before = now;
  }
  await page.close();
  return before;
}
