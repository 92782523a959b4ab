import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BIG_SLUG, writeBigStory } from '../fixtures/big-story/big-story';
import { type StandaloneServer, startStandalone } from './support/standalone-server';
import { expectView, mapReady } from './support/story-page';
import { expect, test } from './support/test';

const ROOT = join(import.meta.dirname, '../..');

/** What ten thousand flows do is in tests/deep/many-flows.ts; these are enough to be drawn together, and are soon made. */
test.describe('a story of very many flows', () => {
  test.describe.configure({ mode: 'serial' });
  // Its server is another than the tests' own.
  test.use({ allowedFaults: [/outside request/] });
  let folder = '';
  let server: StandaloneServer;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-many-'));
    cpSync(join(ROOT, '.next/standalone'), folder, { recursive: true });
    await writeBigStory(join(folder, 'data/stories'), { flows: 2400, places: 500, years: 3, seed: 4 });
    server = await startStandalone(folder);
  });

  test.afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (page: Page, query = ''): Promise<void> => {
    await page.goto(`${server.url}/stories/${BIG_SLUG}?v=1${query}`);
    await mapReady(page);
  };

  test('is walked by keyboard, fifty flows at a time, and Enter chooses one', async ({ page }) => {
    await open(page);
    const flows = page.getByRole('region', { name: /^Flows on the map, largest first: 1 to 50 of 2,400$/ });
    await flows.getByRole('listitem').first().getByRole('button').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('PageDown');
    await expect(page.getByText('Flows on the map, largest first: 51 to 100 of 2,400').first()).toBeVisible();
    const name = await page.evaluate(() => document.activeElement?.getAttribute('data-choose'));
    await page.keyboard.press('Enter');
    await expectView(page, `s=${name}`);
    await mapReady(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-choose'))).toBe(name);
    await page.keyboard.press('Escape');
    await expectView(page, `s=${name}`, false);
  });

  test('tells what is under the pointer, and a press chooses it', async ({ page }) => {
    await open(page, '&c=4/30/40');
    const box = await page.locator('[data-map]').boundingBox();
    if (!box) throw new Error('no map');
    const said = page.locator('[data-map] p[aria-hidden]', { hasText: 'million US dollars' });
    let [x, y] = [0, 0];
    for (let i = 0; i < 60 && !(await said.count()); i++) {
      [x, y] = [box.x + box.width * (0.3 + 0.006 * i), box.y + box.height * (0.35 + 0.004 * i)];
      await page.mouse.move(x, y);
      // A hand that goes on slowly; most places have nothing to tell, and no event says so.
      await page.waitForTimeout(60);
    }
    await expect(said).toBeVisible();
    await page.mouse.click(x, y);
    await expect(page.locator('main')).toHaveAttribute('data-view', /(^|&)s=f-\d+(&|$)/);
  });

  test('says how many are smaller, and shows them by country or not at all', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Legend' }).first().click();
    await expect(page.getByText(/^The 1,500 largest flows stand out; and 900 smaller flows/)).toBeVisible();
    await page.getByRole('checkbox', { name: 'Show flows by country' }).check();
    await expect(page.getByText(/largest first: 1 to 50 of (?!2,400)/).first()).toBeAttached();
    await mapReady(page);
    const layer = page.locator('input[data-layer]:checked');
    await layer.first().uncheck();
    await expect(page.locator('[data-drawn-by]')).toHaveCount(0);
    await mapReady(page);
  });

  test('is searched, and shared with the very view that is shown', async ({ page }) => {
    await open(page, '&t=2023');
    await page.getByRole('searchbox').fill('to Paris');
    await expect(page.getByText(/^\d+ found$/)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toHaveAttribute('data-view', /(^|&)s=/);
    await mapReady(page);
    const view = (await page.locator('main').getAttribute('data-view')) ?? '';
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading').first()).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(
      `${server.url}/stories/${BIG_SLUG}?${view}&r=1`,
    );
  });

  test('is drawn by the page where no worker starts', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await open(page);
    await expect(page.locator('[data-drawn-by="page"]')).toHaveAttribute('data-because', /Worker/);
  });
});
