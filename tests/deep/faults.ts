import { deepEqual, equal, ok } from 'node:assert/strict';
import type { BrowserContext, BrowserContextOptions, Page, Route } from '@playwright/test';
import { loadStories } from '../../lib/server/load-story';
import { fulfillPart, pmtiles, TILE } from '../e2e/support/tiles';
import { openSite } from './support/site';

/**
 * The table of docs/faults.md, row by row, in a browser. Whatever fails: the article can be read, lists work, one plain
 * message says what is missing, what can be tried again succeeds, and no rejection goes unhandled. FAULT=… runs the rows of that name.
 */
const [story] = await loadStories();
ok(story);
const paragraphs = story.paragraphs.length;
const site = await openSite();
const address = `${site.url}/stories/${story.slug}`;
const browser = await site.browser();

interface Tab {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and unhandled rejections. */
  readonly faults: string[];
}

/** A page with nothing stored, and what it did not catch. */
async function withTab(
  name: string,
  act: (tab: Tab) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  if (!name.includes(process.env.FAULT ?? '')) return;
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await act({ page, context, faults });
    deepEqual(faults, []);
    console.log(`ok  ${name}`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`FAILED  ${name}: ${String(error).slice(0, 300)}`);
  }
  await context.close();
}

const ready = (page: Page) => page.locator('[data-map="ready"]').waitFor({ timeout: 60_000 });
const view = (page: Page) => page.locator('main').getAttribute('data-view');

const chosen = (page: Page, id: string | null) =>
  page.waitForFunction((s) => document.querySelector('main')?.getAttribute('data-view')?.includes(s), `s=${id}`);

/** The article is there whole, a mention opens its card, and the list of places works. */
async function expectUsable(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Article' }).click();
  equal(await page.locator('[data-panel="article"] [data-paragraph]').count(), paragraphs);
  ok(((await page.locator('[data-paragraph]').last().textContent()) ?? '').length > 20, 'the article cannot be read');
  const mention = page.locator('[data-paragraph] a[data-entity]').first();
  const id = await mention.getAttribute('data-entity');
  await mention.click();
  await page.locator('[data-card]').waitFor();
  await chosen(page, id);
  await page.getByRole('tab', { name: 'Places' }).click();
  await page.locator('[data-panel="places"] a[data-entity]').first().waitFor();
  await page.getByRole('tab', { name: 'Article' }).click();
}

/** One line, in sight, that says what is missing. */
async function expectOneMessage(page: Page, text: RegExp): Promise<void> {
  // Who does not see it hears it too, from the polite line.
  const line = page.getByText(text).and(page.locator(':not(.visually-hidden *)')).filter({ visible: true });
  await line.first().waitFor({ timeout: 30_000 });
  equal(await line.count(), 1, `${text} is said more than once`);
}

/** And from which view they are asked for. */
const DATA_FILES = {
  'world.json': '',
  'places.json': '',
  'water.json': '',
  'relief.jpg': '',
  'admin1.json': '?v=1&c=7/38.5/69',
};
const BREAKS: Record<string, (route: Route) => Promise<void>> = {
  '404': (route) => route.fulfill({ status: 404, body: 'not here' }),
  '500': (route) => route.fulfill({ status: 500, body: 'broken' }),
  hangs: () => new Promise(() => undefined),
  'is another thing': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Welcome to the hotel' }),
  'is cut short': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ status: 200, body: body.subarray(0, body.length / 3) });
  },
};

for (const [file, query] of Object.entries(DATA_FILES)) {
  for (const [kind, answer] of Object.entries(BREAKS)) {
    await withTab(`${file} ${kind}`, async ({ page }) => {
      const pattern = `**/basemap/*/${file}`;
      await page.route(pattern, answer);
      await page.goto(address + query);
      await page.locator(`[data-map][data-missing="${file}"]`).waitFor({ timeout: 30_000 });
      await expectOneMessage(page, /Part of the base map could not be loaded/);
      await expectUsable(page);
      await page.unroute(pattern);
      // It tries by itself too, and may have been sooner.
      const button = page.getByRole('button', { name: 'Try again' });
      if (await button.count()) await button.click({ timeout: 5000 }).catch(() => undefined);
      await page.locator('[data-map="ready"]:not([data-missing])').waitFor({ timeout: 30_000 });
    });
  }
}

for (const [kind, answer] of Object.entries(BREAKS)) {
  if (kind === 'is cut short') continue;
  for (const streets of [
    { kind: 'raster', url: '/streets/{z}/{x}/{y}.png' },
    { kind: 'pmtiles', url: '/streets/archive.pmtiles' },
  ]) {
    await withTab(`the street map (${streets.kind}) ${kind}`, async ({ page }) => {
      const archive = pmtiles(9);
      const works = (route: Route) =>
        streets.kind === 'raster'
          ? route.fulfill({ status: 200, contentType: 'image/png', body: TILE })
          : fulfillPart(route, archive);
      let broken = true;
      await page.route('**/basemap/config', (route) =>
        route.fulfill({ json: { ...streets, name: 'Streets', attribution: 'Us', maxZoom: 9 } }),
      );
      await page.route('**/streets/**', (route) => (broken ? answer(route) : works(route)));
      // A page is not loaded while a picture hangs.
      const open = () => page.goto(`${address}?v=1&c=9.5/38.56/68.78`, { waitUntil: 'commit' });
      await open();
      await page.locator('[data-map][data-missing="streets"]').waitFor({ timeout: 30_000 });
      await expectOneMessage(page, /Part of the base map could not be loaded/);
      await expectUsable(page);
      // What was chosen may have led away.
      await open();
      const again = page.getByRole('button', { name: 'Try again' });
      await again.waitFor({ timeout: 30_000 });
      broken = false;
      await again.click();
      await page.locator('.leaflet-streets-pane .leaflet-tile-loaded').first().waitFor({ timeout: 30_000 });
      await page.locator('[data-map="ready"]:not([data-missing])').waitFor({ timeout: 30_000 });
    });
  }
}

for (const [kind, answer] of Object.entries({
  'does not come': (route: Route) => route.abort(),
  'is 404': (route: Route) => route.fulfill({ status: 404, body: '' }),
})) {
  await withTab(`the map’s code ${kind}`, async ({ page }) => {
    let broken = true;
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch();
      if (broken && (await response.text()).includes('leaflet-container')) await answer(route);
      else await route.fulfill({ response });
    });
    await page.goto(address);
    await page.locator('[data-map="failed"]').waitFor();
    await expectOneMessage(page, /The map could not be loaded/);
    await expectUsable(page);
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.locator('[data-map="ready"]').waitFor({ timeout: 30_000 });
  });
}

await withTab('offline midway and back', async ({ page, context }) => {
  await page.goto(address);
  await ready(page);
  // Wait until what the page does when it is idle has been loaded.
  await page.waitForTimeout(3000);
  await context.setOffline(true);
  await page.getByRole('status').filter({ hasText: 'You are offline' }).waitFor({ timeout: 10_000 });
  await expectUsable(page);
  await context.setOffline(false);
  await page.getByRole('status').filter({ hasText: 'You are online again' }).waitFor({ timeout: 10_000 });
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.locator('[data-panel="timeline"] > *').first().waitFor();
});

await withTab('a panel asked for offline comes when the network is back', async ({ page, context }) => {
  await page.goto(address);
  await ready(page);
  await page.waitForTimeout(3000);
  await context.setOffline(true);
  await page.getByRole('tab', { name: 'Voices' }).click();
  await expectOneMessage(page, /could not be loaded/);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.locator('[data-panel="voices"] table, [data-panel="voices"] svg').first().waitFor({ timeout: 15_000 });
});

await withTab('slow 3G: the article can be read before the map has come', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const [down, up] = [(400 * 1024) / 8, (400 * 1024) / 8];
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: down,
    uploadThroughput: up,
  });
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
  await page.locator('[data-paragraph]').last().waitFor({ timeout: 60_000 });
  equal(await page.locator('[data-map="ready"]').count(), 0);
  await ready(page);
  await expectUsable(page);
});

/** As text: what compiles this file would wrap functions in helpers that no page has. */
const STORAGE: Record<string, string> = {
  denied: `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });`,
  full: `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  corrupt: `Storage.prototype.getItem = () => '{"theme":[[[';`,
};
for (const [kind, spoil] of Object.entries(STORAGE)) {
  await withTab(`storage is ${kind}`, async ({ page }) => {
    await page.addInitScript({ content: spoil });
    await page.goto(address);
    await ready(page);
    await expectUsable(page);
    // What is set holds for this page, though the device cannot keep it.
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.locator('html[data-theme="dark"]').waitFor();
  });
}

/** What a reader sees of dates. */
async function datesOf(page: Page): Promise<string> {
  await page.goto(`${address}?v=1&p=timeline`);
  await ready(page);
  await page.locator('[data-panel="timeline"] time, [data-panel="timeline"] a[data-entity]').first().waitFor();
  return (await page.locator('[data-panel="timeline"]').textContent()) ?? '';
}
let dates = '';
for (const timezoneId of ['UTC', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Asia/Kathmandu']) {
  await withTab(
    `dates in ${timezoneId}`,
    async ({ page }) => {
      const here = await datesOf(page);
      dates ||= here;
      equal(here, dates);
    },
    { timezoneId },
  );
}
for (const year of [2015, 2036]) {
  await withTab(`the clock says ${year}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(Date.UTC(year, 9, 9)));
    equal(await datesOf(page), dates);
    await page.getByRole('tab', { name: 'Article' }).click();
    await expectUsable(page);
  });
}

await withTab('a page left open over a deploy offers to reload, and loses nothing', async ({ page }) => {
  await page.goto(address);
  await ready(page);
  // By now it has what tells it that it is old.
  await page.waitForTimeout(6000);
  const there = await page.evaluate(async () => (await fetch('/offline.json')).json());
  await page.route('**/offline.json*', (route) => {
    const text = JSON.stringify(there);
    return route.fulfill({
      status: 200,
      contentType: 'application/json',
      body: text.replace(/\/_next\/static\/chunks\/[^"]+/g, '/_next/static/chunks/new.js'),
    });
  });
  await page.route('**/_next/static/chunks/*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('tab', { name: 'Voices' }).click();
  await page.getByRole('status').getByText('A newer version is ready.').waitFor({ timeout: 15_000 });
  await expectUsable(page);
  const before = await view(page);
  await page.unroute('**/_next/static/chunks/*.js');
  await page.unroute('**/offline.json*');
  await page.getByRole('status').getByRole('button', { name: 'Reload' }).click();
  await ready(page);
  equal(await view(page), before);
});

await withTab('back and forward fifty times', async ({ page }) => {
  await page.goto(address);
  await ready(page);
  const seen: (string | null)[] = [await view(page)];
  const mentions = page.locator('[data-paragraph] a[data-entity]');
  const ids = [...new Set(await mentions.evaluateAll((all) => all.map((one) => one.getAttribute('data-entity'))))];
  for (const id of ids.slice(0, 5)) {
    await page.locator(`[data-paragraph] a[data-entity="${id}"]`).first().click();
    await page.waitForFunction(
      (s) => document.querySelector('main')?.getAttribute('data-view')?.includes(s),
      `s=${id}`,
    );
    seen.push(await view(page));
  }
  for (let round = 0; round < 5; round++) {
    for (let i = seen.length - 2; i >= 0; i--) {
      await page.goBack();
      await page.waitForFunction((v) => document.querySelector('main')?.getAttribute('data-view') === v, seen[i]);
    }
    for (let i = 1; i < seen.length; i++) {
      await page.goForward();
      await page.waitForFunction((v) => document.querySelector('main')?.getAttribute('data-view') === v, seen[i]);
    }
  }
  equal(await page.locator('[data-card]').count(), 1);
  await expectUsable(page);
});

await withTab('two tabs: each keeps its own view', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(`${address}?v=1&p=places`);
  await other.goto(address);
  await Promise.all([ready(page), ready(other)]);
  const before = await view(page);
  await expectUsable(other);
  equal(await view(page), before);
  await page.bringToFront();
  await expectUsable(page);
});

await site.close();
