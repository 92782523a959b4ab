import { expect, test } from './support/test';

const MALTA = '/stories/putin-in-tajikistan-2025?v=1&c=10/35.9/14.4&l=none&p=article&b=un';
const WORLD = '/stories/putin-in-tajikistan-2025?v=1&c=3/45/70&l=none&p=article&b=un';

test.describe('the detail of a country', () => {
  test('is loaded where the map is close, and nowhere else', async ({ page }) => {
    const parts: string[] = [];
    page.on('request', (request) => {
      const [, part] = /\/detail-([^/]+)\.json$/.exec(request.url()) ?? [];
      if (part) parts.push(part);
    });
    await page.goto(WORLD);
    await expect(page.locator('[data-map="ready"]')).toBeVisible();
    expect(parts).toEqual([]);
    await page.goto(MALTA);
    await expect(page.locator('[data-map="ready"]')).toBeVisible();
    expect(parts).toContain('MLT');
    await expect(page.locator('[data-map]')).not.toHaveAttribute('data-missing');
  });
});

test.describe('a detail that does not come', () => {
  test.use({ allowedFaults: [/status of 500/] });

  test('is named, the map stands without it, and it is there when it is asked for again', async ({ page }) => {
    await page.route('**/detail-MLT.json', (route) => route.fulfill({ status: 500 }));
    await page.goto(MALTA);
    await expect(page.locator('[data-map="ready"]')).toHaveAttribute('data-missing', 'detail-MLT.json');
    await page.unroute('**/detail-MLT.json');
    await page
      .getByRole('region', { name: /^Map of the story/ })
      .getByRole('button', { name: 'Try again' })
      .click();
    await expect(page.locator('[data-map="ready"]')).not.toHaveAttribute('data-missing');
  });
});
