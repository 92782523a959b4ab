import { firstStory, mapReady, openStory, STORY } from './support/story-page';
import { expect, test } from './support/test';

test('the map has its title, its key and its day on it, on a fifth of it at most, and labels keep off', async ({
  page,
}) => {
  const { defaults } = await firstStory();
  await openStory(page);
  for (const [width, height] of [
    [1440, 900],
    [820, 1180],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await mapReady(page);
    const key = page.locator('[data-map-key]');
    await expect(key).toContainText(defaults.title ?? 'no title');
    await expect(key).toContainText('As of 8 October 2025');
    if (width >= 700) await expect(key).toContainText('Summit, 9 October: six');
    const [own, map] = [await key.boundingBox(), await page.locator('[data-map]').boundingBox()];
    if (!own || !map) throw new Error('is not drawn');
    expect((own.width * own.height) / (map.width * map.height)).toBeLessThanOrEqual(0.2);
    const under = await page.locator('[data-map] [data-name-of], [data-map] text').evaluateAll(
      (texts, edge) =>
        texts.flatMap((text) => {
          const { top, bottom, width: wide } = text.getBoundingClientRect();
          return wide > 0 && bottom > edge.top && top < edge.bottom - 2 ? [text.textContent] : [];
        }),
      { top: own.y, bottom: own.y + own.height },
    );
    // What a small screen's map is cut by may be under the strip's edge; whole names are not.
    expect(under.filter((name) => name && name.length > 3).length).toBeLessThanOrEqual(1);
  }
});

test('a frame on somebody’s page has the key too', async ({ page }) => {
  const { slug, defaults } = await firstStory();
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto(`/embed/${slug}`);
  await mapReady(page);
  await expect(page.locator('[data-map-key]')).toContainText(defaults.title ?? 'no title');
  await expect(page.locator('[data-map-key]')).toContainText('As of 8 October 2025');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('it stands over the picture', async ({ page }) => {
    const { defaults } = await firstStory();
    await page.goto(STORY);
    await expect(page.locator('[data-map-key]')).toContainText(defaults.title ?? 'no title');
  });
});
