import { pictureLayout } from '../../lib/picture/picture-layout';
import { expect, test } from './support/test';

const STORY = '/stories/putin-in-tajikistan-2025';
const VIEW = 'v=1&c=4/42/66&l=icc~remittances&s=remittances-rus-tjk&p=article&b=un';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1180, height: 1000 },
  { width: 900, height: 1180 },
  { width: 390, height: 844 },
];

test('the view’s picture stands where the map will be, to the pixel, and gives way without a shift', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/basemap/*/world.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = { shift: 0, largest: '' };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        seen.largest = (entry as PerformanceEntry & { element?: Element }).element?.tagName ?? '';
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(`${STORY}?${VIEW}`);
  const picture = page.locator('[data-map] picture img');
  await expect(picture).toHaveAttribute('alt', /Remittances/);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const offBy = async () => {
      const seen = await picture.evaluate((img: HTMLImageElement) => {
        if (!img.complete || img.naturalWidth === 0) return null;
        const box = img.getBoundingClientRect();
        const place = (img.closest('[data-map]') as Element).getBoundingClientRect();
        const middle = Math.hypot(
          (box.left + box.right - place.left - place.right) / 2,
          (box.top + box.bottom - place.top - place.bottom) / 2,
        );
        const natural = { width: img.naturalWidth, height: img.naturalHeight };
        const frame = Math.min(place.width / 720, place.height / 630);
        return { middle, natural, width: box.width, frame, src: img.currentSrc };
      });
      if (!seen) return 'not there yet';
      const { map, scale: unit } = pictureLayout({ ...seen.natural, layout: 'map' });
      const frame = unit * Math.min((map.right - map.left) / 720, (map.bottom - map.top) / 630);
      const scale = seen.width / (seen.natural.width / frame) / seen.frame;
      return seen.middle < 0.6 && Math.abs(scale - 1) < 0.001 ? '' : `${seen.src}: ${seen.middle} px, ${scale} times`;
    };
    await expect.poll(offBy, `at ${size.width}×${size.height}`).toBe('');
  }
  await page.setViewportSize(SIZES[0] as { width: number; height: number });
  expect(await page.evaluate('seen.largest')).toBe('IMG');
  await page.evaluate('seen.shift = 0');
  release();
  await expect(page.locator('[data-map="ready"]')).toBeVisible();
  await expect(picture).toHaveCount(0);
  expect(await page.evaluate('seen.shift')).toBeLessThanOrEqual(0.01);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('each mention leads to a page with its own picture of the map', async ({ page }) => {
    await page.goto(STORY);
    const picture = page.locator('[data-map] picture img');
    await expect(picture).toHaveAttribute('src', /\/picture\.png\?v=1&/);
    await page.locator('[data-panel="article"] a[data-entity="tjk"]').first().click();
    await expect(picture).toHaveAttribute('src', /[?&]s=tjk&/);
    await expect(picture).toHaveAttribute('alt', /Chosen: Tajikistan/);
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
  });
});
