import type { Page } from '@playwright/test';
import { openStory } from './support/story-page';
import { expect, test } from './support/test';

/** Of two signs: a grey is another from this far on, and so many pixels in a hundred have to be. */
const SEEN = 45;
const LEAST = 3;

/** The greys of a sign as it is painted, of 255, in rows. */
async function greysOf(page: Page, png: Buffer): Promise<number[]> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [40, 24];
    const ctx = canvas.getContext('2d');
    ctx?.drawImage(image, 0, 0);
    const { data: pixels } = ctx?.getImageData(0, 0, 40, 24) ?? { data: [] };
    return Array.from({ length: 40 * 24 }, (_, i) => pixels[4 * i] ?? 0);
  }, png.toString('base64'));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`without colour the signs of all layers are still told apart, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme });
    await openStory(page);
    await page.evaluate(() => document.documentElement.style.setProperty('filter', 'grayscale(1)'));
    const signs = page.locator('label:has([data-layer]) svg');
    const drawn = new Map<string, { name: string; greys: number[] }>();
    for (const sign of await signs.all()) {
      const [name, markup] = await sign.evaluate(
        (svg) => [svg.closest('label')?.textContent ?? '', svg.outerHTML] as const,
      );
      // Two layers of one kind may have one sign: their names tell which.
      if (!drawn.has(markup)) drawn.set(markup, { name, greys: await greysOf(page, await sign.screenshot()) });
    }
    const all = [...drawn.values()];
    expect(all.length).toBeGreaterThan(8);
    const alike = all.flatMap((one, i) =>
      all.slice(i + 1).flatMap((other) => {
        const differ = one.greys.filter((grey, k) => Math.abs(grey - (other.greys[k] ?? 0)) > SEEN).length;
        return (100 * differ) / one.greys.length < LEAST ? [`${one.name} and ${other.name}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });
}
