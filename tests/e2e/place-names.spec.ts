import type { Page } from '@playwright/test';
import { readSettlements } from '../../lib/basemap/read-settlements';
import { type Settlement, settlementTilesWanted } from '../../lib/basemap/settlement';
import { pictureHref } from '../../lib/picture/picture-href';
import { parseView } from '../../lib/view/parse-view';
import { moody } from './support/moody';
import { firstStory, mapReady, openStory, STORY, shownView } from './support/story-page';
import { expect, test } from './support/test';

const FRAME = { width: 720, height: 630 };
const GOMA = 'c=10/-1.65/29.2&l=none&p=article&b=un';
const TILE = /\/basemap\/[0-9a-f]+\/(names-[\d-]+\.json)$/;

/** The tiles that the page asks for from now on, by the names of their files. */
function tilesOf(page: Page): string[] {
  const tiles: string[] = [];
  page.on('request', (request) => {
    const [, tile] = TILE.exec(request.url()) ?? [];
    if (tile) tiles.push(tile);
  });
  return tiles;
}

/** All that is set in type on the live map. */
const textsOf = (page: Page): Promise<string[]> =>
  page.locator('[data-map] .leaflet-container svg text').allTextContents();

test('a map that is not close loads no names of settlements, and shows none', async ({ page }) => {
  const tiles = tilesOf(page);
  await openStory(page);
  expect(tiles).toEqual([]);
  expect(await textsOf(page)).not.toContain('Bokhtar');
});

test('names of towns come as one zooms in, from tiles of what is in sight alone', async ({ page }) => {
  const tiles = tilesOf(page);
  await openStory(page, 'c=6/-1.65/29.2&l=none');
  expect(tiles).toEqual([]);
  expect(await textsOf(page)).not.toContain('Goma');
  const closer = page.getByRole('button', { name: 'Zoom in' });
  await closer.click();
  await closer.click();
  await expect(page.locator('[data-map] text', { hasText: /^Goma$/ })).toBeVisible();
  await closer.click();
  await expect(page.locator('[data-map] text', { hasText: /^Musanze$/ })).toBeVisible();
  await mapReady(page);
  const story = await firstStory();
  const { view } = parseView(await shownView(page), story);
  expect(new Set(tiles).size).toBe(tiles.length);
  expect(tiles).toEqual(expect.arrayContaining([...settlementTilesWanted(view.camera)]));
  expect(tiles.length).toBeLessThan(20);
  // Countries alone have this hook.
  await expect(page.locator('[data-map] text[data-name-of]', { hasText: /^(Goma|Musanze)$/ })).toHaveCount(0);
});

test('the story’s own places are said once, in their own type', async ({ page }) => {
  await openStory(page, 'c=9/38.55/68.8&l=summits&s=dushanbe');
  const texts = await textsOf(page);
  expect(texts.filter((text) => text === 'Dushanbe')).toHaveLength(1);
  expect(texts.length).toBeGreaterThan(5);
});

test('picture and map name the same settlements', async ({ page }) => {
  const story = await firstStory();
  await page.setViewportSize({ width: 900, height: 800 });
  await page.goto(`/embed/${story.slug}`);
  await mapReady(page);
  // As large as the frame that a link's zoom is for: there a picture is drawn in its own pixels.
  const map = page.locator('.leaflet-container');
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  await page.setViewportSize({ width: 900 + FRAME.width - box.width, height: 800 + FRAME.height - box.height });
  await expect.poll(() => map.boundingBox()).toMatchObject(FRAME);
  for (const camera of ['9/-1.65/29.2', '10/41.4/2', '8/-17.5/179.6', '8/50.9/7']) {
    const known = await withTiles(page, () => page.goto(`/embed/${story.slug}?v=1&c=${camera}&l=none`));
    const texts = await textsOf(page);
    const { view } = parseView(`v=1&c=${camera}&l=none`, story);
    // A picture of the map alone has a bar of 58 above and below.
    const size = { width: FRAME.width, height: FRAME.height + 116 };
    const answer = await page.request.get(pictureHref(story, view, { ...size, layout: 'map', format: 'svg' }));
    const inPicture = [...(await answer.text()).matchAll(/<text[^<>]*>([^<>]+)<\/text>/g)].map(([, text]) =>
      text?.replace('&#39;', "'"),
    );
    const onMap = [...known].filter((name) => texts.includes(name)).sort();
    expect(onMap.length, camera).toBeGreaterThan(0);
    const pictured = [...known].filter((name) => inPicture.includes(name)).sort();
    // The map's buttons lie over some.
    expect(
      onMap.filter((name) => !pictured.includes(name)),
      camera,
    ).toEqual([]);
    expect(pictured.length - onMap.length, camera).toBeLessThan(10);
  }
});

/** The names in the tiles that a page loads until its map is ready. */
async function withTiles(page: Page, open: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  const answers: Promise<readonly Settlement[]>[] = [];
  const listen = (response: { url(): string; json(): Promise<unknown> }) => {
    if (TILE.test(response.url())) answers.push(response.json().then((json) => readSettlements(json) ?? []));
  };
  page.on('response', listen);
  await open();
  await mapReady(page);
  page.off('response', listen);
  return new Set((await Promise.all(answers)).flat().map(({ name }) => name));
}

test('an address of no tile is not found, and kept by nobody', async ({ page, request }) => {
  const known = page.waitForResponse((response) => TILE.test(response.url()));
  await page.goto(`${STORY}?v=1&${GOMA}`);
  const response = await known;
  expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  const base = response.url().replace(/names-.*/, '');
  for (const file of ['names-4-16-0.json', 'names-3-1-1.json', 'names-8-1-256.json', 'names-4-9-8.txt']) {
    const answer = await request.get(`${base}${file}`);
    expect(answer.status(), file).toBe(404);
    expect(answer.headers()['cache-control'], file).toBe('no-store');
  }
  const other = await request.get(response.url().replace(/basemap\/[0-9a-f]+/, 'basemap/0123456789ab'));
  expect(other.status()).toBe(404);
});

test.describe('tiles that do not come', () => {
  test.use({ allowedFaults: [/status of 500/] });

  test('are named, all else stands, and they are there when they are asked for again', async ({ page }) => {
    await page.route('**/names-6-*.json', (route) => route.fulfill({ status: 500 }));
    await page.goto(`${STORY}?v=1&${GOMA}`);
    await expect(page.locator('[data-map="ready"]')).toHaveAttribute(
      'data-missing',
      /^names-6-\d+-\d+\.json( names-6-\d+-\d+\.json)*$/,
    );
    expect(await textsOf(page)).toContain('Goma');
    expect(await textsOf(page)).not.toContain('Sake');
    await page.unroute('**/names-6-*.json');
    await page
      .getByRole('region', { name: /^Map of the story/ })
      .getByRole('button', { name: 'Try again' })
      .click();
    await expect(page.locator('[data-map="ready"]')).not.toHaveAttribute('data-missing');
    expect(await textsOf(page)).toContain('Sake');
  });

  test('are not waited for when the map has moved on', async ({ page }) => {
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    let held = 0;
    await page.route('**/names-*.json', async (route) => {
      if (held++ > 0) return route.continue();
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await route.continue().catch(() => {});
    });
    await page.goto(`${STORY}?v=1&${GOMA}`);
    await expect.poll(() => held).toBeGreaterThan(0);
    await page.evaluate((to) => {
      History.prototype.pushState.call(history, { dateline: 1 }, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    }, `${STORY}?v=1&c=4/45/66&l=none&p=article&b=un`);
    await mapReady(page);
    expect(failed.filter((url) => TILE.test(url)).length).toBeGreaterThan(0);
  });
});

moody.describe('without a network', () => {
  moody.use({ serviceWorkers: 'allow', allowedFaults: [/net::ERR_|status of 503/] });

  moody('a kept story opens, close views too, and says what it lacks of them', async ({ page, site }) => {
    await openStory(page);
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 40_000 });
    site.behave({ mood: (_, response) => Boolean(response.destroy()) });
    await openStory(page, 'c=4/45/66');
    await expect(page.locator('[data-map]')).not.toHaveAttribute('data-missing');
    await openStory(page, GOMA);
    await expect(page.locator('[data-map]')).toHaveAttribute('data-missing', /names-4-9-8\.json/);
    expect(await textsOf(page)).toContain('RWANDA');
  });
});
