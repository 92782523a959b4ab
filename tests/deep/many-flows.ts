import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { formatIssue } from '../../lib/compile/issue';
import { readStory } from '../../lib/server/read-story';
import { watchPages } from '../e2e/support/page-watch';
import { BIG, BIG_SLUG, writeBigStory } from '../fixtures/big-story/big-story';
import { openSite } from './support/site';

/** A generated story of ten thousand flows and two thousand places, served by the build and driven by mouse and keyboard. */
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dateline-flows-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
cpSync(join(root, '.next/standalone'), folder, { recursive: true });
const stories = join(folder, 'data/stories');
await writeBigStory(stories);
const FEW_SLUG = 'some-hundred-flows';
await writeBigStory(stories, { flows: 400, places: 200, years: 3, seed: 4 }, FEW_SLUG);

// Names every problem, and costs a thing of it no more than three times what it costs one of a small story.
const [small] = spawnSync('ls', [join(root, 'data/stories')], { encoding: 'utf8' }).stdout.split('\n');
await readStory(small ?? '', join(root, 'data/stories'));
const warm = mkdtempSync(join(tmpdir(), 'dateline-warm-'));
cpSync(join(root, 'data/stories', small ?? ''), join(warm, small ?? ''), { recursive: true });
const timeOf = async (slug: string, from: string) => {
  const begun = performance.now();
  const read = await readStory(slug, from);
  if (!read.ok) throw new Error(read.error.slice(0, 5).map(formatIssue).join('\n'));
  return (performance.now() - begun) / read.value.entities.length;
};
const [few, many] = [await timeOf(small ?? '', warm), await timeOf(BIG_SLUG, stories)];
rmSync(warm, { recursive: true });
console.log(`check: ${few.toFixed(3)} ms a thing of ${small}, ${many.toFixed(3)} ms a thing of ${BIG_SLUG}`);
ok(many <= 3 * few, 'the check takes over three times as long for each thing');

const site = await openSite(folder);
const story = `${site.url}/stories/${BIG_SLUG}`;
const browser = await site.browser();
const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
const faults = watchPages(context, site.url, [/flow-worker|Failed to load resource/]);
context.setDefaultNavigationTimeout(120_000);
const page = await context.newPage();
const shots = join(root, 'test-results/many-flows');
mkdirSync(shots, { recursive: true });

const ready = (at: Page = page) => at.locator('[data-map="ready"]').waitFor({ timeout: 60_000 });
const drawnBy = (at: Page = page) => at.locator('[data-drawn-by]').getAttribute('data-drawn-by');
const view = () => page.locator('main').getAttribute('data-view');
const twins = page.locator('[data-map] [data-entity]');

// It opens at three zooms.
for (const [name, camera] of [
  ['world', '1.6/25/20'],
  ['europe', '3.5/48/15'],
  ['alps', '5.5/47/8'],
]) {
  await page.goto(`${story}?v=1&c=${camera}`);
  await ready();
  equal(await drawnBy(), 'worker');
  ok(await inked(page), `${name}: lines are seen`);
  await page.screenshot({ path: join(shots, `${name}.png`) });
  await page.emulateMedia({ colorScheme: 'dark' });
  await ready();
  await page.waitForTimeout(1000);
  await ready();
  await page.screenshot({ path: join(shots, `${name}-dark.png`) });
  await page.emulateMedia({ colorScheme: 'light' });
}

// By keyboard: twins, largest first, fifty at a time; arrows walk into the next page; Enter chooses.
await page.goto(`${story}?v=1`);
await ready();
equal(await twins.count(), 50);
const first = page.locator('[data-map] li > [data-entity]').first();
await first.focus();
for (let i = 0; i < 50; i++) await page.keyboard.press('ArrowDown');
ok(await page.getByText('Flows on the map, largest first: 51 to 100 of 10,000').first().isVisible());
const ofTwins = page.locator('[data-map]').getByRole('navigation', { name: 'Pages of the list' });
await ofTwins.getByRole('button', { name: 'Next 50' }).focus();
await page.keyboard.press('Enter');
ok(await page.getByText('Flows on the map, largest first: 101 to 150 of 10,000').first().isVisible());
await ofTwins.getByRole('button', { name: 'Previous 50' }).focus();
await page.keyboard.press('Space');
await page.keyboard.press('Space');
equal(await ofTwins.getByRole('button', { name: 'Previous 50' }).getAttribute('aria-disabled'), 'true');
await page.keyboard.press('Space');
ok(
  await page.evaluate(() => document.activeElement?.textContent === 'Previous 50'),
  'the focus stays on the first page',
);
await first.focus();
for (const key of ['End', 'Home', 'PageDown']) await page.keyboard.press(key);
ok(await page.getByText('Flows on the map, largest first: 51 to 100 of 10,000').first().isVisible());
const walkedTo = await page.evaluate(() => document.activeElement?.getAttribute('data-entity'));
await page.keyboard.press('Enter');
await page.waitForFunction((id) => document.querySelector('main')?.dataset.view?.includes(`s=${id}`), walkedTo);
await ready();
equal(await page.locator(`[data-map] [data-entity="${walkedTo}"]`).count(), 1, 'the chosen flow is one mark');
equal(await page.evaluate(() => document.activeElement?.getAttribute('data-choose')), walkedTo, 'the focus stays');
await page.screenshot({ path: join(shots, 'chosen.png') });
await page.keyboard.press('Escape');

// By mouse: what lies under the pointer is said, and a click chooses it.
await page.goto(`${story}?v=1&c=4/30/40`);
await ready();
const box = await page.locator('[data-map]').boundingBox();
ok(box);
let chosen: string | null = null;
for (let i = 0; i < 40 && !chosen; i++) {
  await page.mouse.move(box.x + box.width * (0.3 + 0.01 * i), box.y + box.height * 0.45, { steps: 2 });
  await page.waitForTimeout(60);
  if (!(await page.locator('[data-map] p[aria-hidden]', { hasText: 'million US dollars' }).count())) continue;
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForTimeout(200);
  chosen = /[?&]s=(f-\d+)/.exec(`?${await view()}`)?.[1] ?? null;
}
match(chosen ?? 'nothing', /^f-\d+$/);
await ready();

// Through time, step by step and by itself.
await page.goto(`${story}?v=1&t=2003`);
await ready();
const list = page.locator('[data-panel="places"]');
await page.getByRole('tab', { name: 'Places' }).click();
equal(await list.locator('[data-entity]').count(), 50);
await list.getByRole('button', { name: 'Next 50' }).click();
ok(await list.getByText('51 to 100 of 10,000').isVisible());
await page.getByRole('button', { name: /^Play/ }).click();
await page.waitForFunction(() => /t=200[5-9]/.test(document.querySelector('main')?.dataset.view ?? ''), null, {
  timeout: 60_000,
});
await page.keyboard.press('Escape');

// It is searched, and what is found is chosen.
await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('Karachi');
await page.getByText(/^\d+ found$/).waitFor({ timeout: 60_000 });
await page.keyboard.press('ArrowDown');
await page.keyboard.press('Enter');
await page.waitForFunction(() => /s=/.test(document.querySelector('main')?.dataset.view ?? ''));

// By country there are fewer, on the map as in the list, and the link stays what it was.
await page.goto(`${story}?v=1`);
await ready();
const link = await view();
await page.getByRole('button', { name: 'Legend' }).first().click();
const byCountry = page.getByRole('checkbox', { name: 'Show flows by country' });
await byCountry.check();
await page
  .getByText(/^Flows on the map, largest first: 1 to 50 of [1-9],\d{3}$/)
  .first()
  .waitFor({ state: 'attached' });
await ready();
equal(await view(), link);
await page.getByRole('button', { name: 'Close' }).click();
await page.screenshot({ path: join(shots, 'by-country.png') });
await page.getByRole('tab', { name: 'Places' }).click();
const ofCountries = ((await list.getByText(/^1 to 50 of /).textContent()) ?? '').replace(/^1 to 50 of /, '');
await page
  .getByText(`Flows on the map, largest first: 1 to 50 of ${ofCountries}`)
  .first()
  .waitFor({ state: 'attached' });
match(
  (await list
    .getByText(/flows together, the largest/)
    .first()
    .textContent()) ?? '',
  / to /,
);

// Without its layers there are no flows to wait for, and they come back with them.
const layers = page.locator('input[data-layer]');
const onAtFirst = await layers.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
ok(onAtFirst.some(Boolean));
for (const wanted of [false, true]) {
  for (const [i, wasOn] of onAtFirst.entries()) {
    if (wasOn) await layers.nth(i).setChecked(wanted);
  }
  await ready();
  equal(await page.locator('[data-drawn-by]').count(), wanted ? 1 : 0);
}

// All values of its series, a page of them at a time.
await page.goto(`${story}?v=1&p=figures`);
await ready();
const figures = page.locator('[data-panel="figures"]');
await figures.locator('summary').first().click();
ok((await figures.locator('td').count()) <= 50 * BIG.years);
await figures.getByRole('button', { name: 'Next 50' }).click();
ok(await figures.getByText('51 to 100 of 10,000').isVisible());

// Other colours and other pixels draw it anew; dashes move where that is wished, and else ask for no frame at all.
const some = await context.newPage();
await some.addInitScript(() => {
  const ask = requestAnimationFrame;
  Object.assign(window, { frames: 0 });
  window.requestAnimationFrame = (then) =>
    ask((now) => {
      (window as unknown as { frames: number }).frames++;
      then(now);
    });
});
await some.goto(`${site.url}/stories/${FEW_SLUG}?v=1`);
await ready(some);
const session = await context.newCDPSession(some);
const before = await some.evaluate(
  () => document.querySelector<HTMLCanvasElement>('[data-drawn-by] canvas')?.width ?? 0,
);
for (const deviceScaleFactor of [2, 1, 2]) {
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 1400,
    height: 900,
    deviceScaleFactor,
    mobile: false,
  });
  await some.waitForFunction(
    (wide) => Math.abs((document.querySelector<HTMLCanvasElement>('[data-drawn-by] canvas')?.width ?? 0) - wide) <= 2,
    before * deviceScaleFactor,
  );
}
await session.send('Emulation.clearDeviceMetricsOverride');
await some.emulateMedia({ forcedColors: 'active' });
await some.waitForTimeout(500);
await ready(some);
const [text = [], paper = [], boldest = []] = await some.evaluate(() => {
  const [ink, background] = ['CanvasText', 'Canvas'].map((name) => {
    const probe = document.createElement('p');
    probe.style.color = name;
    document.body.append(probe);
    return getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? [];
  });
  const canvas = document.querySelector<HTMLCanvasElement>('[data-drawn-by] canvas');
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas?.width ?? 1, canvas?.height ?? 1];
  const ctx = copy.getContext('2d');
  if (canvas) ctx?.drawImage(canvas, 0, 0);
  const data = ctx?.getImageData(0, 0, copy.width, copy.height).data ?? [];
  const seen = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 220) continue;
    const colour = `${data[at]} ${data[at + 1]} ${data[at + 2]}`;
    seen.set(colour, (seen.get(colour) ?? 0) + 1);
  }
  const most = [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  return [ink, background, most.split(' ').map(Number)];
});
const land = await some.evaluate(() => {
  const canvas = document.querySelector<HTMLCanvasElement>('.leaflet-ground-pane canvas');
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas?.width ?? 1, canvas?.height ?? 1];
  const ctx = copy.getContext('2d');
  if (canvas) ctx?.drawImage(canvas, 0, 0);
  const data = ctx?.getImageData(0, 0, copy.width, copy.height).data ?? [];
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at + 3] ?? 0) > 200 && (data[at] ?? 0) < 60) dark++;
  return dark / (data.length / 4);
});
ok(land < 0.2, `in forced colours land is no blot under flows: ${land} of the map is dark`);
// Nine tenths of ink over nine tenths of paper.
const wanted = text.map((value, k) => (0.9 * value + 0.09 * (paper[k] ?? 0)) / 0.99);
ok(
  boldest.length === 3 && boldest.every((value, k) => Math.abs(value - (wanted[k] ?? NaN)) < 3),
  `in forced colours flows have the colour of text: ${boldest} is not ${wanted}`,
);
await some.screenshot({ path: join(shots, 'forced-colours.png') });
await some.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
await some.getByRole('button', { name: 'Legend' }).first().click();
const moving = some.getByRole('checkbox', { name: 'Moving dashes' });
await moving.check();
await some.getByRole('button', { name: 'Close' }).click();
await ready(some);
const framesIn = async (ms: number) => {
  await some.waitForTimeout(1000);
  const begun = await some.evaluate(() => (window as unknown as { frames: number }).frames);
  await some.waitForTimeout(ms);
  return (await some.evaluate(() => (window as unknown as { frames: number }).frames)) - begun;
};
ok((await framesIn(2000)) > 10, 'dashes move');
await some.screenshot({ path: join(shots, 'dashes.png') });
await some.emulateMedia({ reducedMotion: 'reduce' });
equal(await framesIn(2000), 0, 'with less motion nothing asks for a frame');
await some.getByRole('button', { name: 'Legend' }).first().click();
ok(await moving.isHidden());
await some.emulateMedia({ reducedMotion: 'no-preference' });
ok((await framesIn(1000)) > 5, 'and moves again');
await some.close();

// Without a worker nothing is lost: refused at the start, without its script, silent, or dead later.
for (const how of ['refused', 'without script', 'silent', 'dead'] as const) {
  const other = await context.newPage();
  if (how === 'refused') await other.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  else if (how === 'without script')
    await other.addInitScript(() => {
      const Real = Worker;
      window.Worker = class extends Real {
        constructor(_: string | URL, options?: WorkerOptions) {
          super('/no-such-worker.js', options);
        }
      };
    });
  else if (how === 'silent')
    await other.addInitScript(() => {
      Worker.prototype.postMessage = () => {};
    });
  else
    await other.addInitScript(() => {
      const Real = Worker;
      window.Worker = class extends Real {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          setTimeout(() => this.dispatchEvent(new Event('error')), 1500);
        }
      };
    });
  await other.goto(`${story}?v=1`);
  await other.locator('[data-drawn-by="page"]').waitFor({ state: 'attached', timeout: 60_000 });
  await ready(other);
  ok(await inked(other), `${how}: the page draws`);
  match((await other.locator('[data-drawn-by]').getAttribute('data-because')) ?? '', how === 'silent' ? /silent/ : /./);
  equal(await other.locator('[data-map] [data-entity]').count(), 50);
  await other.close();
}

// Shared and exported: the same flows.
const geojson = (await (await fetch(`${story}/export/geojson?v=1`)).json()) as { features: unknown[] };
equal(geojson.features.length, BIG.flows);
const svg = await (await fetch(`${story}/picture.svg`)).text();
match(svg, new RegExp(`data-flows="${BIG.flows}"`));
const png = await fetch(`${story}/picture.png`);
equal(png.status, 200);
deepEqual(faults, []);
await site.close();
console.log(`opened, walked, clicked, played, searched, exported; pictures in test-results/many-flows`);

/** Whether the canvas of flows has pixels. */
function inked(at: Page): Promise<boolean> {
  return at.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLCanvasElement>('[data-drawn-by] canvas')];
    return (
      all.length === 1 &&
      all.every((canvas) => {
        const copy = document.createElement('canvas');
        copy.width = canvas.width;
        copy.height = canvas.height;
        const ctx = copy.getContext('2d');
        ctx?.drawImage(canvas, 0, 0);
        return ctx?.getImageData(0, 0, copy.width, copy.height).data.some((value) => value > 0) ?? false;
      })
    );
  });
}
