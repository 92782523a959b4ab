import { type ChildProcess, spawn } from 'node:child_process';
import type { Page } from '@playwright/test';
import { freePort } from './support/free-port';
import { mapReady, openStory, STORY } from './support/story-page';
import { expect, test } from './support/test';
import { fulfillPart, pmtiles, serveTiles, type TileServer } from './support/tiles';

const CLOSE = `${STORY}?v=1&c=9.5/38.56/68.78&l=none`;
const streets = (page: Page) => page.getByRole('switch', { name: 'Streets of Test' });

test.describe('where the operator offers another host’s street map', () => {
  test.describe.configure({ mode: 'serial' });
  // The page is another server's than the tests' own; who is asked is counted by the tile server.
  test.use({ allowedFaults: [/outside request/] });
  let tiles: TileServer;
  let server: ChildProcess;
  let site: string;

  test.beforeAll(async () => {
    tiles = await serveTiles();
    const port = await freePort();
    site = `http://127.0.0.1:${port}`;
    server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', String(port)], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        BASEMAP_URL: `${tiles.origin}/{z}/{x}/{y}.png`,
        BASEMAP_NAME: 'Streets of Test',
        BASEMAP_ATTRIBUTION: '© Testers',
      },
      stdio: 'ignore',
    });
    await expect
      .poll(() =>
        fetch(`${site}/healthz`).then(
          (answer) => answer.ok,
          () => false,
        ),
      )
      .toBe(true);
  });

  test.afterAll(async () => {
    server.kill();
    await tiles.close();
  });

  test('nothing of it loads before the reader agrees; the device remembers that, and it can be taken back', async ({
    page,
  }) => {
    await page.goto(site + CLOSE);
    await mapReady(page);
    await expect(streets(page)).toHaveAttribute('aria-checked', 'false');
    await expect(page.locator('[data-map]')).toContainText(`Loads from ${new URL(tiles.origin).host}; your address`);
    expect(tiles.asked).toEqual([]);

    await streets(page).click();
    await expect(page.locator('[data-map] img.leaflet-tile-loaded').first()).toBeVisible();
    await expect(page.locator('[data-map]')).toContainText('© Testers');
    expect(tiles.asked[0]).toMatch(/^\/9\/\d+\/\d+\.png$/);

    await page.reload();
    await expect(page.locator('[data-map] img.leaflet-tile-loaded').first()).toBeVisible();
    await streets(page).click();
    await expect(page.locator('[data-map] img.leaflet-tile')).toHaveCount(0);
    // What was asked for before the switch may still be on its way.
    let before = -1;
    await expect
      .poll(async () => {
        before = tiles.asked.length;
        // No event tells that no more comes.
        await page.waitForTimeout(500);
        return tiles.asked.length - before;
      })
      .toBe(0);
    await page.reload();
    await mapReady(page);
    await expect(streets(page)).toHaveAttribute('aria-checked', 'false');
    expect(tiles.asked.length).toBe(before);
  });

  test('far out, where it would say no more than the built-in map, nobody is asked about it', async ({ page }) => {
    await page.goto(`${site}${STORY}?v=1&c=4/45/66&l=none`);
    await mapReady(page);
    await expect(streets(page)).toHaveCount(0);
  });
});

test('a file of tiles on this site shows at once, and can be turned off', async ({ page }) => {
  const archive = pmtiles(9);
  const json = { url: '/streets.pmtiles', kind: 'pmtiles', name: 'Streets of Test', attribution: 'Us', maxZoom: 9 };
  await page.route('**/basemap/config', (route) => route.fulfill({ json }));
  await page.route('**/streets.pmtiles', (route) => fulfillPart(route, archive));
  await page.goto(CLOSE);
  await mapReady(page);
  await expect(streets(page)).toHaveAttribute('aria-checked', 'true');
  await expect(page.locator('.leaflet-streets-pane img').first()).toBeVisible();
  await streets(page).click();
  await expect(page.locator('.leaflet-streets-pane img')).toHaveCount(0);
});

test('without a setting there is no other map, and no word of one', async ({ page }) => {
  await openStory(page, 'c=9.5/38.56/68.78&l=none');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[data-map]').getByRole('switch')).toHaveCount(0);
});
