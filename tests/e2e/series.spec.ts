import type { Page } from '@playwright/test';
import { mapReady } from './support/story-page';
import { expect, test } from './support/test';

const STORY = '/stories/remittances-central-asia';
const mark = (page: Page, id: string) => page.locator(`[data-map] [data-entity="${id}"]`);

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(query ? `${STORY}?v=1&${query}` : STORY);
  await mapReady(page);
}

test('countries are shaded by their value of the year, and what has none is no data, never zero', async ({ page }) => {
  await open(page);
  await expect(mark(page, 'tjk')).toHaveAccessibleName(/47\.9% of GDP, 2024/);
  await expect(mark(page, 'tkm')).toHaveAccessibleName(/no data, 2024/);
  const fill = (id: string) => mark(page, id).locator('path[fill]').first().getAttribute('fill');
  expect(await fill('tjk')).not.toBe(await fill('kaz'));
  expect(await fill('tkm')).toContain('no-data');
  await page.getByRole('tab', { name: 'Places' }).click();
  await expect(page.locator('[data-panel="places"] a[data-entity="tjk"]')).toContainText('47.9% of GDP, 2024');

  await open(page, 't=2002');
  await expect(mark(page, 'tjk')).toHaveAccessibleName(/6\.4% of GDP, 2002/);
  await expect(mark(page, 'uzb')).toHaveAccessibleName(/no data, 2002/);
});

test('the legend says classes, year, unit, source and vintage, and that no data is not zero', async ({ page }) => {
  await open(page, 't=2008');
  await page.getByRole('button', { name: 'Legend and sources' }).click();
  const row = page.locator('li').filter({ has: page.locator('[data-layer="share-of-gdp"]') });
  for (const words of ['% of GDP, 2008', 'under 1', '35 and more', 'No data', 'World Bank', 'Data as of']) {
    await expect(row).toContainText(words);
  }
});

test('a flow is as wide as its amount of the year, and says it, in its card with period and source', async ({
  page,
}) => {
  const width = async (year: number) => {
    await open(page, `t=${year}&l=transfers&c=4/48/61`);
    await expect(mark(page, 'transfers-rus-tjk')).toHaveAccessibleName(new RegExp(`million US dollars, ${year}`));
    const path = mark(page, 'transfers-rus-tjk').locator('path[fill^="url("]');
    // The ribbon's area over its length.
    return path.evaluate((element) => {
      const points =
        (element.getAttribute('d') ?? '').match(/-?[\d.]+ -?[\d.]+/g)?.map((pair) => pair.split(' ').map(Number)) ?? [];
      const half = points.length / 2;
      const [a, b] = [points[half - 1], points[half]] as [number[], number[]];
      return Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));
    });
  };
  const [most, less] = [await width(2013), await width(2015)];
  expect(most / less).toBeCloseTo(Math.sqrt(4155 / 1278), 0);
  await mark(page, 'transfers-rus-tjk').press('Enter');
  const words = ['Russia', 'Tajikistan', '1,278 million US dollars, 2015', 'according to the Central Bank of Russia'];
  for (const part of [...words, 'Source']) await expect(page.locator('[data-card]')).toContainText(part);
});

test('map and Places show the same things in the second story too', async ({ page }) => {
  for (const query of ['', 'l=estimates&t=2017', 'l=central-banks~share-of-gdp&t=2022']) {
    await open(page, query);
    const ids = (where: string) =>
      page
        .locator(`${where} [data-entity]`)
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-entity')).sort());
    expect(await ids('[data-map]'), query).toEqual(await ids('[data-panel="places"]'));
  }
});
