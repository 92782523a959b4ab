import type { Page } from '@playwright/test';
import { mapReady, STORY } from './support/story-page';
import { expect, test } from './support/test';

const BERLIN = [13.41053, 52.52437] as const;

/** How far the dot of Berlin stands from where `data-drawn` puts it, in pixels. */
async function offBerlin(page: Page): Promise<number> {
  return page.evaluate(([lon, lat]) => {
    const mercator = (lat: number, lon: number, zoom: number) => {
      const sin = Math.sin((lat * Math.PI) / 180);
      const size = 256 * 2 ** zoom;
      return [(lon / 360 + 0.5) * size, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size] as const;
    };
    const [zoom = NaN, midLat = NaN, midLon = NaN] = (
      document.querySelector('[data-map="ready"]')?.getAttribute('data-drawn') ?? ''
    )
      .split('/')
      .map(Number);
    const panes = document.querySelector('.leaflet-map-pane')?.parentElement?.getBoundingClientRect();
    const dot = document.querySelector('[data-map] [data-symbol-of="berlin"]')?.getBoundingClientRect();
    if (!panes || !dot) return NaN;
    const [x, y] = mercator(lat, lon, zoom);
    const [midX, midY] = mercator(midLat, midLon, zoom);
    return Math.hypot(
      panes.left + panes.width / 2 + x - midX - (dot.left + dot.width / 2),
      panes.top + panes.height / 2 + y - midY - (dot.top + dot.height / 2),
    );
  }, BERLIN);
}

for (const page of [STORY, STORY.replace('stories', 'embed')]) {
  test.describe(page, () => {
    test('the map says how it is drawn, also after it was moved, zoomed and resized', async ({ page: tab }) => {
      await tab.setViewportSize({ width: 1281, height: 801 });
      await tab.goto(`${page}?v=1&c=4.35/50/14&l=voices`);
      await mapReady(tab);
      expect(await offBerlin(tab)).toBeLessThan(0.1);
      await tab.locator('.leaflet-container').focus();
      await tab.keyboard.press('ArrowRight');
      await expect.poll(() => offBerlin(tab)).toBeLessThan(0.1);
      const before = await tab.locator('[data-map]').getAttribute('data-drawn');
      await tab.keyboard.press('+');
      await expect(tab.locator('[data-map]')).not.toHaveAttribute('data-drawn', before ?? '');
      await mapReady(tab);
      await expect.poll(() => offBerlin(tab)).toBeLessThan(0.1);
      await tab.setViewportSize({ width: 834, height: 1113 });
      await mapReady(tab);
      await expect.poll(() => offBerlin(tab)).toBeLessThan(0.1);
    });
  });
}

test('the names of countries and the symbols on the map say whose they are', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${STORY}?v=1&c=4/45/60`);
  await mapReady(page);
  const found = await page
    .locator('[data-map] text[data-name-of]')
    .evaluateAll((all) => all.map((text) => [text.getAttribute('data-name-of'), text.textContent]));
  expect(found).toContainEqual(['kaz', 'KAZAKHSTAN']);
  // No country of the story: the base map's own name.
  expect(found).toContainEqual(['irn', 'IRAN']);
  for (const [iso3] of found) expect(iso3).toMatch(/^[a-z]{3}$/);
  const symbols = await page
    .locator('[data-map] [data-symbol-of]')
    .evaluateAll((all) => all.map((symbol) => symbol.getAttribute('data-symbol-of')));
  expect(symbols).toContain('dushanbe');
});
